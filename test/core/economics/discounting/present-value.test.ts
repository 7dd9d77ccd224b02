import fc from 'fast-check'
import t from 'tap'
import { datedFlows, yearlyFlows } from '../../../../src/core/economics/discounting/cash-flow.js'
import {
  atRate,
  bySchedule,
  npvFromYearZero,
  presentValue
} from '../../../../src/core/economics/discounting/present-value.js'
import { near } from '../../statistics/near.js'
import { shippedRates } from '../worked-exchange.js'

const standard = shippedRates().discount

t.test('the first amount is worth itself, unless it falls at the end of a year', async (t) => {
  const flows = [-10_000, 2000, 4000, 8000]
  t.ok(near(presentValue(yearlyFlows(flows), atRate(0.1)), 1134.4853493613806))
  t.ok(near(presentValue(yearlyFlows(flows, 1), atRate(0.1)), 1031.3503176012546), 'a spreadsheet’s NPV')
  t.equal(npvFromYearZero([-500], standard), -500)
  t.equal(npvFromYearZero([], standard), 0)
})

t.test('dated amounts are discounted by the days that passed', async (t) => {
  const flows = datedFlows([
    { on: '2026-01-01', amount: -1000 },
    { on: '2026-07-02', amount: 500 },
    { on: '2027-01-01', amount: 550 }
  ])
  t.ok(near(presentValue(flows, atRate(0.1)), -1000 + 500 / 1.1 ** (182 / 365) + 500, 1e-12, 1e-9))
})

t.test('one rate for ever is the first band of a schedule, as long as it lasts', async (t) => {
  for (let year = 0; year <= 30; year++) t.ok(near(atRate(0.035)(year), bySchedule(standard)(year)), `year ${year}`)
  t.equal(atRate(0)(40), 1)
  t.ok(near(atRate(-0.5)(2), 4))
  for (const rate of [-1, -1.5, NaN]) t.throws(() => atRate(rate), RangeError)
})

t.test('net present value is linear in the flows', async () => {
  const amount = fc.integer({ min: -1e6, max: 1e6 })
  const pairs = fc.array(fc.tuple(amount, amount), { maxLength: 40 })
  fc.assert(
    fc.property(pairs, fc.integer({ min: -9, max: 9 }), (pairs, k) => {
      const together = npvFromYearZero(
        pairs.map(([a, b]) => a + k * b),
        standard
      )
      const first = npvFromYearZero(
        pairs.map(([a]) => a),
        standard
      )
      const second = npvFromYearZero(
        pairs.map(([, b]) => b),
        standard
      )
      return Math.abs(together - (first + k * second)) <= 1e-6
    })
  )
})
