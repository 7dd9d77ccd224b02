import { deviationsOf } from '../deviations.js'
import { tTwoSided } from '../distributions/t.js'
import { roundingSpread } from '../rounding-spread.js'
import { sum } from '../sum.js'

/** `slope` has no unit: by how much the difference grows when the mean of both grows by one. Null is "not defined". */
export interface ProportionalBias {
  readonly slope: number
  readonly standardError: number | null
  readonly p: number | null
}

/**
 * Do two raters differ more where both rate high? The slope of the line of least squares through their difference (first minus
 * second) over their mean, with its t test on n − 2 degrees of freedom. 0 means that they differ alike everywhere.
 *
 * Assumes as many finite numbers of each, without gaps. Fewer than two people, or all with the same mean: null. Two people, or all
 * on one line: the slope alone.
 *
 * Source: J. M. Bland, D. G. Altman, Statistical Methods in Medical Research 8 (1999) 135–160.
 */
export function proportionalBias(first: readonly number[], second: readonly number[]): ProportionalBias | null {
  const n = first.length
  if (n < 2) return null
  const difference = deviationsOf(first.map((value, at) => value - (second[at] ?? 0)))
  const mean = deviationsOf(first.map((value, at) => value / 2 + (second[at] ?? 0) / 2))
  const rounding = roundingSpread(first, second)
  if (Math.sqrt(mean.sumOfSquares / (n - 1)) < rounding) return null

  const products = mean.deviations.map((value, at) => value * (difference.deviations[at] ?? 0))
  const slope = sum(products) / mean.sumOfSquares
  const missed = difference.deviations.map((value, at) => value - slope * (mean.deviations[at] ?? 0))
  const residualSd = n === 2 ? 0 : Math.sqrt(sum(missed.map((value) => value * value)) / (n - 2))
  if (residualSd < rounding) return { slope, standardError: null, p: null }

  const standardError = residualSd / Math.sqrt(mean.sumOfSquares)
  return { slope, standardError, p: tTwoSided(slope / standardError, n - 2) }
}
