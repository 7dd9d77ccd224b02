import fc from 'fast-check'
import t from 'tap'
import { costBenefit } from '../../../../src/core/economics/appraisal/cost-benefit.js'
import { atRate } from '../../../../src/core/economics/discounting/present-value.js'
import { near } from '../../statistics/near.js'

t.test('100 now for 60 and 60 later, undiscounted', async (t) => {
  t.match(costBenefit([100, 0, 0], [0, 60, 60], atRate(0)), {
    costs: 100,
    benefits: 120,
    net: 20,
    bcr: 1.2,
    roiPresentValue: 20,
    internalRate: { kind: 'rate', signChanges: 1 },
    annuityFactor: 2,
    equivalentAnnualNet: 10,
    paybackYears: 1 + 2 / 3,
    discountedPaybackYears: 1 + 2 / 3,
    breakEvenMultiplier: 100 / 120
  })
})

t.test('benefits may have a rate of their own; then no payback is discounted', async (t) => {
  const found = costBenefit([80, 8], [0, 100], atRate(0.035), atRate(0.015))
  t.ok(near(found.benefits, 100 / 1.015))
  t.ok(near(found.costs, 80 + 8 / 1.035))
  t.ok(near(found.paybackYears, 80 / 92))
  t.equal(found.discountedPaybackYears, null)
})

t.test('no benefit, no cost, one year, no year: what is not defined is null', async (t) => {
  t.match(costBenefit([100, 10], [0, 0], atRate(0.035)), {
    bcr: 0,
    roiPresentValue: -100,
    internalRate: { kind: 'none', why: 'one-signed' },
    paybackYears: null,
    breakEvenMultiplier: null
  })
  t.match(costBenefit([0, 0], [0, 5], atRate(0.035)), {
    bcr: null,
    roiPresentValue: null,
    paybackYears: 0,
    breakEvenMultiplier: 0
  })
  t.match(costBenefit([100], [130], atRate(0.035)), { net: 30, annuityFactor: null, equivalentAnnualNet: null })
  t.match(costBenefit([], [], atRate(0.035)), { costs: 0, net: 0, bcr: null, annuityFactor: null, paybackYears: null })
})

t.test('streams of different lengths are the mistake of the caller', async (t) => {
  t.throws(() => costBenefit([1, 2], [1], atRate(0)), /as many costs/)
})

t.test('benefits times the multiplier just cover the costs, to the penny', async () => {
  const stream = fc.array(fc.tuple(fc.nat(1e7), fc.integer({ min: 1, max: 1e7 })), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(stream, (stream) => {
      const [costs, benefits] = [stream.map(([cost]) => cost), stream.map(([, benefit]) => benefit)]
      const times = costBenefit(costs, benefits, atRate(0.035)).breakEvenMultiplier ?? NaN
      return (
        Math.abs(
          costBenefit(
            costs,
            benefits.map((benefit) => benefit * times),
            atRate(0.035)
          ).net
        ) < 0.5
      )
    })
  )
})
