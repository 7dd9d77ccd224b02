import fc from 'fast-check'
import t from 'tap'
import { chiSquareUpper } from '../../../../src/core/statistics/distributions/chi-square.js'
import {
  betweenCohortVariance,
  betweenCohortVarianceInterval,
  type BetweenCohortVariance
} from '../../../../src/core/statistics/pooling/between-cohort-variance.js'
import { weightedMean } from '../../../../src/core/statistics/pooling/weighted-mean.js'
import { near } from '../near.js'
import { anyCohorts } from './any-cohorts.js'

function cohortsOf(...pairs: readonly (readonly [number, number])[]) {
  return pairs.map(([estimate, variance], index) => ({ index, estimate, variance }))
}

function methods({ derSimonianLaird, reml, pauleMandel }: BetweenCohortVariance): readonly number[] {
  return [derSimonianLaird, reml, pauleMandel]
}

t.test('two cohorts: half the squared difference, less the mean variance, by all three methods', async () => {
  fc.assert(
    fc.property(anyCohorts(2), (cohorts) => {
      const [a, b] = cohorts
      if (a === undefined || b === undefined) return false
      const expected = Math.max(0, ((a.estimate - b.estimate) ** 2 - a.variance - b.variance) / 2)
      return methods(betweenCohortVariance([a, b])).every((tau2) => near(tau2, expected, 1e-12, 1e-12))
    })
  )
})

t.test('next to nothing between cohorts is not taken for nothing', async (t) => {
  const { reml } = betweenCohortVariance(cohortsOf([0, 2], [2 + 1e-9, 2]))
  t.ok(near(reml, 2e-9, 1e-5), `${reml}`)
})

t.test('equally precise cohorts: the variance of their estimates, less the variance within', async (t) => {
  const got = betweenCohortVariance(cohortsOf([1, 2], [4, 2], [7, 2], [10, 2]))
  for (const tau2 of methods(got)) t.ok(near(tau2, 15 - 2), `${tau2}`)
})

t.test('cohorts that agree better than chance would have it: exactly 0, and so is the interval', async (t) => {
  const alike = cohortsOf([5, 4], [5.1, 4], [4.9, 4], [5.05, 4])
  t.strictSame(betweenCohortVariance(alike), { derSimonianLaird: 0, reml: 0, pauleMandel: 0 })
  t.strictSame(betweenCohortVarianceInterval(alike, 0.95), { low: 0, high: 0 })
  t.strictSame(betweenCohortVariance(cohortsOf([5, 1], [5, 2])), { derSimonianLaird: 0, reml: 0, pauleMandel: 0 })
})

// Each likelihood has a peak at 0 and another; the heights were compared on a grid of 200 values.
t.test('of two peaks of the likelihood the higher one is the answer', async (t) => {
  const interior = betweenCohortVariance(cohortsOf([1, 100], [9, 0.01], [9, 1], [4, 100], [1, 10]))
  t.ok(near(interior.reml, 8.541289317301809, 1e-9))
  t.equal(betweenCohortVariance(cohortsOf([9, 1], [7, 10], [10, 0.01], [19, 10], [10, 10])).reml, 0)
})

t.test('the restricted likelihood is nowhere higher', async () => {
  const height = (cohorts: readonly { variance: number; estimate: number; index: number }[], tau2: number) => {
    const { weight, q } = weightedMean(cohorts, tau2)
    return -cohorts.reduce((sum, { variance }) => sum + Math.log(variance + tau2), Math.log(weight) + q)
  }
  fc.assert(
    fc.property(anyCohorts(2), fc.double({ min: 0, max: 3, noNaN: true }), (cohorts, factor) => {
      const { reml } = betweenCohortVariance(cohorts)
      return [reml * factor, factor, 100 * factor].every(
        (tau2) => height(cohorts, tau2) <= height(cohorts, reml) + 1e-10
      )
    })
  )
})

t.test('Q has its expectation at the estimate of Paule and Mandel, and 2.5% of χ² at each limit', async () => {
  fc.assert(
    fc.property(anyCohorts(2), (cohorts) => {
      const df = cohorts.length - 1
      const q = (tau2: number) => weightedMean(cohorts, tau2).q
      const { pauleMandel } = betweenCohortVariance(cohorts)
      const { low, high } = betweenCohortVarianceInterval(cohorts, 0.95)
      return (
        low <= pauleMandel &&
        pauleMandel <= high &&
        (pauleMandel === 0 ? q(0) <= df : near(q(pauleMandel), df, 1e-9)) &&
        (low === 0 || near(chiSquareUpper(q(low), df), 0.025, 1e-8)) &&
        (high === 0 || near(chiSquareUpper(q(high), df), 0.975, 1e-8))
      )
    })
  )
})

t.test('another unit: τ² in its square; very large and very small variances are no trouble', async (t) => {
  fc.assert(
    fc.property(anyCohorts(2), fc.constantFrom(2 ** -60, 2 ** -3, 2 ** 60), (cohorts, unit) => {
      const scaled = cohorts.map(({ index, estimate, variance }) => {
        return { index, estimate: estimate * unit, variance: variance * unit ** 2 }
      })
      const [still, moved] = [betweenCohortVariance(cohorts), betweenCohortVariance(scaled)]
      return (['derSimonianLaird', 'reml', 'pauleMandel'] as const).every((method) =>
        near(moved[method] / unit ** 2, still[method], 1e-9, 1e-12)
      )
    })
  )
  const uneven = betweenCohortVariance(cohortsOf([0, 1e-30], [1, 1e30], [2, 1e-30]))
  t.ok(near(uneven.reml, 2) && near(uneven.derSimonianLaird, 2) && near(uneven.pauleMandel, 1), JSON.stringify(uneven))
})
