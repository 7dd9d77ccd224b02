import t from 'tap'
import { cohortPairs } from '../../../../src/core/statistics/regression/cohort-pairs.js'

t.test('cohorts come in the order of their first complete person, people in theirs', async (t) => {
  const got = cohortPairs([1, null, 3, 4, 5, 6], [7, 8, 9, null, 11, 12], ['B', 'A', 'B', 'A', null, 'A'])
  t.same(got, [
    { cohort: 'B', pre: [1, 3], post: [7, 9] },
    { cohort: 'A', pre: [6], post: [12] }
  ])
  t.same(cohortPairs([], [], []), [])
})

t.test('lists of different lengths and numbers that are none are the mistake of the caller', async (t) => {
  t.throws(() => cohortPairs([1], [1, 2], ['A', 'B']), RangeError)
  t.throws(() => cohortPairs([1, 2], [1, 2], ['A']), RangeError)
  t.throws(() => cohortPairs([NaN], [1], ['A']), RangeError)
  t.throws(() => cohortPairs([1], [Infinity], ['A']), RangeError)
})
