import { requireWhole } from '../../statistics/caller-mistakes.js'
import { cellBounds } from './cell-bounds.js'
import { type Cell, cellsOf, countAt, type CountTable, requireCountTable } from './count-table.js'

/**
 * Which cells of a table of counts are hidden. `primary`: those of 1 to threshold − 1 people; `secondary`: others, so that the
 * primary ones cannot be worked out from the totals. `margins-too`: no choice of cells would do, so all totals are hidden.
 * Cells are listed down the columns.
 */
export type TableProtection =
  | Readonly<{ kind: 'cells'; primary: readonly Cell[]; secondary: readonly Cell[]; isFewest: boolean }>
  | Readonly<{ kind: 'margins-too'; primary: readonly Cell[] }>

/**
 * 3 managers of site B took part, and the table has totals: hiding the 3 is not enough, since the rest of the row gives it away.
 * Which other cells must go, and how few?
 *
 * A cell is safe when what is printed leaves it open within at least threshold − 1 people (cell-bounds.ts). "One more in each
 * row and column" is no substitute: small cells on a diagonal hold each other's place and are still exact. Of all choices
 * that are safe the one with fewest cells is taken, then with fewest people, then the first in the order of the cells.
 * Hiding more never makes a cell less safe, so a table that is not safe with all of them hidden cannot be saved: `margins-too`.
 *
 * The search over choices grows fast. Past `choices` of them (by default 200,000) cells are shown again one by one, largest
 * first, as long as all stay safe; none of what then is hidden can be spared, but fewer might do: `isFewest` is false.
 * Zeros are printed. Throws RangeError for rows of unequal length and counts that are not whole.
 */
export function protectTable(table: CountTable, threshold: number, choices = 200_000): TableProtection {
  requireCountTable(table)
  requireWhole('threshold', threshold, 1)
  const primary = cellsOf(table).filter((cell) => isSmall(countAt(table, cell), threshold))
  const others = cellsOf(table).filter((cell) => countAt(table, cell) >= threshold)
  const isSafe = (secondary: readonly Cell[]): boolean => areSafe(table, primary, secondary, threshold - 1)
  if (!isSafe(others)) return { kind: 'margins-too', primary }

  let left = choices
  for (let size = 0; size <= others.length; size++) {
    let best: { readonly cells: readonly Cell[]; readonly people: number } | undefined
    for (const cells of choicesOf(others, size)) {
      if (left-- === 0) return { kind: 'cells', primary, secondary: thinned(table, others, isSafe), isFewest: false }
      const people = peopleIn(table, cells)
      if (people < (best?.people ?? Infinity) && isSafe(cells)) best = { cells, people }
    }
    if (best !== undefined) return { kind: 'cells', primary, secondary: best.cells, isFewest: true }
  }
  return { kind: 'margins-too', primary } // not reached: all of them together were safe
}

function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold
}

function areSafe(table: CountTable, primary: readonly Cell[], secondary: readonly Cell[], width: number): boolean {
  const hidden = [...primary, ...secondary]
  if (width > 0 && primary.some((cell) => isAlone(cell, hidden))) return false
  return primary.every((cell) => {
    const { low, high } = cellBounds(table, hidden, cell)
    return high - low >= width
  })
}

/** Alone in its row or column, and so a subtraction away. */
function isAlone({ row, column }: Cell, hidden: readonly Cell[]): boolean {
  return (
    hidden.filter((other) => other.row === row).length < 2 ||
    hidden.filter((other) => other.column === column).length < 2
  )
}

function peopleIn(table: CountTable, cells: readonly Cell[]): number {
  return cells.reduce((people, cell) => people + countAt(table, cell), 0)
}

/** All ways to take `size` of the cells, in their order. */
function* choicesOf(cells: readonly Cell[], size: number): Generator<readonly Cell[]> {
  if (size === 0) {
    yield []
    return
  }
  for (const [at, cell] of cells.entries()) {
    for (const rest of choicesOf(cells.slice(at + 1), size - 1)) yield [cell, ...rest]
  }
}

function thinned(
  table: CountTable,
  cells: readonly Cell[],
  isSafe: (secondary: readonly Cell[]) => boolean
): readonly Cell[] {
  const largestFirst = cells.toSorted((one, other) => countAt(table, other) - countAt(table, one))
  return largestFirst.reduce((hidden, cell) => {
    const without = hidden.filter((other) => other !== cell)
    return isSafe(without) ? without : hidden
  }, cells)
}
