import { requireProbability } from '../caller-mistakes.js'
import { completePairs, type CompletePairs } from './complete-pairs.js'
import { deviationsOf, type Deviations } from '../deviations.js'
import { tQuantile, tTwoSided } from '../distributions/t.js'
import type { Interval } from '../interval.js'
import { median } from '../description/quantile.js'
import { sum } from '../sum.js'

/** In the units of the measurements. Null is "not defined": `status` says why. */
export interface PairedMeanChange {
  readonly status: 'ok' | 'no_pairs' | 'insufficient_data' | 'zero_variance'
  readonly confidence: number
  readonly nTotal: number
  readonly nPre: number
  readonly nPost: number
  readonly nPairs: number
  readonly meanPre: number | null
  readonly meanPost: number | null
  readonly sdPre: number | null
  readonly sdPost: number | null
  readonly correlation: number | null
  readonly meanChange: number | null
  readonly medianChange: number | null
  readonly sdChange: number | null
  readonly seChange: number | null
  readonly df: number | null
  readonly t: number | null
  readonly p: number | null
  readonly interval: Interval | null
}

/**
 * Did people change? The mean of after − before over those measured at both times, with its t interval and two-sided p.
 *
 * t = mean / (sd / √n) with n − 1 degrees of freedom; the interval is mean ± t quantile × sd / √n. Assumes that people are
 * independent of each other and that differences are roughly normal or many; 8 lines in Student, Biometrika 6 (1908) 1–25.
 *
 * Statuses, in this order: `no_pairs` (nobody measured twice); `insufficient_data` (one person: the change, no spread);
 * `zero_variance` (all changed alike: sd 0, no t, p or interval); `ok`. The correlation is null where one side does not vary. A
 * standard deviation below 1e-12 of the largest number, or of 1, is rounding and counts as 0. Throws RangeError for pre and post of different lengths, numbers that are not finite, a confidence outside
 * 0 to 1.
 */
export function pairedMeanChange(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): PairedMeanChange {
  return meanChangeOf(completePairs(pre, post), confidence)
}

/** The same from pairs already found. */
export function meanChangeOf(pairs: CompletePairs, confidence: number): PairedMeanChange {
  requireProbability('confidence', confidence)
  const n = pairs.change.length
  const counts = { confidence, nTotal: pairs.nTotal, nPre: pairs.nPre, nPost: pairs.nPost, nPairs: n }
  if (n === 0) return { status: 'no_pairs', ...counts, ...undefinedMeans, ...undefinedSpread }

  const [before, after, change] = [deviationsOf(pairs.pre), deviationsOf(pairs.post), deviationsOf(pairs.change)]
  const medianChange = median(pairs.change)
  const means = { meanPre: before.mean, meanPost: after.mean, meanChange: change.mean, medianChange }
  if (n === 1) return { status: 'insufficient_data', ...counts, ...means, ...undefinedSpread }

  const rounding = smallestSpread(pairs)
  const [sdPre, sdPost, sdChange] = [sdOf(before, rounding), sdOf(after, rounding), sdOf(change, rounding)]
  const seChange = sdChange / Math.sqrt(n)
  const correlation = sdPre === 0 || sdPost === 0 ? null : correlationOf(before, after, sdPre * sdPost)
  const spread = { sdPre, sdPost, correlation, sdChange, seChange, df: n - 1 }
  return { ...counts, ...means, ...spread, ...test(change.mean, seChange, n - 1, confidence) }
}

function sdOf({ deviations, sumOfSquares }: Deviations, rounding: number): number {
  const sd = Math.sqrt(sumOfSquares / (deviations.length - 1))
  return sd < rounding ? 0 : sd
}

/** Below this a standard deviation is the rounding of the numbers. */
function smallestSpread({ pre, post }: CompletePairs): number {
  return 1e-12 * [...pre, ...post].reduce((largest, value) => Math.max(largest, Math.abs(value)), 1)
}

/** Covariance over the product of the standard deviations: Pearson's r. */
function correlationOf(before: Deviations, after: Deviations, sds: number): number {
  const products = before.deviations.map((deviation, pair) => deviation * (after.deviations[pair] ?? 0))
  const covariance = sum(products) / (products.length - 1)
  return Math.max(-1, Math.min(1, covariance / sds))
}

function test(mean: number, se: number, df: number, confidence: number) {
  if (se === 0) return { status: 'zero_variance', t: null, p: null, interval: null } as const
  const t = mean / se
  const reach = tQuantile((1 + confidence) / 2, df) * se
  return { status: 'ok', t, p: tTwoSided(t, df), interval: { low: mean - reach, high: mean + reach } } as const
}

const undefinedMeans = { meanPre: null, meanPost: null, meanChange: null, medianChange: null }
const undefinedSpread = {
  sdPre: null,
  sdPost: null,
  correlation: null,
  sdChange: null,
  seChange: null,
  df: null,
  t: null,
  p: null,
  interval: null
}
