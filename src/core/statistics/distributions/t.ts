import { requireNumber, requirePositive, requireProbability } from '../caller-mistakes.js'
import { betaLogOddsQuantile, betaUpper } from './beta.js'

/**
 * The share below t of Student's t distribution; df need not be whole (Welch, Satterthwaite). The share above t is
 * `tLower(-t, df)`.
 *
 * t² / (df + t²) is a beta with shapes ½ and df/2 (M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions, 26.5.27).
 */
export function tLower(t: number, df: number): number {
  const outside = tTwoSided(t, df)
  return t < 0 ? outside / 2 : 1 - outside / 2
}

/** The share farther from 0 than t on either side: the two-sided p value of an observed t, to 1e-308 and all its digits. */
export function tTwoSided(t: number, df: number): number {
  requireNumber('t', t)
  requirePositive('degrees of freedom', df)
  const odds = (t / df) * t
  return betaUpper(1 / (1 + 1 / odds), 0.5, df / 2, 1 / (1 + odds))
}

/** The t with the share p below it: 2.0096 for p = 0.975 and df = 49, the multiplier of a 95% interval of 50 people. */
export function tQuantile(p: number, df: number): number {
  requireProbability('p', p)
  requirePositive('degrees of freedom', df)
  if (p === 0.5) return 0
  const logOdds = betaLogOddsQuantile(2 * Math.min(p, 1 - p), 0.5, df / 2, 'upper')
  return (p < 0.5 ? -1 : 1) * Math.sqrt(df) * Math.exp(logOdds / 2)
}
