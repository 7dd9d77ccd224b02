import { dateText, isRealDate } from '../schedule/calendar.js'

export type TypedDate =
  { readonly kind: 'date'; readonly date: string } | { readonly kind: 'fault'; readonly message: string }

/**
 * A day as people write it in a sheet: 2027-03-14, or 14/03/2027 (also 14.3.2027 and 14-3-2027) with the day first, as in
 * Britain. A time of midnight behind it, which some programs add, is let pass.
 *
 * Refused in words: a year of two digits, a name of a month, a bare number (Excel's own way of counting days), a day that
 * does not exist, and years outside 2000 to 2099, which are slips of the finger.
 */
export function typedDate(text: string): TypedDate {
  const bare = text.replace(/[T ]00:00(:00)?(\.0+)?Z?$/, '')
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare)?.slice(1) ?? dayFirst(bare)
  if (parts === undefined) return fault(`“${text.slice(0, 40)}” is not a date we can be sure of. ${howTo}`)

  const [year = 0, month = 0, day = 0] = parts.map(Number)
  if (year < 2000 || year > 2099) return fault(`The year of “${text}” is not between 2000 and 2099.`)
  const date = month < 1 || month > 12 ? undefined : dateText(year, month, day)
  if (date !== undefined && isRealDate(date)) return { kind: 'date', date }
  return fault(`There is no day “${text}”. ${month > 12 ? 'The day comes first: ' : ''}${howTo}`)
}

const howTo = 'Write 14 March 2027 as 2027-03-14 or 14/03/2027.'

function dayFirst(text: string): string[] | undefined {
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (parts === null) return undefined
  const [, day = '', , month = '', year = ''] = parts
  return [year, month, day]
}

function fault(message: string): TypedDate {
  return { kind: 'fault', message }
}
