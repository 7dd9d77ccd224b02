import { longDate, monthAndYear } from '../../format/dates.js'
import { codeOf, type PlainAnswer } from '../../responses/answers.js'
import { typedIn } from '../form.js'
import type { Entry, Question, Reading } from './question.js'
import { notBoth, tickedWayOut, wayOutField } from './way-out.js'

/** A month and a year, kept as `2027-03`; a day is taken too, `2027-03-14`. Three boxes: `-day`, `-month`, `-year`. */
export const date: Question = {
  names: (name) => [...dateFields(name), wayOutField(name)],
  ask: () => 'Enter a month and a year',
  read: readDate,
  words: (answer) => {
    const text = codeOf(answer) ?? ''
    return [text.length === 7 ? monthAndYear(`${text}-01`) : longDate(text)]
  }
}

export function dateFields(name: string): readonly [string, string, string] {
  return [`${name}-day`, `${name}-month`, `${name}-year`]
}

function readDate(entry: Entry): Reading<PlainAnswer> {
  const typed = dateFields(entry.name).map((field) => typedIn(entry.form, field))
  const texts = typed.flatMap((one) => (one.kind === 'typed' ? [one.text] : []))
  if (texts.length < typed.length) return faultAt(entry, 1, 'Enter one date only')
  const way = tickedWayOut(entry)
  const empty = texts.every((text) => text === '')
  if (way !== undefined && !empty) return faultAt(entry, 1, notBoth('a date', way))
  if (way !== undefined) return { kind: 'answer', answer: { withheld: way } }
  return empty ? { kind: 'blank' } : readParts(entry, texts)
}

function readParts(entry: Entry, [day = '', month = '', year = '']: readonly string[]): Reading<PlainAnswer> {
  if (!/^(0?[1-9]|1[0-2])$/.test(month)) return faultAt(entry, 1, 'Enter a month from 1 to 12')
  if (!/^\d{4}$/.test(year)) return faultAt(entry, 2, 'Enter a year with four digits, for example 2027')
  const yearMonth = `${year}-${month.padStart(2, '0')}`
  if (day !== '' && !isDayOf(Number(year), Number(month), day))
    return faultAt(entry, 0, 'Enter a day of that month, or leave the day blank')
  if (!isWithin(yearMonth, entry)) return faultAt(entry, 2, boundsMessage(entry))
  return { kind: 'answer', answer: day === '' ? yearMonth : `${yearMonth}-${day.padStart(2, '0')}` }
}

function isDayOf(year: number, month: number, day: string): boolean {
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate() // the calendar repeats every 400 years
  return /^\d{1,2}$/.test(day) && Number(day) >= 1 && Number(day) <= days
}

function isWithin(yearMonth: string, entry: Entry): boolean {
  const { from, until } = bounds(entry)
  return yearMonth >= `${from}-01` && yearMonth <= until
}

function boundsMessage(entry: Entry): string {
  const { from, until } = bounds(entry)
  return `Enter a date from January ${from} to ${monthAndYear(`${until}-01`)}`
}

function bounds({ item, unit, asOf }: Entry): { readonly from: number; readonly until: string } {
  if (unit?.kind !== 'date') throw new RangeError(`${item.id} has no unit for its date.`)
  return { from: unit.from, until: `${Number(asOf.slice(0, 4)) + unit.yearsAhead}${asOf.slice(4, 7)}` }
}

/** The link of an error leads to the box that is wrong. */
function faultAt({ name }: Entry, box: 0 | 1 | 2, message: string): Reading<PlainAnswer> {
  return { kind: 'fault', message, field: dateFields(name)[box] }
}
