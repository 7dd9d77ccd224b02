import fc from 'fast-check'
import t from 'tap'
import { smallestNumber } from '../../../../src/core/statistics/planning/smallest-number.js'

t.test('the smallest number is found, wherever it lies', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.maxSafeNat(), (from, reach) => {
      const sought = Math.min(from + reach, 2 ** 50)
      return smallestNumber(from, (number) => number >= sought) === sought
    })
  )
})

t.test('the first may be enough, and none may be', async (t) => {
  t.equal(
    smallestNumber(2, () => true),
    2
  )
  t.equal(
    smallestNumber(2, () => false),
    null
  )
})
