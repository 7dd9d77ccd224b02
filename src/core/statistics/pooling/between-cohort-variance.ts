import { chiSquareQuantile } from '../distributions/chi-square.js'
import type { Interval } from '../interval.js'
import { bracketedRoot } from '../roots/bracketed-root.js'
import type { PoolableCohort } from './cohort-estimates.js'
import { weightedMean } from './weighted-mean.js'

/**
 * τ², the variance of the true values of cohorts, by three methods that answer one question: how much more do cohorts
 * differ than the people in them explain? All are 0 when they differ no more than chance would have it; none is ever
 * below.
 *
 * At least two cohorts, in the squared unit of the estimates.
 */
export interface BetweenCohortVariance {
  readonly derSimonianLaird: number
  readonly reml: number
  readonly pauleMandel: number
}

export function betweenCohortVariance(cohorts: readonly PoolableCohort[]): BetweenCohortVariance {
  return {
    derSimonianLaird: derSimonianLaird(cohorts),
    reml: restrictedLikelihood(cohorts),
    pauleMandel: varianceWhereQIs(cohorts, cohorts.length - 1)
  }
}

/**
 * All τ² that the spread of the cohorts does not contradict: Q(τ²) is χ² with k − 1 degrees of freedom at the true τ²,
 * so the limits are where Q meets two quantiles of it. Q-profile: W. Viechtbauer, Statistics in Medicine 26 (2007)
 * 37–52.
 */
export function betweenCohortVarianceInterval(cohorts: readonly PoolableCohort[], confidence: number): Interval {
  const df = cohorts.length - 1
  const outside = (1 - confidence) / 2
  return {
    low: varianceWhereQIs(cohorts, chiSquareQuantile(outside, df, 'upper')),
    high: varianceWhereQIs(cohorts, chiSquareQuantile(outside, df))
  }
}

/**
 * What Q has beyond its expectation, over what τ² adds to it: R. DerSimonian, N. Laird, Controlled Clinical Trials 7
 * (1986) 177–188.
 */
function derSimonianLaird(cohorts: readonly PoolableCohort[]): number {
  const { q, effectiveWeight } = weightedMean(cohorts, 0)
  return Math.max(0, (q - (cohorts.length - 1)) / effectiveWeight)
}

/**
 * Q falls as τ² grows, and is at most Σ (y − ȳ)² / τ², which encloses the place. With k − 1 as the target: R. C. Paule,
 * J. Mandel, Journal of Research of the National Bureau of Standards 87 (1982) 377–385.
 */
function varianceWhereQIs(cohorts: readonly PoolableCohort[], target: number): number {
  const excess = (tau2: number) => weightedMean(cohorts, tau2).q / target - 1
  if (excess(0) <= 0) return 0
  return bracketedRoot(excess, 0, (2 * cohorts.length * rangeOf(cohorts) ** 2) / target)
}

/**
 * Where the restricted likelihood is highest. Its slope ½ (Σ w² (y − mean)² − (Σ w − Σ w² / Σ w)) is 0 only where τ² =
 * Σ w² ((y − mean)² − v) / Σ w² + 1 / Σ w, so nowhere above (k range² + largest v) / (k − 1). There may be several
 * peaks: each turn from rising to falling on a ladder of τ² is closed in, and the highest peak wins, τ² = 0 among them
 * where it falls at once.
 *
 * W. Viechtbauer, Journal of Educational and Behavioral Statistics 30 (2005) 261–293.
 */
function restrictedLikelihood(cohorts: readonly PoolableCohort[]): number {
  const k = cohorts.length
  const slope = (tau2: number) => {
    const { squaredWeightQ, effectiveWeight } = weightedMean(cohorts, tau2)
    return squaredWeightQ / effectiveWeight - 1
  }
  const largestVariance = cohorts.reduce((largest, { variance }) => Math.max(largest, variance), 0)
  const highest = (2 * (k * rangeOf(cohorts) ** 2 + largestVariance)) / (k - 1)

  const peaks: number[] = []
  let [below, slopeBelow] = [0, slope(0)]
  if (slopeBelow <= 0) peaks.push(0)
  for (let rung = LADDER; rung >= 0; rung--) {
    const tau2 = highest * 10 ** (-rung / 8)
    const slopeHere = slope(tau2)
    if (slopeBelow > 0 && slopeHere <= 0) peaks.push(bracketedRoot(slope, below, tau2))
    below = tau2
    slopeBelow = slopeHere
  }
  const [first = 0] = peaks
  return peaks.reduce(
    (best, peak) => (logLikelihood(cohorts, peak) > logLikelihood(cohorts, best) ? peak : best),
    first
  )
}

/** Eight rungs for each power of ten, from 1e-8 of the highest possible τ². */
const LADDER = 64

function logLikelihood(cohorts: readonly PoolableCohort[], tau2: number): number {
  const { weight, q } = weightedMean(cohorts, tau2)
  const logVariances = cohorts.reduce((total, { variance }) => total + Math.log(variance + tau2), 0)
  return -(logVariances + Math.log(weight) + q) / 2
}

function rangeOf(cohorts: readonly PoolableCohort[]): number {
  const [lowest, highest] = cohorts.reduce(
    ([low, high], { estimate }) => [Math.min(low, estimate), Math.max(high, estimate)],
    [Infinity, -Infinity]
  )
  return highest - lowest
}
