import fc from 'fast-check'
import { cholesky, inverse } from '../../../../src/core/statistics/algebra/cholesky.js'
import {
  matrixOf,
  product,
  timesVector,
  transposed,
  type Matrix
} from '../../../../src/core/statistics/algebra/matrix.js'
import { quadraticForm } from '../../../../src/core/statistics/algebra/symmetric.js'

export type Scores = readonly (readonly (number | null)[])[]

/** Twelve people at three waves in two groups, with gaps of many kinds. */
export const gappy: Scores = [
  [50, 61, 58],
  [42, null, 47],
  [65, 70, null],
  [38, 52, 49],
  [null, 66, 61],
  [57, null, null],
  [45, 47, 60],
  [71, 69, 75],
  [33, 48, 41],
  [null, null, 55],
  [60, 55, 63],
  [52, 64, 70]
]
export const groupsOfGappy = gappy.map((_, person) => (person % 2 === 0 ? 'light' : 'full'))

/** Complete scores of some people at as many waves as given, never all on one line. */
export function completeScores(nWaves: number): fc.Arbitrary<Scores> {
  const score = fc.integer({ min: 0, max: 100 })
  return fc.array(fc.array(score, { minLength: nWaves, maxLength: nWaves }), { minLength: nWaves + 2, maxLength: 12 })
}

/** The restricted likelihood and the matrix P by their definitions, over all measurements at once. */
export function writtenOut(scores: Scores, groups: readonly string[], covariance: Matrix) {
  const measured = scores.flatMap((row, person) =>
    row.flatMap((score, wave) => (score === null ? [] : [{ person, wave, score, mean: `${groups[person]} ${wave}` }]))
  )
  const means = [...new Set(measured.map(({ mean }) => mean))]
  const n = measured.length
  const design = measured.map(({ mean }) => means.map((other) => (other === mean ? 1 : 0)))
  const within = (matrix: Matrix) =>
    matrixOf(n, n, (i, j) => {
      const [one, other] = [measured[i], measured[j]]
      return one?.person === other?.person ? (matrix[one?.wave ?? 0]?.[other?.wave ?? 0] ?? 0) : 0
    })
  const root = rootOf(within(covariance))
  const weight = inverse(root)
  const weighted = product(transposed(design), weight)
  const information = rootOf(product(weighted, design))
  const p = matrixOf(n, n, () => 0).map((row, i) => {
    const explained = product(product(transposed(weighted), inverse(information)), weighted)
    return row.map((_, j) => (weight[i]?.[j] ?? 0) - (explained[i]?.[j] ?? 0))
  })
  const y = measured.map(({ score }) => score)
  return {
    within,
    p,
    means: new Map(
      means.map((mean, at) => [mean, timesVector(inverse(information), timesVector(weighted, y))[at] ?? 0])
    ),
    minusTwoLogLikelihood:
      (n - means.length) * Math.log(2 * Math.PI) +
      root.logDeterminant +
      information.logDeterminant +
      quadraticForm(p, y)
  }
}

function rootOf(matrix: Matrix) {
  const root = cholesky(matrix)
  if (root.status !== 'ok') throw new Error(root.status)
  return root
}
