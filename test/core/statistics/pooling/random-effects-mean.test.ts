import fc from 'fast-check'
import t from 'tap'
import { randomEffectsMean } from '../../../../src/core/statistics/pooling/random-effects-mean.js'
import { near } from '../near.js'
import { anyCohorts } from './any-cohorts.js'

// The first three of thirteen trials of the BCG vaccine, log relative risks.
const bcg = (
  [
    [-0.8893113339202054, 0.32558476500396133],
    [-1.5853886572014306, 0.19458112139814385],
    [-1.348073148299693, 0.41536796536796533]
  ] as const
).map(([estimate, variance], index) => ({ index, estimate, variance }))

t.test(
  'equally precise cohorts: the plain mean, and Hartung and Knapp is the t interval of the estimates',
  async (t) => {
    const cohorts = [1, 4, 7, 10].map((estimate, index) => ({ index, estimate, variance: 2 }))
    const got = randomEffectsMean(cohorts, 13, 0.95)
    t.ok(near(got.estimate, 5.5) && near(got.hartungKnapp.standardError, Math.sqrt(15 / 4)))
    t.ok(near(got.hartungKnapp.p, 0.06563643317630953, 1e-11)) // two-sided t of 5.5 / √(15/4), 3 df (SciPy)
    t.ok(near(got.i2Percent, (100 * 13) / 15))
    t.same(got.weightPercents, [25, 25, 25, 25])
    t.ok(
      near(got.shrunken[0]?.reliability ?? null, 13 / 15) &&
        near(got.shrunken[3]?.estimate ?? null, 5.5 + (4.5 * 13) / 15)
    )
  }
)

t.test('nothing between cohorts: each is drawn to the mean altogether', async (t) => {
  const { shrunken, estimate, i2Percent } = randomEffectsMean(bcg, 0, 0.95)
  t.same(
    shrunken,
    bcg.map(() => ({ estimate, reliability: 0 }))
  )
  t.equal(i2Percent, 0)
})

t.test('better agreement than chance would have it is said, and the cautious interval offered', async (t) => {
  const got = randomEffectsMean(bcg, 0.5, 0.95)
  t.equal(got.narrowerThanWald, true)
  t.equal(got.hartungKnappAtLeastWald.standardError, got.wald.standardError)
  t.ok(got.hartungKnapp.standardError < got.wald.standardError)
  const apart = randomEffectsMean([...bcg, { index: 3, estimate: 9, variance: 0.1 }], 0.5, 0.95)
  t.match(apart, { narrowerThanWald: false, hartungKnappAtLeastWald: apart.hartungKnapp })
})

t.test('all estimates equal: an error of 0 is shown without interval and p', async (t) => {
  const alike = [3, 3, 3].map((estimate, index) => ({ index, estimate, variance: 1 + index }))
  const got = randomEffectsMean(alike, 0, 0.95)
  t.strictSame(got.hartungKnapp, { standardError: 0, interval: null, p: null })
  t.equal(got.predictionInterval, null)
  t.ok(got.predictionIntervalHiggins !== null && got.hartungKnappAtLeastWald.interval !== null)
})

t.test('two cohorts: no prediction interval after Higgins', async (t) => {
  const got = randomEffectsMean(bcg.slice(0, 2), 0.1, 0.95)
  t.equal(got.predictionIntervalHiggins, null)
  t.ok(got.predictionInterval !== null)
})

t.test('weights sum to 100, and a prediction is never surer than the mean', async () => {
  fc.assert(
    fc.property(anyCohorts(3), fc.double({ min: 0, max: 60, noNaN: true }), (cohorts, tau2) => {
      const got = randomEffectsMean(cohorts, tau2, 0.9)
      const width = (interval: { low: number; high: number } | null) => (interval?.high ?? 0) - (interval?.low ?? 0)
      return (
        near(
          got.weightPercents.reduce((sum, percent) => sum + percent, 0),
          100,
          1e-12
        ) &&
        width(got.predictionInterval) >= width(got.hartungKnapp.interval) &&
        width(got.predictionIntervalHiggins) >= width(got.wald.interval) &&
        got.shrunken.every(({ reliability }) => reliability >= 0 && reliability < 1)
      )
    })
  )
})
