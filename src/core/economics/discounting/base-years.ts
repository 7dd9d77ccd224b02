import { requireWhole } from '../../statistics/caller-mistakes.js'
import { sum } from '../../statistics/sum.js'
import { rebased, type PriceIndex } from '../prices/price-index.js'
import { discountRate, type DiscountBands } from './discount-schedule.js'

/**
 * Three years that are often one, and must not be taken for one: whose prices amounts are in, which year they are worth in,
 * and from which year the schedule counts its 30 years at the first rate.
 */
export interface BaseYears {
  readonly priceYear: number
  readonly discountYear: number
  readonly rateYearZero: number
}

export interface CalendarFlow {
  readonly year: number
  readonly amount: number
  readonly priceYear: number // the prices that the amount is stated in
}

export type CalendarValue =
  Readonly<{ kind: 'value'; presentValue: number }> | Readonly<{ kind: 'no-index'; years: readonly number[] }>

/**
 * What a pound of a calendar year is worth in the discount year: the rates of all years after it, each looked up by the years
 * that have passed since the clock of rates began. A year before the clock has the first rate.
 *
 * 2160 seen from 2010, with a clock that began in 2014: year 2044 is the last at 3.5%. Throws RangeError for a year before
 * the discount year: what is past is not discounted forward here.
 */
export function calendarFactor(
  year: number,
  { discountYear, rateYearZero }: Omit<BaseYears, 'priceYear'>,
  schedule: DiscountBands
): number {
  requireWhole('year', year, discountYear)
  const years = Array.from({ length: year - discountYear }, (_, index) => discountYear + 1 + index)
  return years.reduce((factor, at) => factor / (1 + discountRate(Math.max(0, at - rateYearZero), schedule)), 1)
}

/**
 * The present value of amounts of calendar years: first into one year's prices, then to the discount year. `no-index` names
 * the years whose prices are not known; a total of the rest would look like one of all.
 */
export function calendarPresentValue(
  flows: readonly CalendarFlow[],
  bases: BaseYears,
  index: PriceIndex,
  schedule: DiscountBands
): CalendarValue {
  const missing = new Set<number>()
  const values: number[] = []
  for (const { year, amount, priceYear } of flows) {
    const real = rebased(amount, priceYear, bases.priceYear, index)
    if (real.kind === 'rebased') values.push(real.amount * calendarFactor(year, bases, schedule))
    else real.years.forEach((absent) => missing.add(absent))
  }
  if (missing.size > 0) return { kind: 'no-index', years: [...missing] }
  return { kind: 'value', presentValue: sum(values) }
}
