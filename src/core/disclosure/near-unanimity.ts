import { deviationsOf } from '../statistics/deviations.js'
import { tQuantile } from '../statistics/distributions/t.js'
import type { Interval } from '../statistics/interval.js'

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
 * Whether nearly everybody gave the same answer, within 2% of the range: all but four of them, or 90% or more. The mean of such a
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
  return sorted.length - most <= Math.max(4, 0.1 * sorted.length)
}
