/** Rates by year: `ratePercent` holds up to and including `lastYear`; the last band has no end. */
export interface DiscountBands {
  readonly bands: readonly Readonly<{ lastYear: number | null; ratePercent: number }>[]
}

export interface DiscountSchedule extends DiscountBands {
  readonly inForceFrom: string // a date: schedules are replaced, and a calculation keeps the one it used
}

/**
 * What a pound in year `year` is worth in year 0.
 *
 * Year 0 is not discounted. Each later year divides by 1 + that year's own rate, so a falling schedule is a product, not a
 * power of its last rate: DF(0) = 1, DF(t) = DF(t − 1) / (1 + rate(t)). Rates are real: flows stand in one price year.
 *
 * Which schedule: the standard one for money; the health one for QALYs and lives, which count no less to people who will be
 * richer; the one without pure time preference beside the standard one, where wealth moves between generations for good. Throws
 * RangeError for a year that is not whole and at least 0, and for a schedule that has no rate for a year on the way: a gap is
 * never filled.
 *
 * Source: HM Treasury, The Green Book (2003), annex 6 and table 6.1; (2018), A6.20 and table 8; supplementary guidance on
 * discounting.
 */
export function discountFactor(year: number, schedule: DiscountBands): number {
  requireYear(year)
  let factor = 1
  for (let t = 1; t <= year; t++) factor /= 1 + discountRate(t, schedule)
  return factor
}

/** The rate of one year as a share: 0.035 in years 0 to 30 of the standard schedule, 0.03 from year 31. */
export function discountRate(year: number, { bands }: DiscountBands): number {
  requireYear(year)
  const ends = bands.map(({ lastYear }) => lastYear ?? Infinity)
  if (ends.some((end, index) => index > 0 && !(end > (ends[index - 1] ?? 0)))) {
    throw new RangeError('The bands of a discount schedule must rise.')
  }
  const band = bands.find(({ lastYear }) => lastYear === null || year <= lastYear)
  if (band === undefined) throw new RangeError(`The discount schedule has no rate for year ${year}.`)
  return band.ratePercent / 100
}

/** The latest schedule in force on a day; the earliest one for days before all of them. */
export function scheduleInForce(on: string, schedules: readonly DiscountSchedule[]): DiscountSchedule {
  const byDate = schedules.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1))
  const found = byDate.findLast(({ inForceFrom }) => inForceFrom <= on) ?? byDate[0]
  if (found === undefined) throw new RangeError('Expected at least one discount schedule.')
  return found
}

function requireYear(year: number): void {
  if (!Number.isInteger(year) || year < 0) throw new RangeError(`Expected a whole year from 0, got ${year}.`)
}
