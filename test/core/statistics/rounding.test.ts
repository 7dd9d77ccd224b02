import t from 'tap'
import { roundingOf } from '../../../src/core/statistics/rounding.js'

t.test('what only rounding makes differ lies below it, what was measured above it', async (t) => {
  t.ok(Math.abs(0.1 + 0.2 - 0.3) < roundingOf([0.3]))
  t.ok(Math.abs(25 + 100 / 3 - 25 - 100 / 3) < roundingOf([100 / 3]))
  t.ok(roundingOf([1e12 + 0.3, 1e12 + 0.4]) < 0.1)
  t.ok(roundingOf([-1e12]) > 1e-4, 'the sign does not matter')
  t.equal(roundingOf([]), 1e-12)
})
