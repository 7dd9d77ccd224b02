import t from 'tap'
import { grouped } from '../../../../src/core/statistics/groups/grouped.js'

t.test('groups come in the order of their first measured person', async (t) => {
  t.same(grouped([1, null, 3, 4, 5], ['B', 'A', 'B', 'A', null]), [
    { name: 'B', values: [1, 3] },
    { name: 'A', values: [4] }
  ])
  t.same(grouped([], []), [])
})

t.test('lists of different lengths and numbers that are none are the mistake of the caller', async (t) => {
  t.throws(() => grouped([1, 2], ['A']), RangeError)
  t.throws(() => grouped([NaN], ['A']), RangeError)
})
