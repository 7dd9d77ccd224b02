import t from 'tap'
import { printedTable } from '../../../../src/core/disclosure/count-tables/printed-table.js'

t.test('a table with a small cell, as it is printed', async (t) => {
  t.same(printedTable([[20, 15, 3], [12, 30, 9], [8, 11, 25]], 5), {
    cells: [[null, 15, null], [null, 30, null], [8, 11, 25]],
    rowTotals: [38, 51, 44],
    columnTotals: [40, 56, 37],
    total: 133
  }) // prettier-ignore
})

t.test('where no choice of cells would do, all totals go', async (t) => {
  t.same(printedTable([[3, 0], [0, 12]], 5), {
    cells: [[null, 0], [0, 12]],
    rowTotals: [null, null],
    columnTotals: [null, null],
    total: null
  }) // prettier-ignore
})

t.test('an empty table', async (t) => {
  t.same(printedTable([], 5), { cells: [], rowTotals: [], columnTotals: [], total: 0 })
})
