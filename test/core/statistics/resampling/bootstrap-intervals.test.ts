import fc from 'fast-check'
import t from 'tap'
import { normalLower, normalQuantile } from '../../../../src/core/statistics/distributions/normal.js'
import { bootstrapIntervals } from '../../../../src/core/statistics/resampling/bootstrap-intervals.js'
import { near } from '../near.js'

const evenly = Array.from({ length: 999 }, (_, index) => index + 1)

t.test('without bias and skewness BCa is the percentile interval', async (t) => {
  const got = bootstrapIntervals(500.5, evenly.concat(1000), [1, 2, 3])
  t.match(got, { status: 'ok', resamples: 1000, biasCorrection: 0, beyondResamples: false, bias: 0 })
  t.ok(Math.abs(got.acceleration ?? NaN) < 1e-17)
  t.ok(
    near(got.bca?.low ?? null, got.percentile?.low ?? NaN) && near(got.bca?.high ?? null, got.percentile?.high ?? NaN)
  )
})

t.test('the middle 95% of 999 values are the 25th to the 975th, and basic is their mirror', async (t) => {
  const got = bootstrapIntervals(600, evenly, [1, 2, 3])
  t.ok(near(got.percentile?.low ?? null, 25) && near(got.percentile?.high ?? null, 975))
  t.ok(near(got.basic?.low ?? null, 225) && near(got.basic?.high ?? null, 1175))
  t.ok(near(got.se, Math.sqrt((999 * 1000) / 12)) && got.bias === -100)
})

t.test('levels move as the formula says', async (t) => {
  const got = bootstrapIntervals(600, evenly, [0, 0, 3])
  const z0 = normalQuantile(599 / 999)
  const a = (1 + 1 - 8) / (6 * 6 ** 1.5)
  t.ok(near(got.biasCorrection, z0) && near(got.acceleration, a))
  const level = (z: number) => normalLower(z0 + (z0 + z) / (1 - a * (z0 + z)))
  t.ok(near(got.adjustedLevels?.low ?? null, level(normalQuantile(0.025)), 1e-9))
  t.ok(near(got.adjustedLevels?.high ?? null, level(normalQuantile(0.975)), 1e-9))
})

t.test('all values on one side of the estimate leave BCa without its middle', async (t) => {
  for (const estimate of [0, 1000]) {
    const got = bootstrapIntervals(estimate, evenly, [1, 2, 4])
    t.match(got, { status: 'ok', biasCorrection: null, bca: null, adjustedLevels: null, beyondResamples: false })
    t.not(got.percentile, null)
  }
})

t.test('levels that would turn round are not given', async (t) => {
  const lopsided = [1, ...Array.from({ length: 400 }, () => 0)]
  const opposite = lopsided.map((value) => -value)
  const strict = { confidence: 0.9999 }
  const low = bootstrapIntervals(2, evenly, lopsided, strict)
  t.ok((low.acceleration ?? 0) < -0.1 && low.biasCorrection !== null)
  const high = bootstrapIntervals(999, evenly, opposite, strict)
  t.ok((high.acceleration ?? 0) > 0.1 && high.biasCorrection !== null)
  t.match([low, high], [{ bca: null }, { bca: null }])
})

t.test('a limit where hardly a resample lies is marked', async (t) => {
  t.match(bootstrapIntervals(900, evenly, [1, 2, 3]), { beyondResamples: true })
  t.match(bootstrapIntervals(100, evenly, [1, 2, 3]), { beyondResamples: true })
})

t.test('nothing drawn, nobody to leave out, and nothing that varies', async (t) => {
  t.match(bootstrapIntervals(5, [], [1, 2]), { status: 'insufficient_data', estimate: 5, bca: null, percentile: null })
  t.match(bootstrapIntervals(5, [4, 6], [1]), { status: 'insufficient_data', resamples: 2, se: null })
  t.match(bootstrapIntervals(5, [5, 5], [5, 5]), {
    status: 'zero_variance',
    se: 0,
    bias: 0,
    bca: null,
    percentile: null
  })
  t.match(bootstrapIntervals(5, [4], [1, 2]), { status: 'ok', se: null, percentile: { low: 4, high: 4 } })
  t.match(bootstrapIntervals(5, [4, 6], [5, 5]), { status: 'ok', acceleration: 0 })
})

t.test('another unit, another zero, another sign: the same limits in it', async () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 30, maxLength: 60 })
  fc.assert(
    fc.property(values, (some) => {
      const moved = (value: number): number => 300 - 8 * value
      const one = bootstrapIntervals(25.5, some, some)
      const other = bootstrapIntervals(moved(25.5), some.map(moved).reverse(), some.map(moved))
      const mirrored = ['bca', 'percentile', 'basic'] as const
      return mirrored.every((key) => {
        const [here, there] = [one[key], other[key]]
        if (here === null || there === null) return here === there
        return near(there.low, moved(here.high), 1e-7, 1e-7) && near(there.high, moved(here.low), 1e-7, 1e-7)
      })
    })
  )
})

t.test('numbers that are not finite are a mistake of the caller', async (t) => {
  t.throws(() => bootstrapIntervals(NaN, [1, 2], [1, 2]), RangeError)
  t.throws(() => bootstrapIntervals(1, [1, Infinity], [1, 2]), RangeError)
  t.throws(() => bootstrapIntervals(1, [1, 2], [1, NaN]), RangeError)
  t.throws(() => bootstrapIntervals(1, [1, 2], [1, 2], { confidence: -0.5 }), RangeError)
})
