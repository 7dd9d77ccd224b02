import { steppedUp } from './step-up.js'

/**
 * Of the results we call a finding, how many are false alarms? Calling those with an adjusted p of at most 0.05 a finding keeps that
 * share at 5% on average. It is for looking through many cohorts or scales, where a few false alarms are bearable; it does not
 * keep the chance of any false alarm small, as Holm does.
 *
 * p(i) × m / i for the i-th smallest of m, and never more than the next. Right for tests that are independent or lean the same way
 * (for any others: benjamini-yekutieli.ts). The same order as given; null stays null and does not count. Throws RangeError for a
 * p outside 0 to 1. Source: Y. Benjamini, Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289–300.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): readonly (number | null)[] {
  return steppedUp(pValues, (rank, tests) => tests / rank)
}
