/**
 * An amount, and when it falls: in years after time zero, the day that present values are worth. Amounts are in one unit
 * (inside the engine: pence) and one price year; below 0 is money spent.
 *
 * The conventions of appraisal differ in nothing but when the first amount falls: the Green Book's first is now (year 0), a
 * spreadsheet's NPV takes its first to the end of the first year, and dated flows fall on their days.
 */
export interface CashFlow {
  readonly years: number
  readonly amount: number
}

/** One amount a year. `firstYear` 0: the first falls now, as in the Green Book; 1: at the end of a year, as in a spreadsheet. */
export function yearlyFlows(amounts: readonly number[], firstYear = 0): readonly CashFlow[] {
  return amounts.map((amount, index) => ({ years: firstYear + index, amount }))
}

/**
 * Amounts on their days, after the first one's day, with years of 365 days as in a spreadsheet's XNPV: a leap year lasts
 * 1.0027 of them. Throws RangeError for what is no date.
 */
export function datedFlows(dated: readonly Readonly<{ on: string; amount: number }>[]): readonly CashFlow[] {
  const [first] = dated
  return first === undefined
    ? []
    : dated.map(({ on, amount }) => ({ years: (dayNumber(on) - dayNumber(first.on)) / 365, amount }))
}

function dayNumber(date: string): number {
  const instant = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`Expected a date as 2026-06-15, got ${date}.`)
  }
  return instant / 86_400_000
}
