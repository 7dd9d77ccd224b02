import { requirePositive } from './caller-mistakes.js'
import { stirlingRemainder } from './distributions/gamma-function.js'

/**
 * By how much a standardised difference has to be multiplied so that it is right on average; few people overstate it.
 * J(df) = Γ(df/2) / (√(df/2) Γ((df − 1)/2)): 0.564 at df = 2, 0.962 at 20, towards 1. Not defined below 2: null.
 *
 * The exact form of L. V. Hedges, Journal of Educational Statistics 6 (1981) 107–128, not the usual 1 − 3/(4 df − 1); Γ is
 * written by Stirling's formula with its remainder, whose large terms cancel on paper, so all digits hold for any df.
 */
export function hedgesCorrection(df: number): number | null {
  requirePositive('degrees of freedom', df)
  if (df < 2) return null
  const half = df / 2
  const remainders = stirlingRemainder(half) - stirlingRemainder(half - 0.5)
  return Math.exp((1 - half) * Math.log1p(-1 / df) - 0.5 + remainders)
}
