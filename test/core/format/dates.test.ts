import fc from 'fast-check'
import t from 'tap'
import {
  dateRange,
  dayAndMonth,
  longDate,
  monthAndYear,
  weekdayDate,
  weekdayDateAndTime
} from '../../../src/core/format/dates.js'

const ranges = [
  ['2027-02-22', '2027-02-26', '22 to 26 February 2027'],
  ['2027-02-26', '2027-03-03', '26 February to 3 March 2027'],
  ['2026-12-28', '2027-01-03', '28 December 2026 to 3 January 2027'],
  ['2026-03-14', '2027-03-14', '14 March 2026 to 14 March 2027'],
  ['2027-03-14', '2027-03-14', '14 March 2027']
] as const
for (const [from, to, text] of ranges) {
  t.test(`${from} to ${to} reads: ${text}`, async (t) => {
    t.equal(withPlainBlanks(dateRange(from, to)), text)
  })
}

t.test('a day and its month do not break over a line; a year may', async (t) => {
  t.equal(longDate('2027-03-14'), '14\u00a0March 2027')
  t.equal(dateRange('2026-12-28', '2027-01-03'), '28\u00a0December 2026 to 3\u00a0January 2027')
})

t.test('dates in other lengths', async (t) => {
  t.equal(withPlainBlanks(dayAndMonth('2027-03-04')), '4 March')
  t.equal(monthAndYear('2027-03-04'), 'March 2027')
  t.equal(withPlainBlanks(weekdayDate('2027-03-14')), 'Sunday 14 March 2027')
})

t.test('an instant reads as London’s clock shows it, in summer too', async (t) => {
  t.equal(withPlainBlanks(weekdayDateAndTime('2027-03-04T09:30:00.000Z')), 'Thursday 4 March 2027, 09:30')
  t.equal(withPlainBlanks(weekdayDateAndTime('2027-06-30T23:30:00.000Z')), 'Thursday 1 July 2027, 00:30')
})

t.test('every day has the names that British calendars give it', async () => {
  const calendar = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric'
  })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 47_000 }), (day) => {
      const midnight = new Date(day * 86_400_000)
      return (
        withPlainBlanks(weekdayDate(midnight.toISOString().slice(0, 10))) === calendar.format(midnight).replace(',', '')
      )
    })
  )
})

t.test('what is no date is the mistake of the caller, and so is an end before the start', async (t) => {
  t.throws(() => longDate('2027-02-29'), RangeError)
  t.throws(() => dateRange('2027-02-26', '2027-02-22'), RangeError)
})

function withPlainBlanks(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
