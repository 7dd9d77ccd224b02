import t from 'tap'
import { cellsOf, countAt, requireCountTable } from '../../../../src/core/disclosure/count-tables/count-table.js'

t.test('cells are listed down the columns', async (t) => {
  const table = [
    [1, 2],
    [3, 4],
    [5, 6]
  ]
  t.same(
    cellsOf(table).map((cell) => countAt(table, cell)),
    [1, 3, 5, 2, 4, 6]
  )
  t.same(cellsOf([]), [])
  t.equal(countAt(table, { row: 9, column: 9 }), 0)
})

t.test('rows of unequal length, half a person and a negative count are the mistake of the caller', async (t) => {
  for (const table of [[[1, 2], [3]], [[1.5]], [[-1]], [[NaN]]]) t.throws(() => { requireCountTable(table) }, RangeError) // prettier-ignore
  t.doesNotThrow(() => {
    requireCountTable([])
  })
})
