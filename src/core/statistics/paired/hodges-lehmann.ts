import { requireMeasurements, requireProbability } from '../caller-mistakes.js'
import { normalQuantile } from '../distributions/normal.js'
import { signedRankQuantile } from '../distributions/signed-rank.js'
import type { Interval } from '../interval.js'
import { pairAverages, type PairAverages } from './pair-averages.js'

/** In the unit of the changes. Null is "not defined". The limits are the k-th pair average from below and from above. */
export interface HodgesLehmann {
  readonly status: 'ok' | 'no_data' | 'insufficient_data'
  readonly n: number
  readonly estimate: number | null
  readonly interval: Interval | null
  readonly k: number | null
}

/** Up to this many people the limits come from the exact distribution of the signed rank sum. */
const MOST_EXACT = 50

/**
 * A typical change that a few extreme ones cannot move: the median of the averages of all pairs of changes, zeros and each
 * change with itself included, and the interval that belongs to Wilcoxon's test.
 *
 * The limits are the averages of rank k and M + 1 − k among the M = n(n + 1)/2, with k the (1 − confidence)/2 quantile of the
 * signed rank sum for n ≤ 50, beyond it ⌊M/2 − z √(n(n + 1)(2n + 1)/24)⌋, and at least 1. With ties that is not what R's
 * wilcox.test prints, which searches for a root and drops zeros first. Any n: averages are counted, not listed.
 *
 * Nobody: `no_data`. One person: `insufficient_data`, an estimate without interval.
 *
 * Source: J. L. Hodges, E. L. Lehmann, Annals of Mathematical Statistics 34 (1963) 598–611; the interval is J. W. Tukey's, as
 * in M. Hollander, D. A. Wolfe, Nonparametric Statistical Methods (1973), 3.3.
 */
export function hodgesLehmann(
  changes: readonly number[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): HodgesLehmann {
  requireMeasurements('changes', changes, 2e75)
  requireProbability('confidence', confidence)
  const n = changes.length
  if (n === 0) return { status: 'no_data', n, estimate: null, interval: null, k: null }

  const averages = pairAverages(changes)
  const k = limitRank(n, averages.count, confidence)
  const estimate = middle(averages)
  if (n === 1) return { status: 'insufficient_data', n, estimate, interval: null, k }
  const interval = { low: averages.atRank(k), high: averages.atRank(averages.count + 1 - k) }
  return { status: 'ok', n, estimate, interval, k }
}

function limitRank(n: number, count: number, confidence: number): number {
  if (n <= MOST_EXACT) return Math.max(1, signedRankQuantile((1 - confidence) / 2, n))
  const z = normalQuantile((1 + confidence) / 2)
  return Math.max(1, Math.floor(count / 2 - z * Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24)))
}

function middle({ count, atRank }: PairAverages): number {
  if (count % 2 === 1) return atRank((count + 1) / 2)
  return (atRank(count / 2) + atRank(count / 2 + 1)) / 2
}
