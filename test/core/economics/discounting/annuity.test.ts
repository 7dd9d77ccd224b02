import fc from 'fast-check'
import t from 'tap'
import { annuityFactor, equivalentAnnual } from '../../../../src/core/economics/discounting/annuity.js'
import { yearlyFlows } from '../../../../src/core/economics/discounting/cash-flow.js'
import { atRate, bySchedule, presentValue } from '../../../../src/core/economics/discounting/present-value.js'
import { near } from '../../statistics/near.js'
import { shippedRates } from '../worked-exchange.js'

t.test('a boiler of 2,000 that lasts seven years costs 327 a year, one of 2,500 and ten years 301', async (t) => {
  t.equal(Math.round(equivalentAnnual(2000, 7, atRate(0.035)) ?? NaN), 327)
  t.equal(Math.round(equivalentAnnual(2500, 10, atRate(0.035)) ?? NaN), 301)
})

t.test('at one rate the factor is that of the closed form', async () => {
  const rate = fc.double({ min: 0.0001, max: 0.5, noNaN: true })
  fc.assert(
    fc.property(fc.nat(100), rate, (years, rate) => {
      return near(annuityFactor(years, atRate(rate)), -Math.expm1(-years * Math.log1p(rate)) / rate, 1e-11, 1e-12)
    })
  )
})

t.test('a later first year moves the whole annuity', async (t) => {
  t.ok(near(75 * annuityFactor(15, atRate(0.035), 7), 702.7065889, 1e-9))
  t.ok(near(annuityFactor(15, atRate(0.035), 7), annuityFactor(15, atRate(0.035)) * 1.035 ** -6))
  t.equal(annuityFactor(3, atRate(0), 0), 3)
})

t.test('spread evenly over the years, an amount is still worth itself, also past a kink of the schedule', async () => {
  const discount = bySchedule(shippedRates().discount)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: -1e6, max: 1e6 }), (years, amount) => {
      const yearly = equivalentAnnual(amount, years, discount) ?? NaN
      const flows = yearlyFlows(
        Array.from({ length: years }, () => yearly),
        1
      )
      return near(presentValue(flows, discount), amount, 1e-12, 1e-6)
    }),
    { numRuns: 30 }
  )
})

t.test('no year: worth nothing, and nothing to spread over', async (t) => {
  t.equal(annuityFactor(0, atRate(0.035)), 0)
  t.equal(equivalentAnnual(100, 0, atRate(0.035)), null)
  for (const years of [-1, 2.5, NaN]) t.throws(() => annuityFactor(years, atRate(0.035)), RangeError)
  t.throws(() => annuityFactor(1, atRate(0.035), -1), RangeError)
})
