import t from 'tap'
import { roundingSpread } from '../../../src/core/statistics/rounding-spread.js'

t.test('a millionth of a millionth of the largest number, or of 1', async (t) => {
  t.equal(roundingSpread([3, -200], [50]), 2e-10)
  t.equal(roundingSpread([1e-9, 0]), 1e-12)
  t.equal(roundingSpread(), 1e-12)
  t.ok(roundingSpread(Array.from({ length: 300_000 }, () => 1)) > 0, 'for very many people too')
})
