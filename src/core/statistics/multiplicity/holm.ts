import { madeTests } from './made-tests.js'

/**
 * p values of several tests that one reader looks at together, enlarged so that the chance of even one false alarm stays below
 * the level: the smallest times m, the next times m − 1, and so on, never smaller than the one before and at most 1.
 *
 * The same order as given. Null is a test that could not be made: it stays null and does not count in m. Throws RangeError
 * for a p outside 0 to 1. Source: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 */
export function holm(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const made = madeTests(pValues)
  const adjusted: (number | null)[] = pValues.map(() => null)
  let largest = 0
  for (const [rank, { p, index }] of made.entries()) {
    largest = Math.max(largest, Math.min(1, p * (made.length - rank)))
    adjusted[index] = largest
  }
  return adjusted
}
