import t from 'tap'
import { completeColumns } from '../../../src/core/statistics/complete-columns.js'

t.test('who lacks one measurement is left out of every column, and the others keep their order', async (t) => {
  t.same(
    completeColumns([
      [1, 2, null, 4, 0],
      [5, null, 7, 8, 0],
      [9, 10, 11, 12, 0]
    ]),
    [
      [1, 4, 0],
      [5, 8, 0],
      [9, 12, 0]
    ]
  )
})

t.test('no column, nobody, nobody complete', async (t) => {
  t.same(completeColumns([]), [])
  t.same(completeColumns([[], []]), [[], []])
  t.same(
    completeColumns([
      [1, null],
      [null, 2]
    ]),
    [[], []]
  )
})

t.test('columns that do not fit, and numbers that are none, are the mistake of the caller', async (t) => {
  t.throws(() => completeColumns([[1, 2], [1]]), RangeError)
  t.throws(() => completeColumns([[1], [NaN]]), RangeError)
})
