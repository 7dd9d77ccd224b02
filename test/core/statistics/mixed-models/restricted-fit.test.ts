import fc from 'fast-check'
import t from 'tap'
import {
  compoundSymmetry,
  covarianceOf,
  unstructured
} from '../../../../src/core/statistics/mixed-models/covariance-structure.js'
import { restrictedFit } from '../../../../src/core/statistics/mixed-models/restricted-fit.js'
import { restrictedLikelihood } from '../../../../src/core/statistics/mixed-models/restricted-likelihood.js'
import { wavePatterns } from '../../../../src/core/statistics/mixed-models/wave-patterns.js'
import { near } from '../near.js'
import { completeScores, gappy, groupsOfGappy, type Scores } from './written-out.js'

function fitOf(scores: Scores, structure = unstructured(scores[0]?.length ?? 0), groups = scores.map(() => 'all')) {
  return restrictedFit(wavePatterns(scores, groups), structure)
}

t.test('complete data: the covariances with n − 1 as everybody knows them', async () => {
  fc.assert(
    fc.property(completeScores(3), (scores) => {
      const fit = fitOf(scores)
      if (fit.status !== 'ok') return fit.status === 'singular_covariance'
      const { scale, patterns } = wavePatterns(
        scores,
        scores.map(() => 'all')
      )
      return (
        scale > 0 &&
        fit.covariance.every((row, i) =>
          row.every((value, j) => near(value, (patterns[0]?.scatter[i]?.[j] ?? NaN) / (scores.length - 1), 1e-8, 1e-8))
        )
      )
    }),
    { numRuns: 30 }
  )
})

t.test('with gaps and groups, no other covariances are likelier', async (t) => {
  const data = wavePatterns(gappy, groupsOfGappy)
  for (const structure of [unstructured(3), compoundSymmetry(3)]) {
    const fit = restrictedFit(data, structure)
    if (fit.status !== 'ok') throw new Error(fit.status)
    t.ok(fit.curvature.gradient.every((slope) => Math.abs(slope) < 1e-9))
    const best = structure.cells.map(([cell = [0, 0]]) => fit.covariance[cell[0]]?.[cell[1]] ?? NaN)
    for (const by of [-0.01, 0.01]) {
      for (const at of best.keys()) {
        const other = best.map((value, place) => (place === at ? value + by : value))
        const height = restrictedLikelihood(data, covarianceOf(structure, other))?.minusTwoLogLikelihood ?? NaN
        t.ok(height > fit.likelihood.minusTwoLogLikelihood)
      }
    }
  }
})

t.test(
  'everybody changed alike, too few people for so many covariances, a wave without spread: singular',
  async (t) => {
    t.equal(
      fitOf([
        [10, 15],
        [20, 25],
        [40, 45],
        [50, 55]
      ]).status,
      'singular_covariance'
    )
    t.equal(
      fitOf([
        [1, 5, 2],
        [2, 3, 9],
        [4, 4, 1]
      ]).status,
      'singular_covariance'
    )
    t.equal(
      fitOf([
        [7, 5, 2],
        [7, 3, 9],
        [7, 4, 1],
        [7, 9, 9],
        [7, 1, 0]
      ]).status,
      'singular_covariance'
    )
    t.equal(
      fitOf([
        [10, 15.1],
        [20, 24.9],
        [40, 45.2],
        [50, 54.8]
      ]).status,
      'ok'
    ) // all but alike is not alike
  }
)

t.test('correlations that contradict each other end at the edge', async (t) => {
  const pairs = [1, 2, 3, 5, 8].flatMap((x): (number | null)[][] => [
    [x, x + 0.1 * (x % 3), null],
    [null, x, x + 0.1 * (x % 2)],
    [x, null, -x + 0.1 * (x % 3)]
  ])
  t.equal(fitOf(pairs).status, 'singular_covariance')
})

t.test('two waves never answered by the same person: unidentified, but for a structure that asks less', async (t) => {
  const apart: Scores = [
    [10, 12, null],
    [20, 27, null],
    [40, 41, null],
    [25, 35, null],
    [null, 31, 42],
    [null, 45, 40],
    [null, 22, 28],
    [null, 18, 33]
  ]
  t.equal(fitOf(apart).status, 'unidentified_covariance')
  t.equal(fitOf(apart, compoundSymmetry(3)).status, 'ok')
})

t.test(
  'covariances on which one person in each group would have to speak: unidentified, not a freak of rounding',
  async (t) => {
    const scores: Scores = [
      [42.992, null],
      [24.477, null],
      [null, 38.943],
      [null, 76.979],
      [78.888, 84.392],
      [57.973, 58.639]
    ]
    t.equal(fitOf(scores, compoundSymmetry(2), ['b', 'c', 'a', 'b', 'c', 'a']).status, 'unidentified_covariance')
  }
)

t.test('a flat bottom that rounding bends upwards is flat still', async (t) => {
  const scores: Scores = [
    [null, 25],
    [50, null],
    [50, 75],
    [50, 50]
  ]
  t.equal(fitOf(scores, compoundSymmetry(2), ['b', 'a', 'b', 'c']).status, 'unidentified_covariance')
})

// Full steps, without looking whether −2 l comes down, end at the edge here.
t.test('many gaps and few people: a step too far is halved, and the bottom found', async (t) => {
  const holed: Scores = [
    [57, 34, null, null],
    [56, 67, 61, null],
    [68, null, 61, 71],
    [67, 50, 60, 81],
    [null, 49, 49, 58],
    [53, null, null, 51],
    [null, 54, null, 81],
    [22, null, 52, 47],
    [43, 63, 68, null],
    [40, 69, 58, null],
    [87, 60, null, 55],
    [63, null, 72, 77],
    [null, null, 69, 71],
    [null, 78, 49, 59],
    [50, null, 54, 67],
    [36, 54, 64, 65],
    [73, null, null, 66],
    [null, 53, null, 68],
    [null, 50, 54, 47],
    [36, null, 37, null],
    [null, 40, null, 31],
    [62, 57, null, null],
    [45, null, null, 45]
  ]
  t.equal(fitOf(holed).status, 'ok')
})
