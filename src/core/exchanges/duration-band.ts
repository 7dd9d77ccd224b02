import { daysBetween } from '../schedule/calendar.js'

/** How long an exchange took, as coarsely as the answer side may know it: in days, the first and the last included. */
export type DurationBand = '1-2' | '3-14' | '15-90' | 'over-90'

/** `null` while a date is not known. A stay that ends before it starts is the caller's mistake: RangeError. */
export function durationBand(startsOn: string | null, endsOn: string | null): DurationBand | null {
  if (startsOn === null || endsOn === null) return null
  const days = daysBetween(startsOn, endsOn) + 1
  if (days < 1) throw new RangeError(`Expected an end on or after the start, got ${startsOn} to ${endsOn}.`)
  if (days <= 2) return '1-2'
  if (days <= 14) return '3-14'
  return days <= 90 ? '15-90' : 'over-90'
}
