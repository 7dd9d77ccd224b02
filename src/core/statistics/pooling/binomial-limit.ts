import { requireProbability, requireWhole } from '../caller-mistakes.js'
import { binomialDensity, binomialLower } from '../distributions/binomial.js'
import { normalQuantile } from '../distributions/normal.js'

/**
 * The share of n people below which a cohort would fall with chance p (0.025, say), if each said yes with chance
 * `target`.
 *
 * Counts are whole: with r the smallest count that has a chance of at least p of not being exceeded, the limit is drawn
 * between r − 1 and r so that its chance is p: (r − a) / n, a = (P(R ≤ r) − p) / P(R = r). So limits do not jump from
 * one n to the next. One just below 0 says that for so few people no share is that low.
 *
 * Target and p between 0 and 1, at least one person. D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202,
 * A.1.
 */
export function binomialLimit(n: number, target: number, p: number): number {
  requireWhole('number of people', n, 1)
  requireProbability('target', target)
  requireProbability('p', p)
  const count = smallestCount(n, target, p)
  const beyond = (binomialLower(count, n, target) - p) / binomialDensity(count, n, target)
  return (count - beyond) / n
}

/** The normal curve says where about; the chances themselves, counted up or down from there, say where. */
function smallestCount(n: number, target: number, p: number): number {
  const guess = Math.round(n * target + normalQuantile(p) * Math.sqrt(n * target * (1 - target)))
  let count = Math.min(Math.max(guess, 0), n)
  while (binomialLower(count, n, target) < p) count++
  while (count > 0 && binomialLower(count - 1, n, target) >= p) count--
  return count
}
