import { requireProbability, requireWhole } from '../caller-mistakes.js'
import { fQuantile } from '../distributions/f.js'
import type { Interval } from '../interval.js'

/**
 * Alpha of 30 people is an estimate. Which values are plausible for everybody like them? (1 − true alpha)/(1 − alpha) is an F with
 * n − 1 and (n − 1)(k − 1) degrees of freedom; the limits follow. The interval is not symmetric, and long for few people.
 *
 * Assumes normal scores and items that measure the same with errors of one size. Fewer than 3 people: null. Throws RangeError for
 * an alpha above 1, fewer than 2 items, and a confidence outside 0 to 1.
 *
 * Source: L. S. Feldt, Psychometrika 30 (1965) 357–370.
 */
export function feldtInterval(alpha: number, nPeople: number, nItems: number, confidence = 0.95): Interval | null {
  if (!(alpha <= 1)) throw new RangeError(`Expected an alpha of at most 1, got ${alpha}.`)
  requireWhole('number of people', nPeople, 0)
  requireWhole('number of items', nItems, 2)
  requireProbability('confidence', confidence)
  if (nPeople < 3) return null

  const at = (side: 'lower' | 'upper') => {
    const f = fQuantile((1 - confidence) / 2, nPeople - 1, (nPeople - 1) * (nItems - 1), side)
    return 1 - (1 - alpha) * f
  }
  return { low: at('upper'), high: at('lower') }
}
