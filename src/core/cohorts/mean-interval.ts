import { tQuantile } from '../statistics/distributions/t.js'
import type { Interval } from '../statistics/interval.js'

/**
 * The 95% t interval of a mean: mean ± t quantile × sd / √n with n − 1 degrees of freedom. Null for fewer than two people,
 * and where all are alike. Assumes independent people.
 */
export function meanInterval(mean: number | null, sd: number | null, n: number): Interval | null {
  if (mean === null || sd === null || sd === 0 || n < 2) return null
  const reach = (tQuantile(0.975, n - 1) * sd) / Math.sqrt(n)
  return { low: mean - reach, high: mean + reach }
}
