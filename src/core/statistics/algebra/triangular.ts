import type { Matrix, Vector } from './matrix.js'

/** The x with L x = b, for a matrix with nothing above its diagonal and no 0 on it: from the first row down. */
export function solvedLower(lower: Matrix, b: Vector): Vector {
  const x: number[] = []
  for (const [index, row] of lower.entries()) {
    let rest = b[index] ?? 0
    for (let column = 0; column < index; column++) rest -= (row[column] ?? 0) * (x[column] ?? 0)
    x.push(rest / (row[index] ?? 0))
  }
  return x
}

/** The x with Lᵀ x = b, for the same matrix: from the last row up. */
export function solvedLowerTransposed(lower: Matrix, b: Vector): Vector {
  const x = [...b]
  for (let index = lower.length - 1; index >= 0; index--) {
    const value = (x[index] ?? 0) / (lower[index]?.[index] ?? 0)
    x[index] = value
    for (let row = 0; row < index; row++) x[row] = (x[row] ?? 0) - (lower[index]?.[row] ?? 0) * value
  }
  return x
}
