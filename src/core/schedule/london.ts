import { addDays, dateText, partsOf, weekday } from './calendar.js'

/**
 * What the calendar and the clock on a wall in London show at an instant.
 *
 * Instants are UTC as `Date.toISOString` writes them, `2027-03-14T09:30:00.000Z`, with or without the milliseconds;
 * anything else is the caller's mistake, RangeError. British Summer Time runs from 01:00 UTC on the last Sunday of March to
 * 01:00 UTC on the last Sunday of October: Summer Time Act 1972 as amended in 2002, and so in practice since 1996. Should
 * the law change, this file changes. The rule is ours, so that dates do not depend on the time zone data a machine has.
 */
export function londonClock(instant: string): { date: string; time: string } {
  requireInstant(instant)
  const [date, time] = [instant.slice(0, 10), instant.slice(11, 16)]
  if (!isSummerTime(instant)) return { date, time }

  const hour = Number(time.slice(0, 2)) + 1
  if (hour === 24) return { date: addDays(date, 1), time: `00${time.slice(2)}` }
  return { date, time: `${String(hour).padStart(2, '0')}${time.slice(2)}` }
}

export function londonDate(instant: string): string {
  return londonClock(instant).date
}

/** 00:00 in London. It exists once on every day: clocks change at 01:00 or 02:00. */
export function startOfLondonDay(date: string): string {
  const { year } = partsOf(date)
  const inSummer = lastSunday(year, 3) < date && date <= lastSunday(year, 10)
  return inSummer ? `${addDays(date, -1)}T23:00:00.000Z` : `${date}T00:00:00.000Z`
}

/** The last millisecond of the day, 23:59:59.999 in London, so that no instant lies between a day and the next. */
export function endOfLondonDay(date: string): string {
  const summerTonight = startOfLondonDay(addDays(date, 1)).startsWith(date)
  return `${date}T${summerTonight ? '22' : '23'}:59:59.999Z`
}

/**
 * Mail goes out from 08:00 until before 18:00 in London, on any day of the week. This is the instant itself if it lies
 * within, else the next 08:00. Weekends are not left out: shift workers read mail then, and a window may close on a Sunday.
 */
export function nextMailInstant(instant: string): string {
  const { date, time } = londonClock(instant)
  if (time < '08:00') return eightInTheMorning(date)
  return time < '18:00' ? instant : eightInTheMorning(addDays(date, 1))
}

/** Clocks have already changed by then on the two days on which they do. */
function eightInTheMorning(date: string): string {
  const { year } = partsOf(date)
  const inSummer = lastSunday(year, 3) <= date && date < lastSunday(year, 10)
  return `${date}T${inSummer ? '07' : '08'}:00:00.000Z`
}

function isSummerTime(instant: string): boolean {
  const { year } = partsOf(instant.slice(0, 10))
  return `${lastSunday(year, 3)}T01` <= instant && instant < `${lastSunday(year, 10)}T01`
}

/** March and October both have 31 days. */
function lastSunday(year: number, month: 3 | 10): string {
  const last = dateText(year, month, 31)
  return addDays(last, -weekday(last))
}

function requireInstant(instant: string): void {
  if (/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/.test(instant)) return
  throw new RangeError(`Expected an instant such as 2027-03-14T09:30:00.000Z, got ${JSON.stringify(instant)}.`)
}
