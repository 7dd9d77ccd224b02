import { requireNumber, requirePositive } from '../caller-mistakes.js'
import { betaLogOddsQuantile, betaTails } from './beta.js'
import { share, type Side } from './tails.js'

/** The share below f of an F distribution: the ratio of two mean squares with df1 and df2 degrees of freedom. */
export function fLower(f: number, df1: number, df2: number): number {
  return fShare(f, df1, df2, 'lower')
}

/** The share above f: the p value of an observed F. */
export function fUpper(f: number, df1: number, df2: number): number {
  return fShare(f, df1, df2, 'upper')
}

/** With odds = df1 f / df2, odds / (1 + odds) is a beta with shapes df1/2 and df2/2 (Abramowitz and Stegun 26.6.2). */
function fShare(f: number, df1: number, df2: number, side: Side): number {
  requireNumber('F', f)
  requirePositive('degrees of freedom', df1)
  requirePositive('degrees of freedom', df2)
  const odds = (Math.max(f, 0) * df1) / df2
  return share(betaTails(1 / (1 + 1 / odds), 1 / (1 + odds), df1 / 2, df2 / 2), side)
}

/** The f with the share p on that side of it. */
export function fQuantile(p: number, df1: number, df2: number, side: Side = 'lower'): number {
  requirePositive('degrees of freedom', df1)
  requirePositive('degrees of freedom', df2)
  return (df2 / df1) * Math.exp(betaLogOddsQuantile(p, df1 / 2, df2 / 2, side))
}
