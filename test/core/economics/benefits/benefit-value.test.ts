import fc from 'fast-check'
import t from 'tap'
import { benefitValue, certainty, type BenefitTerms } from '../../../../src/core/economics/benefits/benefit-value.js'
import { shippedRates } from '../worked-exchange.js'

const { discount, gradeCorrection } = shippedRates()

const terms: BenefitTerms = {
  quantity: 21,
  unitValuePence: 4063.7681874358975,
  marginalShare: 1,
  attribution: { method: 'estimate', certainty: 0.7, isolation: 0.6, deadweight: 0 },
  displacement: 0,
  leakage: 0,
  realisation: 1,
  firstYear: 0,
  durationYears: 1,
  dropOff: 0
}

t.test('21 hours saved, 0.6 of it due to the exchange, 0.7 sure', async (t) => {
  const { annualPence, presentValuePence, flowPence } = benefitValue(terms, discount)
  t.ok(near(annualPence, 35_842.435413184614))
  t.same([presentValuePence], flowPence, 'all of it in year 0')
})

t.test('20,000 a year for three years from year 1, 30% lost each year', async (t) => {
  const stream = { ...terms, quantity: 20_000, unitValuePence: 1, firstYear: 1, durationYears: 3, dropOff: 0.3 }
  const whole = { method: 'trend', certainty: 1 } as const
  const { presentValuePence, flowPence } = benefitValue({ ...stream, attribution: whole }, discount)
  t.ok(near(presentValuePence, 41_231.8598182608))
  t.same(flowPence.map(Math.round), [0, 20_000, 14_000, 9800])
})

t.test('a comparison has already taken out what would have happened anyway', async (t) => {
  const compared = benefitValue({ ...terms, attribution: { method: 'control', certainty: 0.7 } }, discount)
  const estimated = benefitValue(terms, discount)
  t.ok(near(estimated.annualPence, compared.annualPence * 0.6))
})

t.test('certainty is the lower of what people are sure of and what the evidence carries: one of the two', async (t) => {
  t.equal(certainty(0.7, 5, gradeCorrection), 0.7)
  t.equal(certainty(0.9, 5, gradeCorrection), 0.75)
  t.equal(certainty(null, 3, gradeCorrection), 0.9, 'nobody was asked')
  t.equal(certainty(0, 1, gradeCorrection), 0)
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anyTerms = fc.record({
  quantity: fc.double({ min: 0, max: 1e4, noNaN: true }),
  unitValuePence: fc.double({ min: 0, max: 1e6, noNaN: true }),
  marginalShare: share,
  attribution: fc.record({
    method: fc.constant('estimate' as const),
    certainty: share,
    isolation: share,
    deadweight: share
  }),
  displacement: share,
  leakage: share,
  realisation: share,
  firstYear: fc.nat(4),
  durationYears: fc.integer({ min: 1, max: 5 }),
  dropOff: share
})

t.test('more deadweight, displacement, leakage or drop-off never makes a benefit worth more', async () => {
  fc.assert(
    fc.property(anyTerms, share, (some, more) => {
      const worth = (change: Partial<BenefitTerms>) => benefitValue({ ...some, ...change }, discount).presentValuePence
      const higher = (value: number) => value + (1 - value) * more
      const { attribution } = some
      const changed = [
        worth({ attribution: { ...attribution, deadweight: higher(attribution.deadweight) } }),
        worth({ displacement: higher(some.displacement) }),
        worth({ leakage: higher(some.leakage) }),
        worth({ dropOff: higher(some.dropOff) })
      ]
      return changed.every((value) => value <= worth({}) * (1 + 1e-12) + 1e-9)
    })
  )
})

function near(got: number, expected: number): boolean {
  return Math.abs(got - expected) <= 1e-9 * Math.abs(expected)
}
