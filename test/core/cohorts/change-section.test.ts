import t from 'tap'
import { changeSection, questionHeads, questionLines, readingNotes } from '../../../src/core/cohorts/change-section.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { atLevels, compared } from './people-at-levels.js'

const table = compared([atLevels('amina', { T0: 0, T3: 3 }), atLevels('tom', { T0: 3 })], 'T0', 'T3')

t.test('a table says what is measured, of whom, in which unit, and who is not in it', async (t) => {
  const section = changeSection(defaultFramework, table, ['capability'])
  t.match(section, {
    ...{ heading: 'Before to 6 months', from: 'Before', to: '6 months', retrospective: false, withMeasure: false },
    people: '2 exchanges: 1 compared. Left out: 1 did not answer at 6 months, or not yet.',
    caption:
      'Change in self-reported capability, before to 6 months; points on 0 to 100, with 95% intervals; people who answered both times'
  })
  t.ok(section.notes.some((note) => note.startsWith('In no comparison, not asked both times (1): K4 Own goals; N1')))
  t.ok(
    section.notes.includes(
      'Networks and relationships, capability: not compared here: 1 person: not asked alike both times.'
    )
  )
})

t.test('several measures: a column more, and a name of its own among the regions of the page', async (t) => {
  const section = changeSection(defaultFramework, table, ['enactment', 'domain'])
  t.match(section, { withMeasure: true, label: 'Before to 6 months, enactment and both together' })
})

t.test('nobody compared: nothing to say of questions', async (t) => {
  t.same(changeSection(defaultFramework, compared([], 'T0', 'T3'), ['capability']).notes, [])
})

t.test('what became of each indicator', async (t) => {
  const lines = questionLines(defaultFramework, table)
  t.match(
    lines.find(({ name }) => name.startsWith('K2 ')),
    { measure: 'Capability', matched: 1, leftOut: [0, 0, 0, 0] }
  )
  t.match(
    lines.find(({ name }) => name.startsWith('K5 ')),
    { measure: 'Enactment', matched: 0, leftOut: [1, 0, 0, 0] }
  )
  t.equal(questionHeads.length, 4)
})

t.test('the notes say how large a step is', async (t) => {
  t.match(readingNotes(defaultFramework)[0], '(16.7 points in capability, 25.0 points in enactment)')
})

t.test('the notes say what "2 independent" below a number of exchanges means', async (t) => {
  t.match(readingNotes(defaultFramework), [
    /^Improved/,
    /^n counts exchanges.*independent.*two people of a two-way exchange/
  ])
})
