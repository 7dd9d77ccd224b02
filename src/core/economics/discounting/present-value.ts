/** Rates by year: `ratePercent` holds up to and including `lastYear`; the last band has no end. */
export interface DiscountSchedule {
  readonly inForceFrom: string // a date: schedules are replaced, and a calculation keeps the one it used
  readonly bands: readonly Readonly<{ lastYear: number | null; ratePercent: number }>[]
}

/**
 * What a pound in year `year` is worth in year 0.
 *
 * Year 0 is not discounted. Each later year divides by 1 + that year's own rate, so a falling schedule is a product, not a
 * power of its last rate: DF(0) = 1, DF(t) = DF(t − 1) / (1 + rate(t)). Rates are real: flows stand in one price year.
 * Throws RangeError for a year that is not whole and at least 0.
 *
 * Source: HM Treasury, The Green Book (2003), annex 6 and table 6.1.
 */
export function discountFactor(year: number, schedule: DiscountSchedule): number {
  if (!Number.isInteger(year) || year < 0) throw new RangeError(`Expected a whole year from 0, got ${year}.`)
  let factor = 1
  for (let t = 1; t <= year; t++) factor /= 1 + rateInYear(t, schedule)
  return factor
}

/** Net present value with the first flow in year 0, undiscounted. (A spreadsheet's NPV discounts the first flow too.) */
export function npvFromYearZero(flowPence: readonly number[], schedule: DiscountSchedule): number {
  return flowPence.reduce((sum, pence, year) => sum + pence * discountFactor(year, schedule), 0)
}

/** The latest schedule in force on a day; the earliest one for days before all of them. */
export function scheduleInForce(on: string, schedules: readonly DiscountSchedule[]): DiscountSchedule {
  const byDate = schedules.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))
  const found = byDate.findLast(({ inForceFrom }) => inForceFrom <= on) ?? byDate[0]
  if (found === undefined) throw new RangeError('Expected at least one discount schedule.')
  return found
}

function rateInYear(year: number, { bands }: DiscountSchedule): number {
  const band = bands.find(({ lastYear }) => lastYear === null || year <= lastYear)
  if (band === undefined) throw new RangeError(`The discount schedule has no rate for year ${year}.`)
  return band.ratePercent / 100
}
