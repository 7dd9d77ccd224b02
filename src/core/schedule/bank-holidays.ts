import { addDays, dateText, weekday } from './calendar.js'

/** What the operator knows better: days proclaimed after this was written, or taken away. */
export interface HolidayChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

const asComputed: HolidayChanges = { added: [], removed: [] }

/**
 * The bank and public holidays of England in a year, in order, as gov.uk/bank-holidays lists them: a holiday that falls on
 * a weekend is listed on the weekday that replaces it, and not itself.
 *
 * Sources: Banking and Financial Dealings Act 1971, schedule 1; Good Friday and Christmas Day are holidays at common law,
 * 1 January and the first Monday in May by proclamation. Right from 2000; later proclamations are for the operator to add.
 */
export function bankHolidays(year: number, changes: HolidayChanges = asComputed): readonly string[] {
  const easter = easterSunday(year)
  const regular = [
    ...weekdaysFor([dateText(year, 1, 1)]),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(dateText(year, 5, 1)),
    mondayFrom(dateText(year, 5, 25)),
    mondayFrom(dateText(year, 8, 25)),
    ...weekdaysFor([dateText(year, 12, 25), dateText(year, 12, 26)])
  ]
  const ofThisYear = [...proclaimed.added, ...changes.added].filter((date) =>
    date.startsWith(dateText(year, 1, 1).slice(0, 5))
  )
  const gone = new Set([...proclaimed.removed, ...changes.removed])
  return [...new Set([...regular, ...ofThisYear])].filter((date) => !gone.has(date)).sort()
}

/** Monday to Friday, and no bank holiday. */
export function isWorkingDay(date: string, changes: HolidayChanges = asComputed): boolean {
  return !isWeekend(date) && !bankHolidays(Number(date.slice(0, 4)), changes).includes(date)
}

/** Two working days before Sunday 14 March 2027 is Thursday 11 March: the day itself does not count, whatever it is. */
export function workingDaysBefore(date: string, count: number, changes: HolidayChanges = asComputed): string {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`Expected a whole number from 1, got ${count}.`)
  const day = addDays(date, -1)
  if (!isWorkingDay(day, changes)) return workingDaysBefore(day, count, changes)
  return count === 1 ? day : workingDaysBefore(day, count - 1, changes)
}

/**
 * Royal proclamations since 2000: the spring holiday moved for the jubilees of 2002, 2012 and 2022, the early May holiday
 * moved to VE Day in 2020, and days of its own for jubilees, a wedding (2011), a funeral (2022) and a coronation (2023).
 */
const proclaimed: HolidayChanges = {
  removed: ['2002-05-27', '2012-05-28', '2020-05-04', '2022-05-30'],
  added: [
    ...['2002-06-03', '2002-06-04', '2011-04-29', '2012-06-04', '2012-06-05', '2020-05-08'],
    ...['2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08']
  ]
}

/** Each on its own day, or on the next weekday that is not yet taken. Christmas on a Sunday leaves 26 and takes 27. */
function weekdaysFor(dates: readonly string[]): readonly string[] {
  const own = dates.filter((date) => !isWeekend(date))
  const moved: string[] = []
  for (const date of dates.filter(isWeekend)) moved.push(nextFreeWeekday(date, [...own, ...moved]))
  return [...own, ...moved]
}

function nextFreeWeekday(date: string, taken: readonly string[]): string {
  const next = addDays(date, 1)
  return isWeekend(next) || taken.includes(next) ? nextFreeWeekday(next, taken) : next
}

function isWeekend(date: string): boolean {
  return weekday(date) === 0 || weekday(date) === 6
}

/** The first Monday of a month from its 1st; the last Monday of a month of 31 days from its 25th. */
function mondayFrom(date: string): string {
  return addDays(date, (8 - weekday(date)) % 7)
}

/** Gregorian Easter. Source: "Anonymous" algorithm, Nature 13 (1876) 487, as in J. Meeus, Astronomical Algorithms, ch. 8. */
function easterSunday(year: number): string {
  const golden = year % 19
  const [century, yearOfCentury] = [Math.floor(year / 100), year % 100]
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const march = epact + toSunday - 7 * late + 114
  return dateText(year, Math.floor(march / 31), (march % 31) + 1)
}
