import { requireProbability } from '../caller-mistakes.js'
import { completeColumns } from '../complete-columns.js'
import { deviationsOf } from '../deviations.js'
import { tQuantile } from '../distributions/t.js'
import type { Interval } from '../interval.js'
import { roundingSpread } from '../rounding-spread.js'
import { proportionalBias, type ProportionalBias } from './proportional-bias.js'

/** In the unit of the ratings; a difference is the first rating minus the second. Null is "not defined". */
export interface BlandAltman {
  readonly status: 'ok' | 'no_pairs' | 'insufficient_data' | 'zero_variance'
  readonly n: number
  readonly bias: number | null
  readonly sdDifference: number | null
  readonly biasInterval: Interval | null
  readonly limitsOfAgreement: Interval | null
  readonly lowerLimitInterval: Interval | null
  readonly upperLimitInterval: Interval | null
  readonly proportionalBias: ProportionalBias | null
}

/** Between the limits lie 95% of the differences, whatever the confidence of the intervals. */
const Z = 1.959963984540054

/**
 * How far apart are two ratings of the same thing, usually? `bias` is the mean difference: whether one of the two rates
 * higher. Between the limits of agreement, bias ± 1.96 standard deviations, lie about 95 of 100 differences: if
 * a difference that large would matter, the two cannot stand for one another, however well they correlate.
 *
 * The limits are estimates themselves: standard error s √(1/n + z²/(2(n − 1))), interval with t on n − 1 degrees of freedom.
 * `proportionalBias` says whether the difference grows with the rating; then one pair of limits does not fit all. Assumes
 * independent pairs and roughly normal differences.
 *
 * The same pair stands at the same place of `first` and `second`, null for "not rated"; incomplete pairs are left out. Statuses:
 * `no_pairs`; `insufficient_data` (one pair: the bias alone); `zero_variance` (all differ alike: limits at the bias, no
 * intervals); `ok`.
 *
 * Source: J. M. Bland, D. G. Altman, Statistical Methods in Medical Research 8 (1999) 135–160.
 */
export function blandAltman(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): BlandAltman {
  requireProbability('confidence', confidence)
  const [one = [], two = []] = completeColumns([first, second])
  const n = one.length
  if (n === 0) return { ...nothing, status: 'no_pairs', n, bias: null }

  const { mean: bias, sumOfSquares } = deviationsOf(one.map((rating, pair) => rating - (two[pair] ?? 0)))
  if (n === 1) return { ...nothing, status: 'insufficient_data', n, bias }
  const sd = Math.sqrt(sumOfSquares / (n - 1))
  if (sd < roundingSpread(one, two)) {
    const limitsOfAgreement = { low: bias, high: bias }
    return { ...nothing, status: 'zero_variance', n, bias, sdDifference: 0, limitsOfAgreement }
  }

  const t = tQuantile((1 + confidence) / 2, n - 1)
  const limits = around(bias, Z * sd)
  const limitReach = t * sd * Math.sqrt(1 / n + Z ** 2 / (2 * (n - 1)))
  return {
    status: 'ok',
    n,
    bias,
    sdDifference: sd,
    biasInterval: around(bias, (t * sd) / Math.sqrt(n)),
    limitsOfAgreement: limits,
    lowerLimitInterval: around(limits.low, limitReach),
    upperLimitInterval: around(limits.high, limitReach),
    proportionalBias: proportionalBias(one, two)
  }
}

function around(centre: number, reach: number): Interval {
  return { low: centre - reach, high: centre + reach }
}

const nothing = {
  sdDifference: null,
  biasInterval: null,
  limitsOfAgreement: null,
  lowerLimitInterval: null,
  upperLimitInterval: null,
  proportionalBias: null
}
