import { madeTests } from './made-tests.js'

/**
 * The plainest guard against false alarms among several tests: each p times their number, at most 1. It holds however the tests
 * hang together, and Holm's is never larger (holm.ts): prefer that, and this where readers should be able to check by hand.
 *
 * The same order as given; a test that could not be made (null) stays null and does not count. Throws RangeError for a p outside
 * 0 to 1. Source: O. J. Dunn, Journal of the American Statistical Association 56 (1961) 52–64.
 */
export function bonferroni(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const tests = madeTests(pValues).length
  return pValues.map((p) => (p === null ? null : Math.min(1, p * tests)))
}
