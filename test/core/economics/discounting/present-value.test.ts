import fc from 'fast-check'
import t from 'tap'
import {
  discountFactor,
  npvFromYearZero,
  scheduleInForce
} from '../../../../src/core/economics/discounting/present-value.js'
import { shippedRates } from '../worked-exchange.js'

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
})

t.test('factors strictly fall, and no year is not a year', async (t) => {
  for (let year = 1; year <= 350; year++) {
    if (discountFactor(year, standard) >= discountFactor(year - 1, standard)) t.fail(`year ${year}`)
  }
  for (const year of [-1, 0.5, NaN]) t.throws(() => discountFactor(year, standard), RangeError)
  const gap = { inForceFrom: '2003-04-01', bands: [{ lastYear: 2, ratePercent: 3.5 }] }
  t.throws(() => discountFactor(3, gap), /no rate for year 3/)
})

t.test('net present value is linear in the flows, and does not discount year 0', async (t) => {
  t.equal(npvFromYearZero([-500], standard), -500)
  t.equal(npvFromYearZero([], standard), 0)
  const flows = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 40 })
  fc.assert(
    fc.property(flows, fc.integer({ min: -9, max: 9 }), (flow, k) => {
      const scaled = npvFromYearZero(
        flow.map((pence) => pence * k),
        standard
      )
      return Math.abs(scaled - k * npvFromYearZero(flow, standard)) <= 1e-4
    })
  )
})

t.test('a calculation takes the schedule in force on its day', async (t) => {
  const later = { inForceFrom: '2027-04-01', bands: [{ lastYear: null, ratePercent: 3 }] }
  const on = (date: string) => scheduleInForce(date, [later, standard]).inForceFrom
  t.equal(on('2027-03-31'), '2003-04-01')
  t.equal(on('2027-04-01'), '2027-04-01')
  t.equal(on('1999-01-01'), '2003-04-01', 'before all of them the earliest')
  t.throws(() => scheduleInForce('2027-04-01', []), RangeError)
})
