import t from 'tap'
import { scaledInterval } from '../../../src/core/statistics/interval.js'

t.test('both limits in another unit, and nothing where there is none', async (t) => {
  t.same(scaledInterval({ low: -1, high: 3 }, 2), { low: -2, high: 6 })
  t.equal(scaledInterval(null, 2), null)
  t.equal(scaledInterval({ low: -1, high: 3 }, null), null)
})
