import { requireWhole } from '../../statistics/caller-mistakes.js'

/** How many people, by row and column: rows of equal length. */
export type CountTable = readonly (readonly number[])[]

/** From 0. */
export interface Cell {
  readonly row: number
  readonly column: number
}

export function countAt(table: CountTable, { row, column }: Cell): number {
  return table[row]?.[column] ?? 0
}

/** Down the first column, then down the second, … */
export function cellsOf(table: CountTable): readonly Cell[] {
  const columns = Array.from({ length: table[0]?.length ?? 0 }, (_, column) => column)
  return columns.flatMap((column) => Array.from(table.keys(), (row) => ({ row, column })))
}

export function requireCountTable(table: CountTable): void {
  const width = table[0]?.length ?? 0
  if (table.some((row) => row.length !== width)) throw new RangeError(`Expected ${width} counts in each row.`)
  for (const count of table.flat()) requireWhole('count', count, 0)
}
