import { requirePositive } from '../caller-mistakes.js'
import { gammaLower, gammaQuantile, gammaUpper } from './gamma.js'
import type { Side } from './tails.js'

/** The share below x of a χ² distribution: a sum of df squared standard normals, a gamma with shape df/2 and rate ½. */
export function chiSquareLower(x: number, df: number): number {
  requirePositive('degrees of freedom', df)
  return gammaLower(x / 2, df / 2)
}

/** The share above x: the p value of an observed χ². */
export function chiSquareUpper(x: number, df: number): number {
  requirePositive('degrees of freedom', df)
  return gammaUpper(x / 2, df / 2)
}

/** The x with the share p on that side of it. */
export function chiSquareQuantile(p: number, df: number, side: Side = 'lower'): number {
  requirePositive('degrees of freedom', df)
  return 2 * gammaQuantile(p, df / 2, side)
}
