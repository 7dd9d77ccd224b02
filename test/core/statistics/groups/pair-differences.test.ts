import fc from 'fast-check'
import t from 'tap'
import { pairDifferences } from '../../../../src/core/statistics/groups/pair-differences.js'

t.test('six differences, from the lowest up', async (t) => {
  const { count, atRank } = pairDifferences([5, 1, 2], [0, 10])
  t.equal(count, 6)
  t.same([1, 2, 3, 4, 5, 6].map(atRank), [-9, -8, -5, 1, 2, 5])
})

t.test('no pairs, and ranks that do not exist', async (t) => {
  const none = pairDifferences([], [1])
  t.equal(none.count, 0)
  t.throws(() => none.atRank(1), RangeError)
  for (const rank of [0, 3, 1.5, NaN]) t.throws(() => pairDifferences([1, 2], [1]).atRank(rank), RangeError)
})

t.test('all equal, and one number far beyond the rest, end soon and to the last digit', async (t) => {
  t.equal(pairDifferences([7, 7], [5, 5]).atRank(3), 2)
  const crowd = Array.from({ length: 2000 }, (_, index) => index / 2003)
  const far = pairDifferences([1e30, ...crowd], crowd)
  const close = pairDifferences(crowd, crowd)
  t.equal(far.atRank(2_000_000), close.atRank(2_000_000))
  t.equal(far.atRank(far.count), 1e30)
  t.equal(pairDifferences([1e75, -1e75], [1e75, -1e75]).atRank(4), 2e75)
})

t.test('each rank is what sorting all differences gives', async () => {
  const Values = fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })), {
    minLength: 1,
    maxLength: 8
  })
  fc.assert(
    fc.property(Values, Values, (first, second) => {
      const sorted = first.flatMap((a) => second.map((b) => a - b)).sort((a, b) => a - b)
      const { atRank } = pairDifferences(first, second)
      return sorted.every((value, index) => atRank(index + 1) === value)
    }),
    { numRuns: 60 }
  )
})
