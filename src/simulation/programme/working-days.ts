import { addDays, weekday } from '../../core/schedule/calendar.js'

/** The day itself from Monday to Friday, else the nearest such day before or after it. */
export function onWorkingDay(date: string, towards: 'back' | 'forward'): string {
  const isWeekend = [0, 6].includes(weekday(date))
  return isWeekend ? onWorkingDay(addDays(date, towards === 'back' ? -1 : 1), towards) : date
}
