import t from 'tap'
import {
  discountFactor,
  discountRate,
  scheduleInForce
} from '../../../../src/core/economics/discounting/discount-schedule.js'
import { findAssumption } from '../../../../src/core/economics/assumptions/assumptions.js'
import { shippedRates, shippedRegister } from '../worked-exchange.js'

const standard = shippedRates().discount

// Published to four places: guide to expenditure appraisal of the Department of Finance (NI), appendix 4, table 1.
const published = [
  [0, 1],
  [40, 0.2651],
  [75, 0.0942],
  [80, 0.0833],
  [125, 0.0274],
  [200, 0.0062],
  [300, 0.0014],
  [500, 0.0002]
] as const

t.test('the shipped schedule gives the published factors, across every kink', async (t) => {
  for (const [year, factor] of published) {
    t.ok(Math.abs(discountFactor(year, standard) - factor) <= 5.001e-5, `year ${year}`)
  }
})

t.test('year 31 is the first at 3.0%', async (t) => {
  t.equal(discountFactor(31, standard), discountFactor(30, standard) / 1.03)
  t.same(
    [0, 30, 31, 75, 76, 301].map((year) => discountRate(year, standard)),
    [0.035, 0.035, 0.03, 0.03, 0.025, 0.01]
  )
})

t.test('the schedules for health, and without pure time preference, fall more slowly, year by year', async (t) => {
  const [money, patient, health] = ['DIS-01', 'DIS-06', 'DIS-02'].map(shippedSchedule)
  for (let year = 1; year <= 350; year++) {
    const factors = [money, patient, health].map((schedule) => discountFactor(year, schedule ?? { bands: [] }))
    t.same(
      factors,
      factors.toSorted((a, b) => a - b),
      `year ${year}`
    )
  }
})

t.test('factors strictly fall, and no year is not a year', async (t) => {
  for (let year = 1; year <= 350; year++) {
    if (discountFactor(year, standard) >= discountFactor(year - 1, standard)) t.fail(`year ${year}`)
  }
  for (const year of [-1, 0.5, NaN]) {
    t.throws(() => discountFactor(year, standard), RangeError)
    t.throws(() => discountRate(year, standard), RangeError)
  }
})

t.test('a gap in a schedule is refused, and so are bands that do not rise', async (t) => {
  const bands = (...ends: readonly (number | null)[]) => ({
    bands: ends.map((lastYear) => ({ lastYear, ratePercent: 3.5 }))
  })
  t.equal(discountFactor(2, bands(2)), 1 / 1.035 / 1.035)
  t.throws(() => discountFactor(3, bands(2)), /no rate for year 3/)
  t.throws(() => discountFactor(1, { bands: [] }), /no rate for year 1/)
  t.throws(() => discountFactor(1, bands(75, 30)), /must rise/)
  t.throws(() => discountFactor(1, bands(30, 30)), /must rise/)
  t.throws(() => discountFactor(1, bands(null, 30)), /must rise/)
})

t.test('a calculation takes the schedule in force on its day', async (t) => {
  const later = { inForceFrom: '2027-04-01', bands: [{ lastYear: null, ratePercent: 3 }] }
  const on = (date: string) => scheduleInForce(date, [later, standard]).inForceFrom
  t.equal(on('2027-03-31'), '2003-04-01')
  t.equal(on('2027-04-01'), '2027-04-01')
  t.equal(on('1999-01-01'), '2003-04-01', 'before all of them the earliest')
  t.throws(() => scheduleInForce('2027-04-01', []), RangeError)
})

function shippedSchedule(row: string) {
  const table = findAssumption(shippedRegister(), row)?.table
  if (table?.kind !== 'discount-schedules') throw new Error(`No schedule in ${row}.`)
  return scheduleInForce('2026-06-15', table.schedules)
}
