import { npvFromYearZero } from '../discounting/present-value.js'
import type { DiscountBands } from '../discounting/discount-schedule.js'

/** A change in life satisfaction, 0 to 10, of a number of people for a number of years. Below 0: they were less satisfied. */
export interface WellbeingChange {
  readonly points: number
  readonly persons: number
  readonly years: number
}

/**
 * What a change in how satisfied people are with their lives is worth: points × persons × years × the value of one point for
 * one person for one year (a WELLBY). Linear: ten people up by 0.1 count as one up by 1.
 *
 * Undiscounted, in the price year of `valuePerPoint`: bring it to the price year of the case first. Only with the question on
 * life satisfaction from 0 to 10 asked before and after, and never beside a value of health for the same change.
 *
 * Source: HM Treasury, Wellbeing Guidance for Appraisal (2021): £13,000, from £10,000 to £16,000, in 2019 prices.
 */
export function wellbeingValue({ points, persons, years }: WellbeingChange, valuePerPoint: number): number {
  return points * persons * years * valuePerPoint
}

/**
 * What quality-adjusted life years are worth, gained in year 0, 1, 2 …: each year's at `valuePerQaly`, discounted by the health
 * schedule, which leaves growth out: a year of health counts no less to people who are richer.
 *
 * Which value answers which question: the threshold of NICE is what the same money could do elsewhere in the NHS; the Green
 * Book's is what society would give. Say which was used.
 *
 * Source: HM Treasury, The Green Book (2018), annex 2; supplementary guidance on discounting.
 */
export function qalyValue(qalysByYear: readonly number[], valuePerQaly: number, healthSchedule: DiscountBands): number {
  return npvFromYearZero(qalysByYear, healthSchedule) * valuePerQaly
}
