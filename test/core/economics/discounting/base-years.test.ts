import fc from 'fast-check'
import t from 'tap'
import { calendarFactor, calendarPresentValue } from '../../../../src/core/economics/discounting/base-years.js'
import { discountFactor } from '../../../../src/core/economics/discounting/discount-schedule.js'
import { near } from '../../statistics/near.js'
import { shippedRates } from '../worked-exchange.js'

const standard = shippedRates().discount
const index = { 2019: 81.1085, 2024: 100 }

t.test('the clock of rates may begin after the discount year', async (t) => {
  const factor = calendarFactor(2160, { discountYear: 2010, rateYearZero: 2014 }, standard)
  t.ok(Math.abs(factor - 0.0158) < 5e-5)
  t.ok(near(factor, discountFactor(146, standard) / 1.035 ** 4), 'four years at the first rate before the clock')
})

t.test('with one base year for all, it is the factor of the years that passed', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2100 }), fc.nat(120), (base, years) => {
      const factor = calendarFactor(base + years, { discountYear: base, rateYearZero: base }, standard)
      return near(factor, discountFactor(years, standard))
    }),
    { numRuns: 40 }
  )
})

t.test('the past is not discounted forward', async (t) => {
  t.throws(() => calendarFactor(2009, { discountYear: 2010, rateYearZero: 2010 }, standard), RangeError)
})

t.test('prices and discounting are brought to years of their own', async (t) => {
  const bases = { priceYear: 2024, discountYear: 2026, rateYearZero: 2026 }
  const flows = [
    { year: 2026, amount: -100, priceYear: 2024 },
    { year: 2027, amount: 100, priceYear: 2019 }
  ]
  const found = calendarPresentValue(flows, bases, index, standard)
  t.equal(found.kind, 'value')
  if (found.kind === 'value') t.ok(near(found.presentValue, -100 + (100 * 100) / 81.1085 / 1.035))
  t.same(calendarPresentValue([], bases, index, standard), { kind: 'value', presentValue: 0 })
})

t.test('a year without prices is named, and no total of the rest is given', async (t) => {
  const bases = { priceYear: 2025, discountYear: 2026, rateYearZero: 2026 }
  const flows = [
    { year: 2026, amount: -100, priceYear: 2025 },
    { year: 2027, amount: 100, priceYear: 2018 },
    { year: 2028, amount: 100, priceYear: 2018 }
  ]
  t.same(calendarPresentValue(flows, bases, index, standard), { kind: 'no-index', years: [2018, 2025] })
  t.match(calendarPresentValue(flows.slice(0, 1), bases, index, standard), { kind: 'value', presentValue: -100 })
})
