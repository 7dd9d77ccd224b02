import { dot, matrixOf, timesVector, type Matrix, type Vector } from './matrix.js'

/** The symmetric matrix with these cells on and below its diagonal; `at` is asked once for each, with row ≥ column. */
export function symmetricOf(size: number, at: (row: number, column: number) => number): Matrix {
  const lower = Array.from({ length: size }, (_, row) =>
    Array.from({ length: row + 1 }, (_, column) => at(row, column))
  )
  return matrixOf(size, size, (i, j) => lower[Math.max(i, j)]?.[Math.min(i, j)] ?? 0)
}

/** vᵀ M v: the variance of the combination v of quantities with the covariances M. */
export function quadraticForm(matrix: Matrix, vector: Vector): number {
  return dot(vector, timesVector(matrix, vector))
}

/** The sum of the diagonal of A B for symmetric A and B, without computing A B: Σ aᵢⱼ bᵢⱼ. */
export function traceOfProduct(a: Matrix, b: Matrix): number {
  if (a.length !== b.length) throw new RangeError(`Expected two equal sizes, got ${a.length} and ${b.length}.`)
  return a.reduce((sum, row, index) => sum + dot(row, b[index] ?? []), 0)
}
