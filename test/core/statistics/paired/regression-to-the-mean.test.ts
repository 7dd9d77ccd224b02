import fc from 'fast-check'
import t from 'tap'
import { regressionToTheMean } from '../../../../src/core/statistics/paired/regression-to-the-mean.js'
import { near } from '../near.js'

t.test(
  'those chosen below the mean itself lie 0.8 standard deviations below, and rise by the unreliable part',
  async (t) => {
    const scores = { mean: 50, sd: 10, reliability: 0.7 }
    t.ok(near(regressionToTheMean(scores, 50), 10 * 0.3 * Math.sqrt(2 / Math.PI)))
    t.ok(near(regressionToTheMean(scores, 50, 'above'), -10 * 0.3 * Math.sqrt(2 / Math.PI)))
  }
)

t.test('the published formula, with variances within and between people', async (t) => {
  const [within, between] = [36, 64]
  const z = (40 - 52) / 10
  const expected = (within / 10) * (0.19418605498321295 / 0.11506967022170828) // φ(−1.2) / Φ(−1.2)
  const scores = { mean: 52, sd: Math.sqrt(within + between), reliability: between / (within + between) }
  t.ok(near(regressionToTheMean(scores, 52 + 10 * z), expected, 1e-11))
})

t.test('nothing comes back when the measurement is perfect, or everybody was taken', async (t) => {
  t.equal(regressionToTheMean({ mean: 50, sd: 10, reliability: 1 }, 40), 0)
  t.ok(near(regressionToTheMean({ mean: 50, sd: 10, reliability: 0 }, 1000), 0, 0, 1e-12))
})

t.test('chosen very far out, the depth has its digits and joins without a step', async (t) => {
  const unreliable = { mean: 0, sd: 1, reliability: 0 }
  t.ok(near(regressionToTheMean(unreliable, -37.0000001), regressionToTheMean(unreliable, -36.9999999), 1e-8))
  t.ok(near(regressionToTheMean(unreliable, -1e6), 1e6, 1e-11))
})

t.test('the lower the cutoff the more comes back, and above mirrors below', async () => {
  const cutoff = fc.double({ min: 0, max: 100, noNaN: true })
  fc.assert(
    fc.property(cutoff, fc.double({ min: 0.1, max: 40, noNaN: true }), (cutoff, lower) => {
      const scores = { mean: 50, sd: 15, reliability: 0.6 }
      const rise = regressionToTheMean(scores, cutoff)
      return (
        regressionToTheMean(scores, cutoff - lower) > rise &&
        near(regressionToTheMean(scores, 100 - cutoff, 'above'), -rise, 1e-9)
      )
    })
  )
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  t.throws(() => regressionToTheMean({ mean: 50, sd: 0, reliability: 0.5 }, 40), RangeError)
  t.throws(() => regressionToTheMean({ mean: 50, sd: 10, reliability: 0.5 }, -Infinity), RangeError)
  t.throws(() => regressionToTheMean({ mean: NaN, sd: 1, reliability: 0.5 }, 40), RangeError)
  for (const reliability of [-0.1, 1.1, NaN]) {
    t.throws(() => regressionToTheMean({ mean: 50, sd: 10, reliability }, 40), RangeError)
  }
})
