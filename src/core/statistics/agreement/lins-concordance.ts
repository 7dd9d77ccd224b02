import { requireProbability } from '../caller-mistakes.js'
import { completeColumns } from '../complete-columns.js'
import { correlationOf, unitDeviations } from '../correlation/unit-deviations.js'
import { deviationsOf } from '../deviations.js'
import { normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'

/** Both coefficients are from −1 to 1. Null is "not defined": `status` says why. */
export interface LinsConcordance {
  readonly status: 'ok' | 'no_pairs' | 'insufficient_data' | 'zero_variance'
  readonly n: number
  readonly correlation: number | null
  readonly concordance: number | null
  readonly interval: Interval | null
}

/**
 * How near do pairs of ratings lie to the line on which both are equal? Pearson's r says how near they lie to some line; this
 * multiplies it by how near that line is to the line of equality: 1 only where every pair is equal.
 *
 * concordance = r × C, with C = 2 / (v + 1/v + u²), v the ratio of the two standard deviations and u the difference of the means in
 * units of their geometric mean (standard deviations that divide by n). The interval is taken on the scale of atanh.
 * Lin's variance is written with C in place of concordance / r, so that it stays defined where r is 0.
 *
 * Statuses: `no_pairs`; `insufficient_data` (one pair); `zero_variance` (one of the two rates all alike, so that there is no line);
 * `ok`. Two pairs, or all equal: no interval.
 *
 * Source: L. I. Lin, Biometrics 45 (1989) 255–268, variance as corrected in Biometrics 56 (2000) 324–325.
 */
export function linsConcordance(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): LinsConcordance {
  requireProbability('confidence', confidence)
  const [one = [], two = []] = completeColumns([first, second])
  const n = one.length
  if (n < 2) return { ...nothing, status: n === 0 ? 'no_pairs' : 'insufficient_data', n }
  const [units1, units2] = [unitDeviations(one), unitDeviations(two)]
  if (units1 === null || units2 === null) return { ...nothing, status: 'zero_variance', n }

  const r = correlationOf(units1, units2)
  const [a, b] = [deviationsOf(one), deviationsOf(two)]
  const [sd1, sd2] = [Math.sqrt(a.sumOfSquares / n), Math.sqrt(b.sumOfSquares / n)]
  const shift = (a.mean - b.mean) ** 2 / sd1 / sd2 // u²
  const nearness = 2 / (sd1 / sd2 + sd2 / sd1 + shift)
  const concordance = r * nearness
  return {
    status: 'ok',
    n,
    correlation: r,
    concordance,
    interval: concordanceInterval({ r, nearness, shift, n }, confidence)
  }
}

interface Parts {
  readonly r: number
  readonly nearness: number
  readonly shift: number
  readonly n: number
}

function concordanceInterval({ r, nearness, shift, n }: Parts, confidence: number): Interval | null {
  const concordance = r * nearness
  const rest = 1 - concordance ** 2
  if (n === 2 || rest < 1e-12) return null

  const ofCorrelation = ((1 - r * r) * nearness ** 2) / rest
  const ofShift = (2 * concordance ** 2 * nearness * (1 - concordance) * shift) / rest ** 2
  const ofBoth = (concordance * nearness * shift) ** 2 / (2 * rest ** 2)
  const variance = (ofCorrelation + ofShift - ofBoth) / (n - 2)
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance)
  return { low: Math.tanh(Math.atanh(concordance) - reach), high: Math.tanh(Math.atanh(concordance) + reach) }
}

const nothing = { correlation: null, concordance: null, interval: null }
