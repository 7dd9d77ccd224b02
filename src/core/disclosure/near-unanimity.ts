import { deviationsOf } from '../statistics/deviations.js'
import { tQuantile } from '../statistics/distributions/t.js'
import type { Interval } from '../statistics/interval.js'
import { roundedTo } from './rounding.js'

/**
 * The 95% t interval of the mean of some answers. Null for fewer than two, and where all are alike: then there is nothing to
 * say in general, and too much about each of them.
 */
export function intervalOf(answers: readonly number[]): Interval | null {
  if (answers.length < 2) return null
  const { mean, sumOfSquares } = deviationsOf(answers)
  if (sumOfSquares === 0) return null
  const n = answers.length
  const reach = tQuantile(0.975, n - 1) * Math.sqrt(sumOfSquares / (n - 1) / n)
  return { low: mean - reach, high: mean + reach }
}

/**
 * Whether nearly everybody gave the same answer, within 2% of the range: all but two of them, or 90% or more. The mean of such a
 * group is the answer of most, and what it lacks to that is the secret of the few; and several such groups together, with
 * the ends of the scale, pin down people whom no sum gives away.
 *
 * No answers count as one mind.
 */
export function areOfOneMind(answers: readonly number[], { low, high }: Interval): boolean {
  const sorted = Float64Array.from(answers).sort()
  const width = 0.02 * (high - low) * (1 + 1e-9) // a window that is just as wide counts, whatever is rounded
  let most = 0
  for (let from = 0, to = 0; to < sorted.length; to++) {
    while ((sorted[to] ?? 0) - (sorted[from] ?? 0) > width) from++
    most = Math.max(most, to - from + 1)
  }
  return sorted.length - most <= Math.max(2, 0.1 * sorted.length)
}

/**
 * Whether a published mean puts everybody near one end of the scale. 11 people with a mean of 100, rounded to whole points, are
 * short of 11 × 100 by at most 11 × 0.5 in all, so each of them is at 94.5 or above, whatever the others said. Near is within a
 * tenth of the range.
 *
 * `range`: the lowest and highest value there is; `decimals`: those of the mean as it will be shown.
 */
export function isEverybodyNearAnEnd(mean: number, n: number, decimals: number, { low, high }: Interval): boolean {
  const shown = roundedTo(mean, decimals)
  const furthest = Math.min(high - shown, shown - low) + 0.5 / 10 ** decimals
  return n * furthest < (high - low) / 10
}
