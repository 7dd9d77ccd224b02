/**
 * Writes many rows a few hundred at a time: SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535. Nothing is
 * asked of the database for no rows. Inside an act all batches stand or fall together.
 */
export async function inBatches<T>(rows: readonly T[], act: (batch: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await act(rows.slice(from, from + rowsAtOnce))
}

const rowsAtOnce = 500 // the widest table has 29 columns
