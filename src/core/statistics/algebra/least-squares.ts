import { dot, identity, matrixOf, transposed, type Matrix, type Vector } from './matrix.js'
import { symmetricOf } from './symmetric.js'
import { solvedLower, solvedLowerTransposed } from './triangular.js'

/** Coefficients in the order of the columns. */
export interface LeastSquares {
  readonly status: 'ok'
  readonly coefficients: Vector
  readonly residuals: Vector
  readonly residualSumOfSquares: number
  readonly df: number // rows − columns
  readonly inverseCrossProduct: Matrix // (XᵀX)⁻¹: times the residual variance, the covariances of the coefficients
}

/** Fewer rows than columns, or a column that the columns before it already say (its place, from 0). */
export type NoLeastSquares =
  Readonly<{ status: 'insufficient_data' }> | Readonly<{ status: 'singular'; column: number }>

/**
 * Which weights of the columns come nearest to y? Those with the smallest sum of squared differences Σ (y − X b)².
 *
 * Each column in turn is mirrored onto one axis (a Householder reflection), and the rest with it. Distances stay as they are,
 * so no digits are lost, where the normal equations XᵀX b = Xᵀy would square the condition of the data. What is left is
 * triangular. Columns are brought to like size first by powers of two, which is exact.
 *
 * `singular` when what a column adds to those before it is rounding: below 2⁻⁵² × 16 × rows of its own length. One row a person;
 * a column of ones is the intercept. Throws RangeError when rows and y differ in number or rows in length.
 *
 * A. S. Householder, Journal of the ACM 5 (1958) 339–342; G. Golub, Numerische Mathematik 7 (1965) 206–216.
 */
export function leastSquares(design: Matrix, y: Vector): LeastSquares | NoLeastSquares {
  const width = design[0]?.length ?? 0
  if (design.length !== y.length) throw new RangeError(`Expected ${design.length} values, got ${y.length}.`)
  if (design.some((row) => row.length !== width)) throw new RangeError(`Expected ${width} columns in each row.`)
  if (width === 0 || design.length < width) return { status: 'insufficient_data' }

  const scales = transposed(design).map(powerOfTwoNear)
  const columns = scales.map((scale, column) => Float64Array.from(design, (row) => (row[column] ?? 0) / scale))
  const mirrors: Float64Array[] = []
  for (const [index, column] of columns.entries()) {
    const mirror = mirrorOf(column, index)
    if (mirror === null) return { status: 'singular', column: index }
    mirrors.push(mirror)
    for (const other of columns.slice(index)) reflect(other, mirror)
  }
  const triangle = columns.map((column, index) => Array.from(column.subarray(0, index + 1))) // Rᵀ, by rows
  const turned = Float64Array.from(y)
  for (const mirror of mirrors) reflect(turned, mirror)

  const scaled = solvedLowerTransposed(triangle, Array.from(turned.subarray(0, width)))
  turned.fill(0, 0, width)
  const residualSumOfSquares = turned.reduce((sum, value) => sum + value * value, 0)
  for (const mirror of mirrors.toReversed()) reflect(turned, mirror)
  return {
    status: 'ok',
    coefficients: scaled.map((value, column) => value / (scales[column] ?? 1)),
    residuals: Array.from(turned),
    residualSumOfSquares,
    df: design.length - width,
    inverseCrossProduct: inverseOf(triangle, scales)
  }
}

function powerOfTwoNear(values: Vector): number {
  const largest = values.reduce((size, value) => Math.max(size, Math.abs(value)), 0)
  return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest))
}

/** The unit vector along which the part of the column from `from` on is turned into the axis there; null where none is left. */
function mirrorOf(column: Float64Array, from: number): Float64Array | null {
  const mirror = column.slice()
  mirror.fill(0, 0, from)
  const length = lengthOf(mirror)
  if (length <= 16 * column.length * Number.EPSILON * lengthOf(column)) return null

  const first = mirror[from] ?? 0
  mirror[from] = first + (first < 0 ? -length : length) // of equal signs, so that nothing cancels
  const scale = lengthOf(mirror)
  return mirror.map((value) => value / scale)
}

function lengthOf(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
}

function reflect(values: Float64Array, mirror: Float64Array): void {
  let along = 0
  for (let index = 0; index < mirror.length; index++) along += (values[index] ?? 0) * (mirror[index] ?? 0)
  for (let index = 0; index < mirror.length; index++) {
    values[index] = (values[index] ?? 0) - 2 * along * (mirror[index] ?? 0)
  }
}

/** (RᵀR)⁻¹ is the cross product of the columns of R⁻ᵀ, with the scales of the columns taken back. */
function inverseOf(triangle: Matrix, scales: Vector): Matrix {
  const columns = identity(triangle.length).map((unit) => solvedLower(triangle, unit))
  const unscaled = matrixOf(columns.length, columns.length, (row, j) => (columns[row]?.[j] ?? 0) / (scales[row] ?? 1))
  return symmetricOf(columns.length, (row, column) => dot(unscaled[row] ?? [], unscaled[column] ?? []))
}
