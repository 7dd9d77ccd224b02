import t from 'tap'
import { meanContrast } from '../../../../src/core/statistics/mixed-models/mean-contrast.js'
import { near } from '../near.js'

t.test('the mean of n people: n − 1 degrees of freedom', async (t) => {
  const [n, variance] = [10, 6]
  const got = meanContrast(3, variance / n, [1 / n], [[(2 * variance ** 2) / (n - 1)]], 0.95)
  t.ok(near(got.df, 9) && near(got.standardError, Math.sqrt(0.6)) && near(got.t, 3 / Math.sqrt(0.6)))
  t.ok(near(got.interval?.high ?? null, 3 + 2.2621571627409915 * Math.sqrt(0.6), 1e-11))
  t.ok(near(got.p, 0.0037715575587059873, 1e-11))
})

t.test("two independent means with variances of their own: Welch's degrees of freedom", async (t) => {
  const parameterCovariance = [
    [(2 * 4 ** 2) / 7, 0],
    [0, (2 * 9 ** 2) / 4]
  ]
  const got = meanContrast(1, 4 / 8 + 9 / 5, [1 / 8, 1 / 5], parameterCovariance, 0.95)
  t.ok(near(got.df, (4 / 8 + 9 / 5) ** 2 / ((4 / 8) ** 2 / 7 + (9 / 5) ** 2 / 4)))
})

t.test('next to no degrees of freedom: no interval, rather than an endless one', async (t) => {
  const got = meanContrast(1, 1, [1], [[2e4]], 0.95)
  t.ok(near(got.df, 1e-4))
  t.equal(got.interval, null)
  t.ok(got.p > 0.99 && got.p <= 1)
})
