import { leastSquares } from '../algebra/least-squares.js'
import { timesVector, type Matrix, type Vector } from '../algebra/matrix.js'
import { sum } from '../sum.js'

export interface LikeliestLogOdds {
  readonly status: 'ok'
  readonly coefficients: Vector
  readonly covariances: Matrix
  readonly logOdds: Vector
}

/** `singular`: a column follows from the others. `separation`: the likelihood rises for ever. */
export interface NoLogOdds {
  readonly status: 'singular' | 'separation'
}

/**
 * The coefficients under which what happened is likeliest, for a design with one row a person and at least as many rows as columns.
 * `sides` are 1 where it happened and −1 where not: times the log odds, how far somebody is on the right side of one half.
 *
 * Each step of Newton's method is a weighted least squares fit, and is halved while the likelihood would fall.
 *
 * There is no likeliest set, `separation`, when some combination of columns has all to whom it happened on one side and all others
 * on the other, wholly or but for people on the boundary. That is seen by its proof: coefficients under which everybody is on the
 * right side of one half, or a step along which nobody moves to the wrong side. Then every step moves those off the boundary by
 * about 1. Where there is no separation steps shrink to nothing, and that is its proof: at the end Σ (did − p) × row is 0 with
 * every |did − p| above 0, which no separating combination would allow.
 *
 * Somebody who is on the wrong side by less than 1e-7 of the farthest counts as on the boundary: coefficients that large could not
 * be told from none.
 *
 * A. Albert, J. A. Anderson, Biometrika 71 (1984) 1–10; M. J. Silvapulle, Journal of the Royal Statistical Society B 43 (1981)
 * 310–313.
 */
export function likeliestLogOdds(design: Matrix, sides: Vector): LikeliestLogOdds | NoLogOdds {
  let coefficients: Vector = design[0]?.map(() => 0) ?? []
  let logOdds: Vector = sides.map(() => 0)
  for (let step = 0; step < MOST_STEPS; step++) {
    const fit = newtonStep(design, logOdds, sides)
    if (fit.status !== 'ok') return { status: step === 0 ? 'singular' : 'separation' }

    const move = timesVector(design, fit.coefficients)
    const share = shareOfStep(logOdds, move, sides)
    coefficients = added(coefficients, fit.coefficients, share)
    logOdds = timesVector(design, coefficients)
    if (largest(move) < SETTLED) {
      return { status: 'ok', coefficients, covariances: fit.inverseCrossProduct, logOdds }
    }
    if (separates(logOdds, sides, 0) || separates(move, sides, BOUNDARY)) return { status: 'separation' }
  }
  return { status: 'separation' } // or so near to it that doubles cannot tell
}

const MOST_STEPS = 200
/** Steps that move nobody's log odds by more are the last: the next would move them by the square of that. */
const SETTLED = 1e-9
/** Whoever moves by less, of the farthest move, stays on the boundary. */
const BOUNDARY = 1e-7

/** Rows weighted by √(p (1 − p)) = 1 / (2 cosh(η/2)), what is to be explained by its inverse: ±exp(∓η/2). Neither cancels. */
function newtonStep(design: Matrix, logOdds: Vector, sides: Vector) {
  const weights = logOdds.map((value) => 0.5 / Math.cosh(value / 2))
  const rest = sides.map((side, person) => side * Math.exp((-side * (logOdds[person] ?? 0)) / 2))
  const weighted = design.map((row, person) => row.map((value) => value * (weights[person] ?? 0)))
  return leastSquares(weighted, rest)
}

/** 1, or the first of ½, ¼, … with which what happened gets likelier. */
function shareOfStep(logOdds: Vector, move: Vector, sides: Vector): number {
  const before = surprise(logOdds, sides)
  let share = 1
  while (share > 1e-9 && surprise(added(logOdds, move, share), sides) > before * (1 + 1e-14)) share /= 2
  return share
}

/** −ln of the likelihood: Σ ln(1 + exp(−side × log odds)). */
export function surprise(logOdds: Vector, sides: Vector): number {
  return sum(
    logOdds.map((value, person) => {
      const right = value * (sides[person] ?? 0)
      return Math.max(0, -right) + Math.log1p(Math.exp(-Math.abs(right)))
    })
  )
}

/** Nobody on the wrong side, but for a share `slack` of the farthest; without slack everybody must be on the right one. */
function separates(values: Vector, sides: Vector, slack: number): boolean {
  const wrong = -slack * largest(values)
  return values.every((value, person) => {
    const right = value * (sides[person] ?? 0)
    return slack === 0 ? right > 0 : right >= wrong
  })
}

function largest(values: Vector): number {
  return values.reduce((size, value) => Math.max(size, Math.abs(value)), 0)
}

function added(values: Vector, more: Vector, share: number): Vector {
  return values.map((value, index) => value + share * (more[index] ?? 0))
}
