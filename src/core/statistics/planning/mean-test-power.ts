import { requireProbability, requireWhole } from '../caller-mistakes.js'
import { noncentralTLower, noncentralTUpper } from '../distributions/noncentral-t.js'
import { tQuantile } from '../distributions/t.js'

/**
 * If people really change by half a standard deviation, how likely will a study of 30 show it at all? The chance, 0 to 1, that
 * the two-sided paired t test comes out below `alpha`.
 *
 * `effect` is the true mean change over the standard deviation of changes (d_z), `people` those measured both times. The t of
 * such a study is a noncentral t with people − 1 degrees of freedom and noncentrality effect × √people; the power is its share
 * outside the critical values, on both sides. With no effect at all that is alpha.
 *
 * Assumes independent people and normal changes. This is for planning: worked out afterwards from the effect that was found,
 * it only repeats the p value. Throws RangeError for fewer than 2 people, an effect that is not finite, an alpha outside 0 to 1.
 *
 * Source: J. Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd edition (1988), chapter 2; the exact form by
 * N. L. Johnson, B. L. Welch, Biometrika 31 (1940) 362–389.
 */
export function pairedPower(effect: number, people: number, alpha = 0.05): number {
  requireWhole('people', people, 2)
  return power(effect * Math.sqrt(people), people - 1, alpha)
}

/**
 * The same for two groups of `first` and `second` people with the two-sided t test of equal variances: `effect` is the true
 * difference of means over the common standard deviation, the noncentrality is effect / √(1/first + 1/second), and the degrees
 * of freedom are first + second − 2. Throws RangeError unless each group has at least 2 people.
 */
export function twoGroupPower(effect: number, first: number, second: number, alpha = 0.05): number {
  requireWhole('people in the first group', first, 2)
  requireWhole('people in the second group', second, 2)
  return power(effect / Math.sqrt(1 / first + 1 / second), first + second - 2, alpha)
}

function power(noncentrality: number, df: number, alpha: number): number {
  requireProbability('alpha', alpha)
  if (!Number.isFinite(noncentrality)) throw new RangeError(`Expected a finite effect, got ${noncentrality}.`)
  const critical = -tQuantile(alpha / 2, df) // from the lower tail, which keeps its digits
  if (Math.abs(noncentrality) > critical * (1 + 9 / Math.sqrt(df)) + 9) return 1 // but for 1e-17
  return noncentralTUpper(critical, df, noncentrality) + noncentralTLower(-critical, df, noncentrality)
}
