import t from 'tap'
import { lognormalQuantile } from '../../../../src/core/statistics/distributions/lognormal.js'
import { near } from '../near.js'

t.test('300 pounds on average, give or take 250', async (t) => {
  const [mu, sigma] = [5.4401050117976, 0.7261920721938524]
  t.ok(near(lognormalQuantile(0.5, mu, sigma), 230.46638387921269, 1e-12))
  t.ok(near(lognormalQuantile(0.025, mu, sigma), 55.522853148426066, 1e-12))
  t.ok(near(lognormalQuantile(0.001, mu, sigma, 'upper'), 2173.7459744480548, 1e-12))
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  t.throws(() => lognormalQuantile(0.5, NaN, 1), RangeError)
  t.throws(() => lognormalQuantile(0.5, 0, 0), RangeError)
  t.throws(() => lognormalQuantile(0, 0, 1), RangeError)
})
