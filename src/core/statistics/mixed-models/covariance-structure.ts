import type { Matrix, Vector } from '../algebra/matrix.js'

/**
 * How a covariance matrix of waves is made of few numbers θ, always as a sum: Σ = Σ θₐ Vₐ, with Vₐ of zeros and ones.
 * So its derivatives are constant, and the second ones nothing.
 */
export interface CovarianceStructure {
  readonly name: 'unstructured' | 'compound_symmetry'
  readonly nWaves: number
  /** For each θ the cells (row, column) where its V is 1. */
  readonly cells: readonly (readonly (readonly [number, number])[])[]
  /** Where a search may begin: waves correlate by one half. */
  readonly start: (variances: Vector) => Vector
}

/**
 * Each wave has its own variance and each pair its own covariance: nothing assumed, nWaves (nWaves + 1) / 2 numbers.
 */
export function unstructured(nWaves: number): CovarianceStructure {
  const pairs = Array.from({ length: nWaves }, (_, row) =>
    Array.from({ length: row + 1 }, (_, column) => [row, column] as const)
  ).flat()
  return {
    name: 'unstructured',
    nWaves,
    cells: pairs.map(([row, column]) => {
      if (row === column) return [[row, row]]
      return [
        [row, column],
        [column, row]
      ]
    }),
    start: (variances) =>
      pairs.map(([row, column]) => {
        const product = Math.sqrt((variances[row] ?? 0) * (variances[column] ?? 0))
        return row === column ? product : product / 2
      })
  }
}

/** One variance for all waves and one covariance for all pairs, as if people differed by one amount at all times. */
export function compoundSymmetry(nWaves: number): CovarianceStructure {
  const waves = Array.from({ length: nWaves }, (_, wave) => wave)
  const pairs = waves.flatMap((row) => waves.flatMap((column) => (row === column ? [] : [[row, column] as const])))
  return {
    name: 'compound_symmetry',
    nWaves,
    cells: [waves.map((wave) => [wave, wave]), pairs],
    start: (variances) => {
      const variance = variances.reduce((total, value) => total + value, 0) / nWaves
      return [variance, variance / 2]
    }
  }
}

/** Σ itself. */
export function covarianceOf({ cells, nWaves }: CovarianceStructure, parameters: Vector): Matrix {
  const covariance = Array.from({ length: nWaves }, () => new Array<number>(nWaves).fill(0))
  for (const [index, own] of cells.entries()) {
    for (const [row, column] of own) covariance[row]?.splice(column, 1, parameters[index] ?? 0)
  }
  return covariance
}
