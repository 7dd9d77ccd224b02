import fc from 'fast-check'
import t from 'tap'
import { addDays } from '../../../src/core/schedule/calendar.js'
import {
  endOfLondonDay,
  londonClock,
  londonDate,
  nextMailInstant,
  startOfLondonDay
} from '../../../src/core/schedule/london.js'

const hour = 3_600_000
const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** What the time zone data of this machine say. */
const wall = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit' }
})
function intlClock(milliseconds: number): string {
  const parts = new Map(wall.formatToParts(milliseconds).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}
function ourClock(milliseconds: number): string {
  const { date, time } = londonClock(iso(milliseconds))
  return `${date} ${time}`
}

/** 01:00 UTC on the Sundays between which clocks may change, 2000 to 2100: the last seven days of March and October. */
const changes = Array.from({ length: 101 }, (_, index) => 2000 + index).flatMap((year) =>
  [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month, 31, 1))
    return last.getTime() - last.getUTCDay() * 24 * hour
  })
)

t.test('around every change of the clocks from 2000 to 2100 London reads what the time zone data say', async (t) => {
  const wrong = changes.flatMap((change) =>
    [-25 * hour, -hour, -1, 0, hour - 1, hour, 22 * hour, 23 * hour]
      .map((offset) => change + offset)
      .filter((instant) => ourClock(instant) !== intlClock(instant))
      .map(iso)
  )
  t.same(wrong, [])
  t.equal(changes.length, 202)
})

t.test('and so it does at any other time', async () => {
  const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 11, 31) })
  fc.assert(fc.property(instant, (milliseconds) => ourClock(milliseconds) === intlClock(milliseconds)))
})

t.test('a day ends where the next begins, for every day of 2000 to 2100, and lasts 23, 24 or 25 hours', async (t) => {
  const lengths = new Map<number, number>()
  const wrong: string[] = []
  for (let date = '2000-01-01'; date < '2101-01-01'; date = addDays(date, 1)) {
    const [start, end, next] = [startOfLondonDay(date), endOfLondonDay(date), startOfLondonDay(addDays(date, 1))]
    const inside = londonDate(start) === date && londonDate(end) === date
    const outside = londonDate(iso(Date.parse(start) - 1)) < date
    if (!inside || !outside || Date.parse(end) + 1 !== Date.parse(next)) wrong.push(date)
    const hours = (Date.parse(next) - Date.parse(start)) / hour
    lengths.set(hours, (lengths.get(hours) ?? 0) + 1)
  }
  t.same(wrong, [])
  t.same(
    [...lengths].sort(([a], [b]) => a - b),
    [
      [23, 101],
      [24, 36_890 - 202],
      [25, 101]
    ]
  )
})

const mornings = [
  ['2027-03-27T23:30:00.000Z', '2027-03-28T07:00:00.000Z', 'the night on which clocks go forward'],
  ['2027-10-30T23:30:00.000Z', '2027-10-31T08:00:00.000Z', 'the night on which they go back'],
  ['2027-10-30T17:00:00.000Z', '2027-10-31T08:00:00.000Z', 'the evening before they go back'],
  ['2027-01-15T07:59:59.999Z', '2027-01-15T08:00:00.000Z', 'a moment early'],
  ['2027-01-15T08:00:00.000Z', '2027-01-15T08:00:00.000Z', 'at eight'],
  ['2027-01-15T17:59:59.999Z', '2027-01-15T17:59:59.999Z', 'the last moment'],
  ['2027-01-15T18:00:00.000Z', '2027-01-16T08:00:00.000Z', 'at six in the evening, before a Saturday'],
  ['2027-07-15T16:30:00Z', '2027-07-15T16:30:00Z', 'half past five in summer'],
  ['2027-07-15T17:00:00.000Z', '2027-07-16T07:00:00.000Z', 'six in summer'],
  ['2027-12-31T20:00:00.000Z', '2028-01-01T08:00:00.000Z', 'New Year’s Eve']
] as const
for (const [due, goes, when] of mornings) {
  t.test(`mail due ${when} goes out at ${goes}`, async (t) => {
    t.equal(nextMailInstant(due), goes)
  })
}

t.test(
  'around every change of the clocks from 2000 to 2100 mail goes out between 8 and 6, and waits no longer than it must',
  async (t) => {
    const wrong = changes.flatMap((change) =>
      Array.from({ length: 96 }, (_, half) => change + (half - 48) * (hour / 2)).filter((due) => {
        const goes = Date.parse(nextMailInstant(iso(due)))
        const time = intlClock(goes).slice(11)
        const atOnce = intlClock(due).slice(11) >= '08:00' && intlClock(due).slice(11) < '18:00'
        const asItShould = atOnce ? goes === due : time === '08:00' && goes > due && goes - due <= 15 * hour
        return !asItShould || time < '08:00' || time >= '18:00'
      })
    )
    t.same(wrong.map(iso), [])
  }
)

t.test('an instant that is none is the mistake of the caller', async (t) => {
  const no = [
    '2027-03-14',
    '2027-03-14T09:30:00',
    '2027-03-14T09:30:00+01:00',
    '2027-03-14T24:00:00Z',
    '2027-02-30T09:30:00Z'
  ]
  for (const text of no) t.throws(() => londonDate(text), RangeError, text)
  t.throws(() => startOfLondonDay('2027-02-30'), RangeError)
})
