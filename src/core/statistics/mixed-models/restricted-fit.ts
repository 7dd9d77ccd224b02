import { cholesky, inverse, solved, type Cholesky } from '../algebra/cholesky.js'
import { dot, type Matrix, type Vector } from '../algebra/matrix.js'
import { covarianceOf, type CovarianceStructure } from './covariance-structure.js'
import { restrictedCurvature, type RestrictedCurvature } from './restricted-curvature.js'
import { restrictedLikelihood, type RestrictedLikelihood } from './restricted-likelihood.js'
import type { WavePatterns } from './wave-patterns.js'

export type RestrictedFit =
  | Readonly<{ status: 'singular_covariance' | 'unidentified_covariance' | 'not_converged' }>
  | Readonly<{
      status: 'ok'
      covariance: Matrix
      likelihood: RestrictedLikelihood
      curvature: RestrictedCurvature
      /** Covariances of the estimated parameters: the inverse of the observed information. */
      parameterCovariance: Matrix
    }>

/**
 * The covariance matrix at which the restricted likelihood is highest.
 *
 * Newton's method: each step goes where a parabola through value, slope and curvature has its bottom, and is halved
 * until it stays among covariances and comes down. Wherever the observed curvature does not bend upwards, or leads
 * nowhere, the expected one is used instead (Fisher's scoring). The end is reached when a step can gain less than 1e-12 of −2 l; that step is
 * still taken, which doubles the right digits.
 *
 * There are no figures in three cases. `singular_covariance`: the search runs to the edge, where a wave follows from
 * the others, as when everybody changed alike or there are too few people for so many covariances.
 * `unidentified_covariance`: the bottom is flat, as when nobody answered both of two waves. `not_converged`: no bottom
 * within 200 steps.
 *
 * R. I. Jennrich, M. D. Schluchter, Biometrics 42 (1986) 805–820.
 */
export function restrictedFit(data: WavePatterns, structure: CovarianceStructure): RestrictedFit {
  let point = pointAt(data, structure, structure.start(waveVariances(data)))
  for (let step = 0; step < MOST_STEPS; step++) {
    if (point === null || ownShare(point.covariance) < SINGULAR) return { status: 'singular_covariance' }
    const curvature = restrictedCurvature(data, structure, point.likelihood)
    const next = nextPoint(data, structure, point, curvature)
    if (next === null) return { status: stuckAt(point, 'unidentified_covariance') }
    point = next.point
    if (next.gain < 1e-12) return fitAt(data, structure, point)
  }
  return { status: point === null ? 'singular_covariance' : stuckAt(point, 'not_converged') }
}

/**
 * What is a wave's own, as a share of its variance: below the first there is no covariance matrix, below the second no
 * step has digits.
 */
const SINGULAR = 1e-8
const NEARLY_SINGULAR = 1e-4

/** Near the edge it is the edge that stops a search. */
function stuckAt<Status>({ covariance }: Point, otherwise: Status): Status | 'singular_covariance' {
  return ownShare(covariance) < NEARLY_SINGULAR ? 'singular_covariance' : otherwise
}

const MOST_STEPS = 200

interface Point {
  readonly parameters: Vector
  readonly covariance: Matrix
  readonly likelihood: RestrictedLikelihood
}

function pointAt(data: WavePatterns, structure: CovarianceStructure, parameters: Vector): Point | null {
  const covariance = covarianceOf(structure, parameters)
  const likelihood = restrictedLikelihood(data, covariance)
  return likelihood === null ? null : { parameters, covariance, likelihood }
}

/** Of whoever answered a wave, around the mean of their group. */
function waveVariances({ nWaves, groups, patterns }: WavePatterns): Vector {
  return Array.from({ length: nWaves }, (_, wave) => {
    const n = groups.reduce((total, { counts }) => total + (counts[wave] ?? 0), 0)
    const squares = patterns.reduce((total, { scatter, cells }) => {
      return cells.reduce((sum, { n, mean }) => sum + n * (mean[wave] ?? 0) ** 2, total + (scatter[wave]?.[wave] ?? 0))
    }, 0)
    return squares / Math.max(1, n - groups.length)
  })
}

/** The smallest share of a wave's variance that the waves before it do not explain. */
function ownShare(covariance: Matrix): number {
  const root = cholesky(covariance)
  if (root.status !== 'ok') return 0
  return covariance.reduce((least, row, wave) => {
    return Math.min(least, (root.lower[wave]?.[wave] ?? 0) ** 2 / (row[wave] ?? 1))
  }, 1)
}

/** Where the first of the two curvatures leads down; one that is flat but for rounding leads nowhere. */
function nextPoint(
  data: WavePatterns,
  structure: CovarianceStructure,
  from: Point,
  { gradient, observed, expected }: RestrictedCurvature
): Readonly<{ point: Point; gain: number }> | null {
  for (const curvature of [observed, expected]) {
    const root = cholesky(curvature)
    if (root.status !== 'ok') continue
    const direction = solved(root, gradient)
    const gain = dot(direction, gradient)
    const point = steppedDown(data, structure, from, direction, gain)
    if (point !== null) return { point, gain }
  }
  return null
}

function steppedDown(
  data: WavePatterns,
  structure: CovarianceStructure,
  from: Point,
  direction: Vector,
  gain: number
): Point | null {
  const height = from.likelihood.minusTwoLogLikelihood
  for (let factor = 1; factor > 1e-12; factor /= 2) {
    const parameters = from.parameters.map((value, at) => value - factor * (direction[at] ?? 0))
    const point = pointAt(data, structure, parameters)
    const near = gain < 1e-6 // where −2 l has no digits left to compare
    if (point !== null && (near || point.likelihood.minusTwoLogLikelihood < height)) return point
  }
  return null
}

function fitAt(data: WavePatterns, structure: CovarianceStructure, point: Point): RestrictedFit {
  const curvature = restrictedCurvature(data, structure, point.likelihood)
  const root = cholesky(curvature.observed)
  if (root.status !== 'ok' || isFlat(root, structure, point.covariance)) return { status: 'unidentified_covariance' }
  const parameterCovariance = inverse(root).map((row) => row.map((value) => 2 * value))
  return { status: 'ok', covariance: point.covariance, likelihood: point.likelihood, curvature, parameterCovariance }
}

/** Less is known of a parameter than a millionth of a person tells: what is left of curvature is rounding. */
function isFlat({ lower }: Cholesky, { cells }: CovarianceStructure, covariance: Matrix): boolean {
  return cells.some(([first = [0, 0]], parameter) => {
    const [i, j] = first
    const pivot = (lower[parameter]?.[parameter] ?? 0) ** 2
    return pivot * (covariance[i]?.[i] ?? 0) * (covariance[j]?.[j] ?? 0) < 1e-6
  })
}
