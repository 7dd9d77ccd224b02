import fc from 'fast-check'
import t from 'tap'
import { cellBounds } from '../../../../src/core/disclosure/count-tables/cell-bounds.js'
import { type Cell, cellsOf, type CountTable } from '../../../../src/core/disclosure/count-tables/count-table.js'

t.test('a hidden cell that is alone in its row is a subtraction away', async (t) => {
  const table = [
    [20, 15, 3],
    [12, 30, 9]
  ]
  t.same(cellBounds(table, [{ row: 0, column: 2 }], { row: 0, column: 2 }), { low: 3, high: 3 })
})

t.test('two by two: as far as the smallest can go in either direction', async (t) => {
  const table = [
    [3, 10],
    [8, 20]
  ]
  t.same(cellBounds(table, cellsOf(table), { row: 0, column: 0 }), { low: 0, high: 11 })
  t.same(cellBounds(table, cellsOf(table), { row: 1, column: 1 }), { low: 17, high: 28 })
})

t.test('hidden cells on a diagonal hold each other in place', async (t) => {
  const table = [
    [2, 40],
    [33, 3]
  ]
  const diagonal = [
    { row: 0, column: 0 },
    { row: 1, column: 1 }
  ]
  t.same(cellBounds(table, diagonal, { row: 1, column: 1 }), { low: 3, high: 3 })
})

t.test('a first path may stand in the way of a better one: then it is taken back', async (t) => {
  const table = [
    [0, 1, 0],
    [0, 3, 0],
    [1, 0, 1]
  ]
  const hidden = cellsOf(table).filter(({ row, column }) => row !== 1 || column !== 2)
  t.same(cellBounds(table, hidden, { row: 2, column: 1 }), { low: 0, high: 2 })
})

t.test('the limits are the smallest and largest of all tables that print alike', async () => {
  const Table = fc.array(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(Table, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (table, mask) => {
      const hidden = cellsOf(table).filter((_, at) => mask[at])
      const fitting = tablesThatPrintAlike(table, hidden)
      return hidden.every((cell) => {
        const counts = fitting.map((one) => one[cell.row]?.[cell.column] ?? NaN)
        const { low, high } = cellBounds(table, hidden, cell)
        return low === Math.min(...counts) && high === Math.max(...counts)
      })
    }),
    { numRuns: 60 }
  )
})

/** All of them, by filling one hidden cell after another; the last of a row or column is checked at the end. */
function tablesThatPrintAlike(table: CountTable, hidden: readonly Cell[]): readonly CountTable[] {
  const [first, ...rest] = hidden
  const rowSums = table.map((row) => total(row))
  const columnSums = (table[0] ?? []).map((_, column) => total(table.map((row) => row[column] ?? 0)))
  const fill = (filled: number[][], cells: readonly Cell[]): readonly CountTable[] => {
    const [cell, ...others] = cells
    if (cell === undefined) {
      const fits =
        filled.every((row, at) => total(row) === rowSums[at]) &&
        columnSums.every((sum, column) => total(filled.map((row) => row[column] ?? 0)) === sum)
      return fits ? [filled.map((row) => [...row])] : []
    }
    const row = filled[cell.row] ?? []
    const found: CountTable[] = []
    const room = (rowSums[cell.row] ?? 0) - total(row)
    for (let count = 0; count <= room; count++) {
      row[cell.column] = count
      found.push(...fill(filled, others))
    }
    row[cell.column] = 0
    return found
  }
  const blank = table.map((row, at) =>
    row.map((count, column) => (hidden.some((cell) => cell.row === at && cell.column === column) ? 0 : count))
  )
  return first === undefined ? [table] : fill(blank, [first, ...rest])
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
