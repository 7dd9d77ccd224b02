import { requireWhole } from '../../statistics/caller-mistakes.js'
import { sum } from '../../statistics/sum.js'
import type { Discount } from './present-value.js'

/**
 * What 1 a year is worth at time zero, paid for `years` years, the first time in year `firstYear`: the sum of the factors of
 * those years. At one rate r it is (1 − (1 + r)^−n) / r, and n at no rate at all; a later first year makes it a deferred
 * annuity. 0 years: 0.
 *
 * The other way round, amount ÷ factor spreads an amount of today evenly over the years: an equipment of £2,000 that lasts
 * 7 years costs £327 a year at 3.5%. Options with different lives compare by that.
 *
 * Source: Department of Finance (NI), guide to expenditure appraisal and evaluation, appendix 4, A4.9 to A4.12.
 */
export function annuityFactor(years: number, discount: Discount, firstYear = 1): number {
  requireWhole('number of years', years, 0, 1000)
  requireWhole('first year', firstYear, 0, 1000)
  return sum(Array.from({ length: years }, (_, index) => discount(firstYear + index)))
}

/** An amount of today as the same amount every year from year 1: its equivalent annual cost, or net benefit. Null: no years. */
export function equivalentAnnual(amount: number, years: number, discount: Discount): number | null {
  const factor = annuityFactor(years, discount)
  return factor > 0 ? amount / factor : null
}
