import { requireNumber, requirePositive } from '../caller-mistakes.js'
import { normalQuantile } from './normal.js'
import type { Side } from './tails.js'

/**
 * The value with the share p on that side of it, of a quantity whose logarithm is normal with mean `mu` and standard deviation
 * `sigma`. Infinity where it is larger than any double.
 */
export function lognormalQuantile(p: number, mu: number, sigma: number, side: Side = 'lower'): number {
  requireNumber('mean of the logarithm', mu)
  requirePositive('standard deviation of the logarithm', sigma)
  const z = normalQuantile(p)
  return Math.exp(mu + sigma * (side === 'lower' ? z : -z))
}
