import fc from 'fast-check'
import t from 'tap'
import { normalLower, normalQuantile } from '../../../../src/core/statistics/distributions/normal.js'
import { replicateQuantile } from '../../../../src/core/statistics/resampling/replicate-quantile.js'
import { near } from '../near.js'

const nineteen = Float64Array.from({ length: 19 }, (_, index) => index + 1)

t.test('the k-th of 19 values stands at the level k / 20', async (t) => {
  t.equal(replicateQuantile(nineteen, 0.25), 5)
  t.equal(replicateQuantile(nineteen, 0.5), 10)
})

t.test('between two values it runs straight in the normal quantile', async (t) => {
  const halfway = normalLower((normalQuantile(0.05) + normalQuantile(0.1)) / 2)
  t.ok(near(replicateQuantile(nineteen, halfway), 1.5))
  t.ok(halfway < 0.075, 'and that is not halfway between the levels')
})

t.test('beyond the first and the last value these two stand for all', async (t) => {
  t.equal(replicateQuantile(nineteen, 1e-9), 1)
  t.equal(replicateQuantile(nineteen, 0.9999), 19)
  t.equal(replicateQuantile(Float64Array.of(7), 0.3), 7)
})

t.test('normal quantiles as values give back the level', async () => {
  const values = Float64Array.from({ length: 99 }, (_, index) => normalQuantile((index + 1) / 100))
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (level) => {
      return near(replicateQuantile(values, level), normalQuantile(level), 1e-9, 1e-9)
    })
  )
})

t.test('no value, or a level that cannot be, is a mistake of the caller', async (t) => {
  t.throws(() => replicateQuantile(new Float64Array(), 0.5), RangeError)
  for (const level of [0, 1, NaN]) t.throws(() => replicateQuantile(nineteen, level), RangeError)
})
