import { requireMeasurements, requireProbability } from '../caller-mistakes.js'
import { normalQuantile } from '../distributions/normal.js'
import { rankSumQuantile } from '../distributions/rank-sum.js'
import type { Interval } from '../interval.js'
import { pairDifferences } from './pair-differences.js'

/** In the unit of the measurements. Null is "not defined". The limits are the k-th difference from below and from above. */
export interface HodgesLehmannShift {
  readonly status: 'ok' | 'no_data' | 'insufficient_data'
  readonly estimate: number | null
  readonly interval: Interval | null
  readonly k: number | null
}

/** Up to this many people in each group the limits come from the exact distribution of the rank sum. */
const MOST_EXACT = 50

/**
 * By how much does the first group lie above the second, with a few extreme people moving nothing? The median of the differences
 * between each person of the first and each of the second, and the interval that belongs to Mann and Whitney's test.
 *
 * The limits are the differences of rank k and M + 1 − k among the M = n₁ n₂, with k the (1 − confidence)/2 quantile of the rank
 * statistic up to 50 people a group, beyond it ⌊M/2 − z √(M (n₁ + n₂ + 1)/12)⌋, and at least 1. Assumes two distributions of
 * one shape. Up to three people a group the interval, from the lowest difference to the highest, holds less than 95%.
 *
 * A group with nobody in it: `no_data`. A group of one: `insufficient_data`, an estimate without interval.
 *
 * J. L. Hodges, E. L. Lehmann, Annals of Mathematical Statistics 34 (1963) 598–611; M. Hollander, D. A. Wolfe, Nonparametric
 * Statistical Methods (1973), 4.2 and 4.3.
 */
export function hodgesLehmannShift(
  first: readonly number[],
  second: readonly number[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): HodgesLehmannShift {
  requireMeasurements('first', first, 2e75)
  requireMeasurements('second', second, 2e75)
  requireProbability('confidence', confidence)
  const differences = pairDifferences(first, second)
  const { count, atRank } = differences
  if (count === 0) return { status: 'no_data', estimate: null, interval: null, k: null }

  const middle = atRank(Math.floor((count + 1) / 2))
  const estimate = count % 2 === 1 ? middle : (middle + atRank(count / 2 + 1)) / 2
  if (first.length < 2 || second.length < 2) return { status: 'insufficient_data', estimate, interval: null, k: null }
  const k = limitRank(first.length, second.length, confidence)
  return { status: 'ok', estimate, interval: { low: atRank(k), high: atRank(count + 1 - k) }, k }
}

function limitRank(n1: number, n2: number, confidence: number): number {
  if (n1 <= MOST_EXACT && n2 <= MOST_EXACT) return Math.max(1, rankSumQuantile((1 - confidence) / 2, n1, n2))
  const z = normalQuantile((1 + confidence) / 2)
  const pairs = n1 * n2
  return Math.max(1, Math.floor(pairs / 2 - z * Math.sqrt((pairs * (n1 + n2 + 1)) / 12)))
}
