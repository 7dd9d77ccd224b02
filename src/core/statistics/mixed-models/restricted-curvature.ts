import { dot, matrixOf, product, timesVector, type Matrix, type Vector } from '../algebra/matrix.js'
import { quadraticForm, symmetricOf } from '../algebra/symmetric.js'
import type { CovarianceStructure } from './covariance-structure.js'
import type { GroupTerms, PatternTerms, RestrictedLikelihood } from './restricted-likelihood.js'
import type { PatternCell, WavePatterns } from './wave-patterns.js'

/** How −2 l changes with the parameters θ of the covariance matrix, at one point. */
export interface RestrictedCurvature {
  readonly gradient: Vector
  /** Second derivatives: half of them are the observed information. */
  readonly observed: Matrix
  /** What these would be on average over samples from the model. */
  readonly expected: Matrix
  /** For each group and parameter, by how much the information on the group's means falls: Aₐ = Σ n W Vₐ W. */
  readonly informationLoss: readonly (readonly Matrix[])[]
}

/**
 * With Σ = Σ θₐ Vₐ (covariance-structure.ts), W, C, A and the spread T of restricted-likelihood.ts, R = W T W and K = W
 * (Σ n C) W, sums over patterns, then groups:
 *
 * - gradient: Σ tr Vₐ (n W − R)
 * - observed: Σ tr Vₐ W Vᵦ (2 R − n W) − Σ (tr C Aₐ C Aᵦ + 2 hₐᵀ C hᵦ), where hₐ = Σ n W Vₐ W e tells how the fitted
 *   means would follow, e being a pattern's mean less the fitted one
 * - expected: Σ tr Vₐ W Vᵦ (n W − 2 K) + Σ tr C Aₐ C Aᵦ
 *
 * Follows from differentiating the formula of −2 l twice; Σ is linear in θ, so nothing else appears. R. I. Jennrich, M.
 * D. Schluchter, Biometrics 42 (1986) 805–820.
 */
export function restrictedCurvature(
  data: WavePatterns,
  structure: CovarianceStructure,
  { patterns, groups }: RestrictedLikelihood
): RestrictedCurvature {
  const { cells } = structure
  const bends = patterns.map((terms, at) => patternBend(terms, data.patterns[at]?.n ?? 0, structure))
  const shares = groups.map((terms, at) => groupShare(terms, data.groups[at]?.cells ?? [], bends, structure))

  const traces = (a: number, b: number, of: (bend: PatternBend) => Matrix) =>
    bends.reduce((total, bend) => total + tracedTwice(cells[a] ?? [], bend.weight, cells[b] ?? [], of(bend)), 0)
  const uncertain = symmetricOf(cells.length, (a, b) =>
    shares.reduce((total, { relative }) => total + traceOf(relative[a] ?? [], relative[b] ?? []), 0)
  )
  const followed = (a: number, b: number) =>
    shares.reduce((total, { pulls, shifts }) => total + 2 * dot(pulls[a] ?? [], shifts[b] ?? []), 0)
  return {
    gradient: cells.map((own) => bends.reduce((total, { slope }) => total + traced(own, slope), 0)),
    observed: symmetricOf(cells.length, (a, b) => {
      return traces(a, b, ({ observed }) => observed) - (uncertain[a]?.[b] ?? 0) - followed(a, b)
    }),
    expected: symmetricOf(cells.length, (a, b) => traces(a, b, ({ expected }) => expected) + (uncertain[a]?.[b] ?? 0)),
    informationLoss: shares.map(({ losses }) => losses)
  }
}

/** Of one pattern: n W − R, 2 R − n W, n W − 2 K, and W Vₐ W for each parameter. */
interface PatternBend {
  readonly weight: Matrix
  readonly slope: Matrix
  readonly observed: Matrix
  readonly expected: Matrix
  readonly losses: readonly Matrix[]
}

function patternBend(terms: PatternTerms, n: number, { cells, nWaves }: CovarianceStructure): PatternBend {
  const { weight, spread, uncertainty } = terms
  const r = product(product(weight, spread), weight)
  const k = product(product(weight, uncertainty), weight)
  const combined = (byWeight: number, by: number, other: Matrix) =>
    matrixOf(nWaves, nWaves, (i, j) => byWeight * (weight[i]?.[j] ?? 0) + by * (other[i]?.[j] ?? 0))
  return {
    weight,
    slope: combined(n, -1, r),
    observed: combined(-n, 2, r),
    expected: combined(n, -2, k),
    losses: cells.map((own) => between(weight, own))
  }
}

/** Of one group, for each parameter: Aₐ, C Aₐ, hₐ and C hₐ. */
interface GroupShare {
  readonly losses: readonly Matrix[]
  readonly relative: readonly Matrix[]
  readonly pulls: readonly Vector[]
  readonly shifts: readonly Vector[]
}

function groupShare(
  { means, covariance }: GroupTerms,
  own: readonly PatternCell[],
  bends: readonly PatternBend[],
  { cells, nWaves }: CovarianceStructure
): GroupShare {
  const losses = cells.map((_, a) => {
    return symmetricOf(nWaves, (i, j) =>
      own.reduce((total, { pattern, n }) => total + n * (bends[pattern]?.losses[a]?.[i]?.[j] ?? 0), 0)
    )
  })
  const pulls = cells.map((_, a) => {
    const pull = new Array<number>(nWaves).fill(0)
    for (const { pattern, n, mean } of own) {
      const residual = mean.map((value, wave) => value - (means[wave] ?? 0))
      for (const [wave, value] of timesVector(bends[pattern]?.losses[a] ?? [], residual).entries()) {
        pull[wave] = (pull[wave] ?? 0) + n * value
      }
    }
    return pull
  })
  return {
    losses,
    relative: losses.map((loss) => product(covariance, loss)),
    pulls,
    shifts: pulls.map((pull) => timesVector(covariance, pull))
  }
}

type Cells = CovarianceStructure['cells'][number]

/** W V W. */
function between(weight: Matrix, cells: Cells): Matrix {
  return symmetricOf(weight.length, (x, y) => {
    return cells.reduce((total, [i, j]) => total + (weight[x]?.[i] ?? 0) * (weight[j]?.[y] ?? 0), 0)
  })
}

/** tr V M, for symmetric M. */
function traced(cells: Cells, matrix: Matrix): number {
  return cells.reduce((total, [i, j]) => total + (matrix[i]?.[j] ?? 0), 0)
}

/** tr Vₐ W Vᵦ M. */
function tracedTwice(first: Cells, weight: Matrix, second: Cells, matrix: Matrix): number {
  let total = 0
  for (const [i, j] of first) {
    for (const [k, l] of second) total += (weight[j]?.[k] ?? 0) * (matrix[l]?.[i] ?? 0)
  }
  return total
}

/** tr A B, for any two. */
function traceOf(a: Matrix, b: Matrix): number {
  return a.reduce((total, row, i) => row.reduce((sum, value, j) => sum + value * (b[j]?.[i] ?? 0), total), 0)
}

/** By how much the variance of a combination of a group's means grows with each parameter: lᵀ C Aₐ C l. */
export function varianceGrowth(covariance: Matrix, losses: readonly Matrix[], combination: Vector): Vector {
  const spread = timesVector(covariance, combination)
  return losses.map((loss) => quadraticForm(loss, spread))
}
