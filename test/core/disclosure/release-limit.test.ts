import t from 'tap'
import { releaseLimit } from '../../../src/core/disclosure/release-limit.js'

const hundred = { low: 0, high: 100 }
const wide = { low: 2, high: 9 }
const cases = [
  { units: 0, interval: null, range: hundred, limit: 'nothing' },
  { units: 10, interval: wide, range: hundred, limit: 'nothing' },
  { units: 11, interval: wide, range: hundred, limit: 'change' },
  { units: 29, interval: wide, range: hundred, limit: 'change' },
  { units: 30, interval: wide, range: hundred, limit: 'all' },
  { units: 30, interval: { low: 5, high: 6.9 }, range: hundred, limit: 'unanimous' },
  { units: 30, interval: { low: 5, high: 7 }, range: hundred, limit: 'all' },
  { units: 11, interval: null, range: hundred, limit: 'unanimous' },
  { units: 30, interval: { low: 0, high: 0.15 }, range: { low: 1, high: 10 }, limit: 'unanimous' },
  { units: 30, interval: { low: 0, high: 0.2 }, range: { low: 1, high: 10 }, limit: 'all' }
] as const
for (const { units, interval, range, limit } of cases) {
  t.test(
    `${units} people, interval ${JSON.stringify(interval)} of ${range.low} to ${range.high}: ${limit}`,
    async (t) => {
      t.equal(releaseLimit(units, interval, range), limit)
    }
  )
}
