import { sum } from '../../statistics/sum.js'
import { yearlyFlows, type CashFlow } from './cash-flow.js'
import { discountFactor, type DiscountBands } from './discount-schedule.js'

/** What 1 after so many years is worth at time zero. */
export type Discount = (years: number) => number

/** By a schedule of rates, as public money is discounted: whole years alone. */
export function bySchedule(schedule: DiscountBands): Discount {
  return (years) => discountFactor(years, schedule)
}

/** By one rate for ever, as a share a year: 1 / (1 + rate)^years, also between years. Throws RangeError unless rate > −1. */
export function atRate(rate: number): Discount {
  if (!(rate > -1)) throw new RangeError(`Expected a rate above −1, got ${rate}.`)
  return (years) => (1 + rate) ** -years
}

/**
 * What a stream of money is worth at time zero: every amount times the factor of its day, added up. With costs below 0 it
 * is the net present value.
 *
 * `presentValue(yearlyFlows([-100, 60, 60]), atRate(0.035))` is the Green Book's way, `yearlyFlows(…, 1)` a spreadsheet's
 * NPV, `datedFlows(…)` its XNPV. Linear in the amounts. No flow at all is worth 0.
 *
 * Source: HM Treasury, The Green Book (2003), annex 6.
 */
export function presentValue(flows: readonly CashFlow[], discount: Discount): number {
  return sum(flows.map(({ years, amount }) => amount * discount(years)))
}

/** Net present value with the first flow in year 0, undiscounted. (A spreadsheet's NPV discounts the first flow too.) */
export function npvFromYearZero(flowPence: readonly number[], schedule: DiscountBands): number {
  return presentValue(yearlyFlows(flowPence), bySchedule(schedule))
}
