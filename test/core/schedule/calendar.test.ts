import fc from 'fast-check'
import t from 'tap'
import { addDays, addMonths, daysBetween, isRealDate, weekday } from '../../../src/core/schedule/calendar.js'

/** Every day of 2000 to 2103, month by month, written down without the functions under test. */
const months: string[][] = []
for (let year = 2000; year <= 2103; year++) {
  const february = year % 4 === 0 && year !== 2100 ? 29 : 28
  for (const [index, length] of [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    months.push(Array.from({ length }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`))
  }
}
const days = months.flat()
const lastStart = months.findIndex(([first]) => first === '2101-01-01')

t.test('every start from 2000 to 2100 and 1 to 36 months: the same day, or the last of a shorter month', async (t) => {
  let wrong = 0
  for (let start = 0; start < lastStart; start++) {
    for (let count = 1; count <= 36; count++) {
      const target = months[start + count] ?? []
      for (const [index, date] of (months[start] ?? []).entries()) {
        if (addMonths(date, count) !== (target[index] ?? target.at(-1))) wrong++
      }
    }
  }
  t.equal(wrong, 0)
})

t.test('every day from 2000 to 2103 follows the one before, and has its weekday', async (t) => {
  const wrong = days.filter((date, index) => {
    const next = days[index + 1] ?? '2104-01-01'
    const saturday = 6 // 1 January 2000
    const steps = [addDays(date, 1), addDays(next, -1), addDays('2000-01-01', index)]
    const asExpected = steps[0] === next && steps[1] === date && steps[2] === date
    return !asExpected || daysBetween('2000-01-01', date) !== index || weekday(date) !== (index + saturday) % 7
  })
  t.same(wrong, [])
})

const follow = [
  ['2024-08-31', 6, '2025-02-28', 'where SQLite and JavaScript say 3 March'],
  ['2023-08-31', 6, '2024-02-29', 'in a leap year'],
  ['2027-01-31', 2, '2027-03-31', 'from the original date: in two steps it would be the 28th'],
  ['2024-02-29', 12, '2025-02-28', 'a year after a leap day'],
  ['2024-02-29', 48, '2028-02-29', 'and four'],
  ['2027-12-15', 1, '2028-01-15', 'over New Year'],
  ['2027-03-31', -1, '2027-02-28', 'backwards'],
  ['2027-01-31', -12, '2026-01-31', 'backwards over New Year'],
  ['2096-02-29', 48, '2100-02-28', 'to 2100, which is no leap year']
] as const
for (const [date, count, expected, when] of follow) {
  t.test(`${date} and ${count} months is ${expected}, ${when}`, async (t) => {
    t.equal(addMonths(date, count), expected)
  })
}

t.test('what a person may type as a date, and what is one', async (t) => {
  const no = ['', '2027-02-29', '2100-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '2027-01-00', '0000-01-01']
  const notWritten = ['2027-1-1', '14/03/2027', '2027-03-14T00:00', ' 2027-03-14', '2027-03-14\n', '２０２７-03-14']
  for (const text of [...no, ...notWritten]) t.notOk(isRealDate(text), JSON.stringify(text))
  for (const text of ['2024-02-29', '2000-02-29', '2027-12-31', '0001-01-01', '9999-12-31'])
    t.ok(isRealDate(text), text)
})

t.test('a date that does not exist and half a day are the mistake of the caller', async (t) => {
  t.throws(() => addDays('2027-02-29', 1), RangeError)
  t.throws(() => addMonths('2027-2-1', 1), RangeError)
  t.throws(() => addMonths('2027-02-01', 0.5), RangeError)
  t.throws(() => addDays('2027-02-01', NaN), RangeError)
  t.throws(() => addDays('9999-12-31', 1), RangeError)
  t.throws(() => addMonths('0001-01-31', -1), RangeError)
})

t.test('going some days and back leads home, through all centuries', async () => {
  const day = fc.integer({ min: -700_000, max: 2_900_000 }).map((count) => addDays('1970-01-01', count))
  fc.assert(
    fc.property(day, day, (from, to) => {
      const between = daysBetween(from, to)
      return addDays(from, between) === to && isRealDate(from) && Math.sign(between) === compare(to, from)
    })
  )
})

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
