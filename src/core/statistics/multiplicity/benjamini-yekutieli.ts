import { sum } from '../sum.js'
import { steppedUp } from './step-up.js'

/**
 * The share of false alarms among findings, kept small however the tests hang together: Benjamini and Hochberg's p values times
 * 1 + 1/2 + … + 1/m, at most 1.
 *
 * The same order as given; null stays null and does not count. Throws RangeError for a p outside 0 to 1.
 * Source: Y. Benjamini, D. Yekutieli, Annals of Statistics 29 (2001) 1165–1188, theorem 1.3.
 */
export function benjaminiYekutieli(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const tests = pValues.filter((p) => p !== null).length
  const price = sum(Array.from({ length: tests }, (_, index) => 1 / (index + 1)))
  return steppedUp(pValues, (rank) => (price * tests) / rank)
}
