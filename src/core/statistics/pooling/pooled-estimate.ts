import { requireProbability } from '../caller-mistakes.js'
import { chiSquareUpper } from '../distributions/chi-square.js'
import { normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'
import {
  betweenCohortVariance,
  betweenCohortVarianceInterval,
  type BetweenCohortVariance
} from './between-cohort-variance.js'
import { poolableCohorts, type CohortEstimate, type PoolableCohort } from './cohort-estimates.js'
import { randomEffectsMean, type RandomEffectsMean } from './random-effects-mean.js'
import { weightedMean } from './weighted-mean.js'

export type PooledEstimate =
  | Readonly<{ status: 'no_data'; k: 0; nLeftOut: number }>
  | Readonly<{ status: 'single_study'; k: 1; nLeftOut: number; pooled: readonly number[]; common: CommonEffect }>
  | (Heterogeneity &
      Readonly<{
        status: 'ok'
        k: number
        nLeftOut: number
        /** Places, among all cohorts given, of those pooled: the order of weights and shrunken estimates. */
        pooled: readonly number[]
        /** As if all cohorts had the same truth. */
        common: CommonEffect
        reml: RandomEffectsMean
        derSimonianLaird: RandomEffectsMean
        pauleMandel: RandomEffectsMean
      }>)

interface CommonEffect {
  readonly estimate: number
  readonly standardError: number
  readonly interval: Interval
}

interface Heterogeneity {
  readonly q: number
  readonly qDf: number
  readonly qP: number
  readonly i2Percent: number
  readonly h2: number
  readonly tau2: BetweenCohortVariance
  readonly tau2Interval: Interval
}

/**
 * "Twelve cohorts changed by 4 to 9 points. What do they say together, and how far do they differ?"
 *
 * Random-effects pooling of one figure a cohort, each with its sampling variance. `reml` is the one to show, with its
 * Hartung–Knapp interval (random-effects-mean.ts); DerSimonian and Laird's, and Paule and Mandel's, stand beside it for
 * readers who know them.
 *
 * Cochran's Q = Σ (y − mean)² / v is χ² with k − 1 degrees of freedom when all cohorts have one truth; `qP` is its p
 * value. `i2Percent` = (Q − df) / Q, at least 0: the share of the spread that chance does not explain (J. P. T.
 * Higgins, S. G. Thompson, Statistics in Medicine 21 (2002) 1539–1558); h2 = Q / df. Assumes independent cohorts and
 * known variances.
 *
 * Cohorts without estimate, or without a variance above 0, are left out and counted. None left: `no_data`. One:
 * `single_study`, with its own interval and nothing about how cohorts differ. Two: all is defined but Higgins's
 * prediction interval, and intervals are very wide; below five, show the cohorts and do not lead with the mean. Throws
 * RangeError for numbers that are not finite, a negative variance, or a confidence outside 0 to 1.
 */
export function pooledEstimate(
  cohorts: readonly CohortEstimate[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): PooledEstimate {
  requireProbability('confidence', confidence)
  const usable = poolableCohorts(cohorts)
  const k = usable.length
  const nLeftOut = cohorts.length - k
  if (k === 0) return { status: 'no_data', k, nLeftOut }

  const pooled = usable.map(({ index }) => index)
  const common = commonEffect(usable, confidence)
  if (k === 1) return { status: 'single_study', k, nLeftOut, pooled, common }

  const heterogeneity = heterogeneityOf(usable, confidence)
  const { tau2 } = heterogeneity
  return {
    status: 'ok',
    k,
    nLeftOut,
    pooled,
    common,
    ...heterogeneity,
    reml: randomEffectsMean(usable, tau2.reml, confidence),
    derSimonianLaird: randomEffectsMean(usable, tau2.derSimonianLaird, confidence),
    pauleMandel: randomEffectsMean(usable, tau2.pauleMandel, confidence)
  }
}

function commonEffect(cohorts: readonly PoolableCohort[], confidence: number): CommonEffect {
  const { mean, weight } = weightedMean(cohorts, 0)
  const standardError = 1 / Math.sqrt(weight)
  const reach = normalQuantile((1 + confidence) / 2) * standardError
  return { estimate: mean, standardError, interval: { low: mean - reach, high: mean + reach } }
}

function heterogeneityOf(cohorts: readonly PoolableCohort[], confidence: number): Heterogeneity {
  const { q } = weightedMean(cohorts, 0)
  const qDf = cohorts.length - 1
  return {
    q,
    qDf,
    qP: chiSquareUpper(q, qDf),
    i2Percent: q > qDf ? (100 * (q - qDf)) / q : 0,
    h2: q / qDf,
    tau2: betweenCohortVariance(cohorts),
    tau2Interval: betweenCohortVarianceInterval(cohorts, confidence)
  }
}
