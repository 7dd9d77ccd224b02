import { steppedUp } from './step-up.js'

/**
 * The factors of Holm (m for the smallest p, m − 1 for the next, …), from the largest p down: a p is never enlarged beyond the one
 * above it. Never larger than Holm's, but only right for tests that are independent or lean the same way; Holm needs no such
 * promise and is what we report.
 *
 * The same order as given; null stays null and does not count. Throws RangeError for a p outside 0 to 1.
 * Source: Y. Hochberg, Biometrika 75 (1988) 800–802.
 */
export function hochberg(pValues: readonly (number | null)[]): readonly (number | null)[] {
  return steppedUp(pValues, (rank, tests) => tests - rank + 1)
}
