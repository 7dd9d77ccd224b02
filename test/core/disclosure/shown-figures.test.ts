import t from 'tap'
import { shownFigures } from '../../../src/core/disclosure/shown-figures.js'

const figures = {
  n: 31,
  mean: 12.25,
  interval: { low: 3.44, high: 21.06 },
  further: { sd: 9.96, g: null },
  optionCounts: [5, 15, 11]
}

t.test('11 to 29 people: n, mean and interval in whole points, and nothing else', async (t) => {
  const expected = { n: 31, mean: 12, interval: { low: 3, high: 21 }, further: {}, options: null }
  t.same(shownFigures(figures, 'change'), expected)
})

t.test('from 30: one decimal, and all measures; options in bands of 11', async (t) => {
  t.same(shownFigures(figures, 'all'), {
    n: 31,
    mean: 12.3,
    interval: { low: 3.4, high: 21.1 },
    further: { sd: 10, g: null },
    options: {
      kind: 'bands',
      bands: [
        { from: 0, to: 1, percent: 65 },
        { from: 2, to: 2, percent: 35 }
      ]
    }
  })
})

t.test('too few or of one mind: nothing', async (t) => {
  t.same([shownFigures(figures, 'nothing'), shownFigures(figures, 'unanimous')], [null, null])
})

t.test('what was not measured stays so', async (t) => {
  const blank = { ...figures, mean: null, interval: null, optionCounts: null }
  t.match(shownFigures(blank, 'all'), { mean: null, interval: null, options: null })
})
