import { requireMeasurements, requirePositive, requireProbability } from '../caller-mistakes.js'
import { tQuantile } from '../distributions/t.js'
import type { Interval } from '../interval.js'
import { sum } from '../sum.js'

/** In the units of the values. Null is "not defined": `status` says why. */
export interface WeightedMean {
  readonly status: 'ok' | 'no_data' | 'insufficient_data'
  readonly n: number
  readonly mean: number | null
  readonly se: number | null
  readonly df: number | null
  readonly interval: Interval | null
}

/**
 * The mean with people counted by weights that make up for those who are missing: Σ w y / Σ w.
 *
 * Its standard error is √(n/(n − 1) Σ (w (y − mean))²) / Σ w, that of a survey drawn with replacement, with a t interval of n − 1
 * degrees of freedom; with equal weights both are those of the plain mean. It takes the weights as given. They were estimated,
 * which as a rule makes the interval somewhat too wide rather than too narrow.
 *
 * Nobody: `no_data`. One person: `insufficient_data`, the value without its error. All values alike: se 0. Throws RangeError for
 * weights that are not positive, values that are not finite, or one too many or too few.
 *
 * Sources: D. G. Horvitz, D. J. Thompson, Journal of the American Statistical Association 47 (1952) 663–685; the error by
 * linearisation, C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992), section 5.7.
 */
export function weightedMean(
  values: readonly number[],
  weights: readonly number[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): WeightedMean {
  requireMeasurements('values', values)
  requireProbability('confidence', confidence)
  for (const weight of weights) requirePositive('weight', weight)
  const n = values.length
  if (weights.length !== n) throw new RangeError(`Expected a weight for each of ${n} values, got ${weights.length}.`)
  if (n === 0) return { status: 'no_data', n, mean: null, se: null, df: null, interval: null }

  const total = sum(weights)
  const shares = weights.map((weight) => weight / total)
  const start = values[0] ?? 0
  const mean = start + sum(values.map((value, person) => (shares[person] ?? 0) * (value - start)))
  if (n === 1) return { status: 'insufficient_data', n, mean, se: null, df: null, interval: null }

  const squares = values.map((value, person) => ((shares[person] ?? 0) * (value - mean)) ** 2)
  const se = Math.sqrt((n / (n - 1)) * sum(squares))
  const reach = tQuantile((1 + confidence) / 2, n - 1) * se
  return { status: 'ok', n, mean, se, df: n - 1, interval: { low: mean - reach, high: mean + reach } }
}
