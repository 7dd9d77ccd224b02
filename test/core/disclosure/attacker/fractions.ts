/** A row of whole numbers of any length, where it is not 0: an attacker with patience knows no rounding and no modulus. */
export type Row = ReadonlyMap<number, bigint>

export interface Line {
  readonly pivot: number
  readonly row: Row
}

/** The rows in echelon form, pivots taken in the order of `columns`; rows of zeros are left out. Every pivot column is cleared. */
export function eliminated(rows: readonly Row[], columns: readonly number[]): readonly Line[] {
  let left = rows
  let done: readonly Line[] = []
  for (const column of columns) {
    if (left.length === 0) break
    const row = left.find((one) => one.has(column))
    if (row === undefined) continue
    left = left.filter((other) => other !== row).map((other) => without(other, row, column))
    done = [...done.map((line) => ({ pivot: line.pivot, row: without(line.row, row, column) })), { pivot: column, row }]
  }
  return done
}

/** A multiple of one row less a multiple of another, so that a column becomes 0. */
export function without(row: Row, by: Row, column: number): Row {
  const [entry, pivot] = [row.get(column) ?? 0n, by.get(column) ?? 0n]
  if (entry === 0n || pivot === 0n) return row
  const rest = new Map<number, bigint>()
  for (const [at, value] of row) rest.set(at, value * pivot)
  for (const [at, value] of by) {
    const difference = (rest.get(at) ?? 0n) - value * entry
    if (difference === 0n) rest.delete(at)
    else rest.set(at, difference)
  }
  return shortened(rest)
}

/** Divided by what all its entries have in common. */
function shortened(row: Row): Row {
  let common = 0n
  for (const value of row.values()) {
    common = commonDivisor(common, value)
    if (common === 1n) return row
  }
  return new Map([...row].map(([at, value]) => [at, value / common]))
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
