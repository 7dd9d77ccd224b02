import t from 'tap'
import { activityCost, costPerMinute } from '../../../../src/core/economics/costs/activity-cost.js'
import { near } from '../../statistics/near.js'

t.test('ten minutes of somebody at 120 an hour', async (t) => {
  t.equal(costPerMinute(120), 2)
  t.same(activityCost(120, 10), { contactOnly: 20, withIndirectTime: 20 })
  const found = activityCost(120, 10, 1.6)
  t.ok(near(found.contactOnly, 20))
  t.ok(near(found.withIndirectTime, 32))
})

t.test('all time is at least the time of contact', async (t) => {
  for (const times of [0.6, NaN]) t.throws(() => activityCost(120, 10, times), RangeError)
})
