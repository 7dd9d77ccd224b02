import { partsOf, weekday } from '../schedule/calendar.js'
import { londonClock } from '../schedule/london.js'

/** No line breaks here: a day and its month stay together. */
const noBreak = '\u00a0'

/** 14 March 2027, from 2027-03-14. Text that is no date is the caller's mistake, RangeError, here and below. */
export function longDate(date: string): string {
  return `${dayAndMonth(date)} ${partsOf(date).year}`
}

/** 14 March, where the year goes without saying. */
export function dayAndMonth(date: string): string {
  return `${partsOf(date).day}${noBreak}${monthName(date)}`
}

/** March 2027, for what is not planned to the day. */
export function monthAndYear(date: string): string {
  return `${monthName(date)} ${partsOf(date).year}`
}

/** Sunday 14 March 2027. */
export function weekdayDate(date: string): string {
  return `${weekdayName(date)} ${longDate(date)}`
}

/** An instant as London read it: Thursday 4 March 2027, 09:30. */
export function weekdayDateAndTime(instant: string): string {
  const { date, time } = londonClock(instant)
  return `${weekdayDate(date)}, ${time}`
}

/**
 * Says of month and year only what differs: 22 to 26 February 2027; 26 February to 3 March 2027; 28 December 2026 to
 * 3 January 2027. One day is one date. Throws RangeError if it ends before it starts.
 */
export function dateRange(from: string, to: string): string {
  if (to < from) throw new RangeError(`Expected an end on or after the start, got ${from} to ${to}.`)
  if (from === to) return longDate(from)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${partsOf(from).day} to ${longDate(to)}`
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${dayAndMonth(from)} to ${longDate(to)}`
    : `${longDate(from)} to ${longDate(to)}`
}

const weekdayNames = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const monthNames = 'January February March April May June July August September October November December'.split(' ')

function monthName(date: string): string {
  return monthNames[partsOf(date).month - 1] ?? ''
}

function weekdayName(date: string): string {
  return weekdayNames[weekday(date)] ?? ''
}
