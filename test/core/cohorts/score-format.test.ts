import t from 'tap'
import { changeWords, decimalsFor, rangeWords } from '../../../src/core/cohorts/score-format.js'

t.test('scores to 100 have one decimal, raw figures as many as they need', async (t) => {
  const widths = [100, 50, 49, 20, 19, 9].map((high) => decimalsFor({ low: 0, high }))
  t.same(widths, [1, 1, 2, 2, 3, 3])
  t.equal(rangeWords({ low: 0, high: 100 }), '0 to 100')
})

t.test('a change with its interval, or without one', async (t) => {
  t.equal(changeWords(12.44, { low: 8.5, high: 16.3 }, 1), '+12.4 (8.5 to 16.3)')
  t.equal(changeWords(-2, null, 3), '−2.000')
})
