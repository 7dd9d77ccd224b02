import { type Cell, type CountTable } from './count-table.js'
import { protectTable } from './protect-table.js'

/** A table of counts as it may be printed: null is a hidden cell or total. */
export interface PrintedTable {
  readonly cells: readonly (readonly (number | null)[])[]
  readonly rowTotals: readonly (number | null)[]
  readonly columnTotals: readonly (number | null)[]
  readonly total: number | null
}

export function printedTable(table: CountTable, threshold: number): PrintedTable {
  const protection = protectTable(table, threshold)
  const hidden = protection.kind === 'cells' ? [...protection.primary, ...protection.secondary] : protection.primary
  const rowTotals = table.map(total)
  const columnTotals = (table[0] ?? []).map((_, column) => total(table.map((row) => row[column] ?? 0)))
  const hasTotals = protection.kind === 'cells'
  return {
    cells: table.map((row, at) => row.map((count, column) => (isIn(hidden, at, column) ? null : count))),
    rowTotals: rowTotals.map((sum) => (hasTotals ? sum : null)),
    columnTotals: columnTotals.map((sum) => (hasTotals ? sum : null)),
    total: hasTotals ? total(rowTotals) : null
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function isIn(cells: readonly Cell[], row: number, column: number): boolean {
  return cells.some((cell) => cell.row === row && cell.column === column)
}
