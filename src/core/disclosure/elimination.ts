/**
 * Gauss's elimination of rows of whole numbers, modulo a prime, kept so that one more row costs little.
 *
 * Every line has a pivot, a column in which it is 1 and every later line is 0. So a combination of lines that is 0 in all pivot
 * columns is 0 everywhere: the first pivot says that the first line is not in it, then the second says so of the second, …
 * And a row from which each line in turn takes its pivot entry away, and nothing is left of, was a combination of the lines.
 *
 * Why modulo a prime: exact, and as fast for the thousandth row as for the first, where fractions would grow. What is lost goes
 * one way. Rows that are independent modulo a prime are independent (a determinant that is not 0 modulo p is not 0). Rows
 * that are not may still be independent in truth, so that has to be proven in whole numbers: implied.ts.
 */
export interface Line {
  readonly columns: Int32Array // where it is not 0
  readonly values: Int32Array // from 1 to prime − 1
  readonly pivot: number // the place (people.ts) that stands for its pivot column
}

/** One entry a column, from 0 to prime − 1. */
export type Row = Int32Array

/** The largest prime of which two residues multiply, and one more is added, below 2³¹: whole numbers stay in 32 bits. */
export const prime = 46337

/** What is left of a row: 0 in the column of every pivot. */
export function reduced(row: Row, lines: readonly Line[], columnOf: Int32Array): Row {
  const rest = Int32Array.from(row)
  for (const { columns, values, pivot } of lines) {
    const times = rest[columnOf[pivot] ?? -1] ?? 0
    if (times === 0) continue
    const minus = prime - times
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] ?? 0
      rest[column] = ((rest[column] ?? 0) + minus * (values[at] ?? 0)) % prime
    }
  }
  return rest
}

/** What is left of a row as the next line. Its entry in the column of the pivot must not be 0. */
export function lineOf(rest: Row, pivot: number, columnOf: Int32Array): Line {
  const times = inverse(rest[columnOf[pivot] ?? -1] ?? 0)
  const columns: number[] = []
  const values: number[] = []
  for (let column = 0; column < rest.length; column++) {
    const value = rest[column] ?? 0
    if (value === 0) continue
    columns.push(column)
    values.push((value * times) % prime)
  }
  return { columns: Int32Array.from(columns), values: Int32Array.from(values), pivot }
}

/** 1 / value, as value^(p − 2): Fermat's little theorem. */
function inverse(value: number): number {
  if (value === 0) throw new RangeError('Nothing divides by 0.')
  let [result, square] = [1, value]
  for (let power = prime - 2; power > 0; power >>>= 1) {
    if (power % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}
