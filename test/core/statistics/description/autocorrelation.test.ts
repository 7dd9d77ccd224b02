import t from 'tap'
import { lagOneAutocorrelation } from '../../../../src/core/statistics/description/autocorrelation.js'
import { near } from '../near.js'

t.test('a series that swings, and one that drifts', async (t) => {
  t.equal(lagOneAutocorrelation([1, 3, 2]), -0.5)
  t.ok(near(lagOneAutocorrelation([1, 2, 3, 4, 5]), 0.4))
  t.ok(near(lagOneAutocorrelation([5, 4, 3, 2, 1]), 0.4), 'the same read backwards')
})

t.test('not defined without spread or for fewer than two', async (t) => {
  for (const series of [[], [4], [4, 4, 4]]) t.equal(lagOneAutocorrelation(series), null)
  t.throws(() => lagOneAutocorrelation([1, NaN]), RangeError)
})
