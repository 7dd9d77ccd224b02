/** A column of numbers. */
export type Vector = readonly number[]

/** Rows of numbers, all of one length. Small ones: a handful of columns, and as many rows as there are people at most. */
export type Matrix = readonly Vector[]

/** The matrix whose cell in row i and column j, both from 0, is `at(i, j)`. */
export function matrixOf(rows: number, columns: number, at: (row: number, column: number) => number): Matrix {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(row, column)))
}

/** 1 on the diagonal and 0 elsewhere. */
export function identity(size: number): Matrix {
  return matrixOf(size, size, (row, column) => (row === column ? 1 : 0))
}

/** Rows become columns. */
export function transposed(matrix: Matrix): Matrix {
  return matrixOf(matrix[0]?.length ?? 0, matrix.length, (row, column) => matrix[column]?.[row] ?? 0)
}

/** Σ aᵢ bᵢ. Throws RangeError for vectors of different lengths, and so do the two products below. */
export function dot(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new RangeError(`Expected two equal lengths, got ${a.length} and ${b.length}.`)
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}

/** Matrix times column: one number a row. */
export function timesVector(matrix: Matrix, vector: Vector): Vector {
  return matrix.map((row) => dot(row, vector))
}

/** Matrix times matrix: each row of the first against each column of the second. */
export function product(a: Matrix, b: Matrix): Matrix {
  const columns = transposed(b)
  return a.map((row) => {
    if (row.length !== b.length) throw new RangeError(`Expected ${row.length} rows, got ${b.length}.`)
    return timesVector(columns, row)
  })
}
