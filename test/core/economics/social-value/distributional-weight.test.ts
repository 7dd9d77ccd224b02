import t from 'tap'
import { distributionalWeight } from '../../../../src/core/economics/social-value/distributional-weight.js'

t.test('a pound counts more to those who have less', async (t) => {
  t.equal(distributionalWeight(50_000, 50_000), 1)
  t.ok(Math.abs(distributionalWeight(40_000, 20_000) - 2.4623) < 5e-5)
  t.ok(Math.abs(distributionalWeight(50_000, 80_000) - 0.5428) < 5e-5)
  t.equal(distributionalWeight(50_000, 25_000, 1), 2)
  t.equal(distributionalWeight(50_000, 25_000, 0), 1, 'all alike')
})

t.test('no income is no divisor', async (t) => {
  for (const income of [0, -1, NaN]) {
    t.throws(() => distributionalWeight(50_000, income), RangeError)
    t.throws(() => distributionalWeight(income, 50_000), RangeError)
  }
})
