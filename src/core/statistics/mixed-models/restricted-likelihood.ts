import { cholesky, inverse } from '../algebra/cholesky.js'
import { matrixOf, timesVector, type Matrix, type Vector } from '../algebra/matrix.js'
import { symmetricOf, traceOfProduct } from '../algebra/symmetric.js'
import type { PatternCell, WaveGroup, WavePatterns } from './wave-patterns.js'

/** The restricted likelihood at one covariance matrix Σ, in the units of the patterns, and what it is made of. */
export interface RestrictedLikelihood {
  readonly minusTwoLogLikelihood: number
  readonly patterns: readonly PatternTerms[]
  readonly groups: readonly GroupTerms[]
}

/** In the order of the patterns. */
export interface PatternTerms {
  /** W = Σ⁻¹ of the waves answered, 0 elsewhere. */
  readonly weight: Matrix
  /** Σ n C: how unsure the fitted means are, over the people of the pattern. */
  readonly uncertainty: Matrix
  /**
   * Scatter around the fitted means, plus that uncertainty: what the people of the pattern would have around the true
   * means.
   */
  readonly spread: Matrix
}

/** In the order of the groups: fitted means, as deviations from the centres, and their covariances C = (Σ n W)⁻¹. */
export interface GroupTerms {
  readonly means: Vector
  readonly covariance: Matrix
}

/**
 * How plausible is a covariance matrix of waves, when the means of each group and wave are free? With N measurements
 * and p means
 *
 *   −2 l = (N − p) ln 2π + Σ ln |Σᵢ| + ln |Σ Xᵢᵀ Σᵢ⁻¹ Xᵢ| + Σ rᵢᵀ Σᵢ⁻¹ rᵢ
 *
 * where Σᵢ has the waves that person i answered. Everybody of a pattern has the same Σᵢ, so sums run over patterns, and
 * over groups, whose means have nothing to do with each other. Nobody is left out for a missing wave.
 *
 * Null when `covariance` is none: not all combinations of waves would vary.
 *
 * H. D. Patterson, R. Thompson, Biometrika 58 (1971) 545–554; D. A. Harville, JASA 72 (1977) 320–338.
 */
export function restrictedLikelihood(data: WavePatterns, covariance: Matrix): RestrictedLikelihood | null {
  const weights = allOf(data.patterns.map(({ waves }) => inverseAmong(covariance, waves)))
  if (weights === null || cholesky(covariance).status !== 'ok') return null
  const groups = allOf(data.groups.map((group) => groupTerms(group, weights)))
  if (groups === null) return null

  const patterns = data.patterns.map(({ scatter, cells }, pattern): PatternTerms => {
    const uncertainty = uncertaintyOf(cells, groups, data.nWaves)
    const spread = symmetricOf(data.nWaves, (i, j) => {
      return (scatter[i]?.[j] ?? 0) + (uncertainty[i]?.[j] ?? 0) + squaredResiduals(cells, groups, i, j)
    })
    return { weight: weights[pattern]?.inverse ?? [], uncertainty, spread }
  })
  const nMeans = data.groups.reduce((total, { counts }) => total + counts.filter((n) => n > 0).length, 0)
  const logDeterminants =
    weights.reduce((total, one, at) => total + (data.patterns[at]?.n ?? 0) * one.logDeterminant, 0) +
    groups.reduce((total, one) => total + one.logDeterminant, 0)
  const squares = patterns.reduce((total, { weight, spread }) => total + traceOfProduct(weight, spread), 0)
  const constant = (data.nMeasurements - nMeans) * Math.log(2 * Math.PI)
  const residuals = squares - nMeans // the spread holds Σ n C, and Σ n tr W C is the number of means
  return { minusTwoLogLikelihood: constant + logDeterminants + residuals, patterns, groups }
}

interface Inverse {
  readonly inverse: Matrix
  readonly logDeterminant: number
}

/** The inverse of some rows and columns of a matrix, in their places, with 0 around. */
function inverseAmong(matrix: Matrix, places: readonly number[]): Inverse | null {
  const among = matrixOf(places.length, places.length, (i, j) => matrix[places[i] ?? 0]?.[places[j] ?? 0] ?? 0)
  const root = cholesky(among)
  if (root.status !== 'ok') return null
  const small = inverse(root)
  const at = matrix.map((_, place) => places.indexOf(place))
  return {
    inverse: symmetricOf(matrix.length, (i, j) => small[at[i] ?? -1]?.[at[j] ?? -1] ?? 0),
    logDeterminant: root.logDeterminant
  }
}

function allOf<Item>(items: readonly (Item | null)[]): readonly Item[] | null {
  const present = items.filter((item) => item !== null)
  return present.length === items.length ? present : null
}

function groupTerms({ counts, cells }: WaveGroup, weights: readonly Inverse[]): (GroupTerms & Inverse) | null {
  const weightOf = ({ pattern }: PatternCell) => weights[pattern]?.inverse ?? []
  const information = symmetricOf(counts.length, (i, j) => {
    return cells.reduce((total, cell) => total + cell.n * (weightOf(cell)[i]?.[j] ?? 0), 0)
  })
  const weighted = new Array<number>(counts.length).fill(0)
  for (const cell of cells) {
    for (const [wave, value] of timesVector(weightOf(cell), cell.mean).entries()) {
      weighted[wave] = (weighted[wave] ?? 0) + cell.n * value
    }
  }
  const seen = counts.flatMap((n, wave) => (n > 0 ? [wave] : []))
  const solved = inverseAmong(information, seen)
  if (solved === null) return null
  return { ...solved, covariance: solved.inverse, means: timesVector(solved.inverse, weighted) }
}

function uncertaintyOf(cells: readonly PatternCell[], groups: readonly GroupTerms[], nWaves: number): Matrix {
  return symmetricOf(nWaves, (i, j) => {
    return cells.reduce((total, { group, n }) => total + n * (groups[group]?.covariance[i]?.[j] ?? 0), 0)
  })
}

function squaredResiduals(cells: readonly PatternCell[], groups: readonly GroupTerms[], i: number, j: number): number {
  return cells.reduce((total, { group, n, mean }) => {
    const fitted = groups[group]?.means ?? []
    return total + n * ((mean[i] ?? 0) - (fitted[i] ?? 0)) * ((mean[j] ?? 0) - (fitted[j] ?? 0))
  }, 0)
}
