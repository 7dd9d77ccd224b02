import { identity, type Matrix, type Vector } from './matrix.js'
import { symmetricOf } from './symmetric.js'
import { solvedLower, solvedLowerTransposed } from './triangular.js'

/** A = L Lᵀ with L lower triangular; ln of the determinant of A comes with it. */
export interface Cholesky {
  readonly status: 'ok'
  readonly lower: Matrix
  readonly logDeterminant: number
}

/** No covariances: some combination of the quantities would vary less than nothing, or not at all. */
export interface NotPositiveDefinite {
  readonly status: 'not_positive_definite'
}

/**
 * The square root of a symmetric matrix of covariances or information; only cells on and below the diagonal are read.
 *
 * Row by row: what the earlier rows explain of a quantity is taken away, and what is left of its variance, the pivot, must be
 * positive. `not_positive_definite` when a pivot is 0 or below, or so small beside its own variance that it is rounding, or not
 * a number: a search for covariances that steps outside is told so, and never given numbers.
 *
 * N. J. Higham, Accuracy and Stability of Numerical Algorithms (2002), chapter 10.
 */
export function cholesky(matrix: Matrix): Cholesky | NotPositiveDefinite {
  const lower: number[][] = []
  let logDeterminant = 0
  for (const [index, cells] of matrix.entries()) {
    const row: number[] = [...solvedLower(lower, cells)]
    const variance = cells[index] ?? 0
    const pivot = row.reduce((rest, value) => rest - value * value, variance)
    if (!(pivot > matrix.length * Number.EPSILON * Math.abs(variance))) return { status: 'not_positive_definite' }
    row.push(Math.sqrt(pivot))
    lower.push(row)
    logDeterminant += Math.log(pivot)
  }
  return { status: 'ok', lower, logDeterminant }
}

/** The x with A x = b. */
export function solved({ lower }: Cholesky, b: Vector): Vector {
  return solvedLowerTransposed(lower, solvedLower(lower, b))
}

/** A⁻¹, symmetric to the last digit. */
export function inverse(factor: Cholesky): Matrix {
  const columns = identity(factor.lower.length).map((unit) => solved(factor, unit))
  return symmetricOf(columns.length, (row, column) => columns[column]?.[row] ?? 0)
}
