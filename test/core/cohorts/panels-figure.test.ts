import t from 'tap'
import { panelsFigure } from '../../../src/core/cohorts/panels-figure.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { atLevels, compared } from './people-at-levels.js'

const people = [
  atLevels('amina', { T0: 0, T1: 6, T1r: 0, T3: 3, T4: 3 }),
  atLevels('tom', { T0: 3, T1: 6, T1r: 2, T3: 6 }),
  atLevels('wei', { T0: 6, T3: 6 })
]
const six = compared(people, 'T0', 'T3')
const tables = [six, compared(people, 'T0', 'T1'), compared(people, 'T0', 'T4'), compared(people, 'T1r', 'T1')]

t.test('the score before and the one it leads to are those of the headline; each mark has its n', async (t) => {
  const figure = panelsFigure(defaultFramework, six, tables)
  t.match(figure, { kind: 'panels', axis: { low: 0, high: 100, ticks: [0, 25, 50, 75, 100] } })
  t.equal(figure?.panels.length, 1, 'only domains in which anybody can be compared')
  const [panel] = figure?.panels ?? []
  t.equal(panel?.start, 50)
  t.same(
    panel?.marks.map(({ shape, label, note, shown }) => [shape, label, note, shown ?? '']),
    [
      ['before', 'Before', 'n 3', '50.0'],
      ['after', 'After', 'n 2', ''],
      ['six-months', '6 months', 'n 3', '83.3'],
      ['twelve-months', '12 months', 'n 1', '']
    ]
  )
  t.equal(panel?.marks[3]?.interval, null, 'one person has no interval')
  t.match(figure?.description, 'Knowledge and understanding: before 50.0 (n 3), after 100.0 (n 2)')
})

t.test('looking back is drawn alone', async (t) => {
  const [, , , back] = tables
  const figure = back && panelsFigure(defaultFramework, back, tables)
  t.same(
    figure?.panels[0]?.marks.map(({ label }) => label),
    ['Looking back', 'After']
  )
})

t.test('nothing to draw', async (t) => {
  t.equal(panelsFigure(defaultFramework, compared([], 'T0', 'T3'), []), undefined)
})

t.test('raw figures have an axis of their own', async (t) => {
  const axisOf = (low: number, high: number) => {
    const raw = { options: [], figures: { low, high, step: 1, raw: true } } as const
    const scales = { 'EX7-understand': raw, 'EX7-extent': raw, 'EX7-confident': raw, FR5: raw, AL5: raw, CB6: raw }
    return panelsFigure({ ...defaultFramework, scales }, six, tables)?.axis.ticks
  }
  t.same(axisOf(1, 10), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  t.same(axisOf(0, 200), [0, 50, 100, 150, 200])
  t.same(axisOf(0, 21), [0, 3, 6, 9, 12, 15, 18, 21])
  t.same(axisOf(1, 5), [1, 2, 3, 4, 5])
})
