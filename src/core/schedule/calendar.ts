/**
 * Local dates are text, `YYYY-MM-DD`, so that they sort and compare as text and belong to no time zone. This is the only
 * place that adds to them. `addMonths` in SQL would not do: 31 August 2024 + 6 months is 3 March 2025 in SQLite and in
 * JavaScript's Date, and 28 February 2025 in PostgreSQL.
 *
 * All of it is the proleptic Gregorian calendar, years 1 to 9999. Text that is no such date, and a count that is not
 * whole, are the caller's mistake: RangeError. Ask `isRealDate` first of what a person typed.
 */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = numbersIn(text)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

/**
 * The same day of the month, or the last day of a shorter month: 31 August + 6 is 28 or 29 February.
 *
 * Count every follow-up from the original date. Adding in steps drifts: 31 January + 1 + 1 is 28 March, + 2 is 31 March.
 */
export function addMonths(date: string, months: number): string {
  requireWhole(months)
  const { year, month, day } = partsOf(date)
  const total = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(total / 12), (total % 12) + 1]
  return dateText(newYear, newMonth, Math.min(day, monthLength(newYear, newMonth)))
}

export function addDays(date: string, days: number): string {
  requireWhole(days)
  return dateOfDay(dayOf(date) + days)
}

/** How many midnights lie between: 1 from today to tomorrow, −1 from today to yesterday. */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: string): number {
  const thursday = 4 // 1 January 1970
  return (((dayOf(date) + thursday) % 7) + 7) % 7
}

export function laterDate(a: string, b: string): string {
  return a < b ? b : a
}

/** Year, month from 1 and day from 1. */
export function partsOf(date: string): { year: number; month: number; day: number } {
  if (!isRealDate(date)) throw new RangeError(`Expected a date such as 2027-03-14, got ${JSON.stringify(date)}.`)
  return numbersIn(date)
}

/** The date of these parts, which must exist. */
export function dateText(year: number, month: number, day: number): string {
  if (year < 1 || year > 9999) throw new RangeError(`Expected a year from 1 to 9999, got ${year}.`)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

function numbersIn(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/**
 * Days since 1 January 1970. The year is taken to begin in March, so that the leap day comes last; 400 years always have
 * 146,097 days. Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 */
function dayOf(date: string): number {
  const { year, month, day } = partsOf(date)
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The way back. Source: the same, civil_from_days. */
function dateOfDay(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leapDaysAside =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor(leapDaysAside / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return dateText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

function requireWhole(count: number): void {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Expected a whole number, got ${count}.`)
}
