import t from 'tap'
import { qalyValue, wellbeingValue } from '../../../../src/core/economics/social-value/wellbeing-value.js'
import { near } from '../../statistics/near.js'

const health = { bands: [{ lastYear: null, ratePercent: 1.5 }] }

t.test('ten people up by a tenth for a year are one up by a point', async (t) => {
  t.ok(near(wellbeingValue({ points: 0.1, persons: 10, years: 1 }, 13_000), 13_000))
  t.ok(near(wellbeingValue({ points: -0.5, persons: 200, years: 3 }, 13_000), -3_900_000))
})

t.test('years of health are discounted by the schedule for health', async (t) => {
  t.equal(qalyValue([2.5], 70_000, health), 175_000)
  t.ok(near(qalyValue([0, 1, 1], 30_000, health), 30_000 / 1.015 + 30_000 / 1.015 ** 2))
  t.equal(qalyValue([], 70_000, health), 0)
})
