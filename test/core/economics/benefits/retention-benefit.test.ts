import t from 'tap'
import { retentionBenefit } from '../../../../src/core/economics/benefits/retention-benefit.js'
import { near } from '../../statistics/near.js'

const terms = {
  people: 20,
  intendingToLeaveBefore: 6,
  intendingToLeaveAfter: 4,
  comparisonChange: -0.02,
  conversion: 0.25,
  replacementCostPence: 1_200_000
}

t.test('six of twenty, then four, with two points less elsewhere: four tenths of a leaver', async (t) => {
  const found = retentionBenefit(terms)
  t.ok(near(found.netFallOfIntent, 0.08))
  t.ok(near(found.leaversAvoided, 0.4))
  t.ok(near(found.valuePence, 480_000))
})

t.test('more who intend to leave is a cost', async (t) => {
  t.ok(retentionBenefit({ ...terms, intendingToLeaveAfter: 9 }).valuePence < 0)
  t.ok(near(retentionBenefit({ ...terms, intendingToLeaveAfter: 6, comparisonChange: 0 }).valuePence, 0, 0, 1e-9))
})

t.test('counts that cannot be are the mistake of the caller', async (t) => {
  t.throws(() => retentionBenefit({ ...terms, people: 0 }), RangeError)
  t.throws(() => retentionBenefit({ ...terms, people: 20.5 }), RangeError)
  t.throws(() => retentionBenefit({ ...terms, intendingToLeaveBefore: 21 }), RangeError)
  t.throws(() => retentionBenefit({ ...terms, intendingToLeaveAfter: -1 }), RangeError)
})
