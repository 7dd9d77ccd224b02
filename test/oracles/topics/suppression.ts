import { z } from 'zod'
import { cellBounds } from '../../../src/core/disclosure/count-tables/cell-bounds.js'
import { type Cell, countAt, type CountTable } from '../../../src/core/disclosure/count-tables/count-table.js'
import { protectTable } from '../../../src/core/disclosure/count-tables/protect-table.js'
import { subsetRelease } from '../../../src/core/disclosure/subset-release.js'
import { shape, type Adapter } from '../adapter.js'

const Table = z.array(z.array(z.number()))
const Subset = z.object({ n_total: z.number(), n_subset: z.number() })

export const suppression: Adapter = [
  shape(z.object({ threshold: z.number(), tables: z.array(Table) }), ({ threshold, tables }) => ({
    cases: tables.map((table) => protection(table, threshold))
  })),
  shape(z.object({ threshold: z.number(), table: Table }), ({ threshold, table }) => protection(table, threshold)),
  shape(z.object({ threshold: z.number(), cases: z.array(Subset) }), ({ threshold, cases }) => ({
    cases: cases.map((one) => subset(one, threshold))
  })),
  shape(Subset.extend({ threshold: z.number() }), (one) => subset(one, one.threshold))
]

function subset({ n_total, n_subset }: z.output<typeof Subset>, threshold: number): unknown {
  const { remainder, reason } = subsetRelease(n_total, n_subset, threshold)
  return { remainder, publish_subset: reason === 'ok', reason }
}

function protection(table: CountTable, threshold: number): unknown {
  const result = protectTable(table, threshold)
  const secondary = result.kind === 'cells' ? result.secondary : null
  const people = secondary?.reduce((sum, cell) => sum + countAt(table, cell), 0) ?? null
  return {
    primary: result.primary.map(fromOne),
    protectable: secondary !== null,
    min_secondary_count: secondary?.length ?? null,
    min_secondary_total_suppressed_people: people,
    example_secondary: secondary?.map(fromOne) ?? [],
    primary_only_bounds: bounds(table, result.primary),
    example_bounds: bounds(table, [...result.primary, ...(secondary ?? [])])
  }
}

/** As columns, down the columns of the table, counted from 1. */
function bounds(table: CountTable, hidden: readonly Cell[]): unknown {
  if (hidden.length === 0) return []
  const cells = hidden.toSorted((one, other) => one.column - other.column || one.row - other.row)
  const limits = cells.map((cell) => cellBounds(table, hidden, cell))
  return {
    row: cells.map(({ row }) => row + 1),
    col: cells.map(({ column }) => column + 1),
    min: limits.map(({ low }) => low),
    max: limits.map(({ high }) => high)
  }
}

function fromOne({ row, column }: Cell): readonly number[] {
  return [row + 1, column + 1]
}
