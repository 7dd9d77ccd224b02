import { deviationsOf } from '../../statistics/deviations.js'
import { snapped } from '../../statistics/snap.js'

/** What a simulation has to remember of its draws to say how far it has settled. */
export interface DrawMoments {
  readonly n: number
  readonly mean: number
  readonly sumOfSquares: number // of the distances from the mean
  readonly positive: number // how many are above 0
}

export function drawMoments(draws: readonly number[]): DrawMoments {
  const { mean, sumOfSquares } = deviationsOf(draws)
  return { n: draws.length, mean, sumOfSquares, positive: draws.filter((draw) => snapped(draw) > 0).length }
}

/** Of both together. T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37 (1983) 242–247. */
export function mergedMoments(one: DrawMoments, other: DrawMoments): DrawMoments {
  const n = one.n + other.n
  const apart = other.mean - one.mean
  return {
    n,
    mean: one.mean + (apart * other.n) / n,
    sumOfSquares: one.sumOfSquares + other.sumOfSquares + (apart ** 2 * one.n * other.n) / n,
    positive: one.positive + other.positive
  }
}

/** How much another run with another seed could differ. Null is "not defined". */
export interface MonteCarloError {
  readonly sd: number | null
  readonly ofMean: number | null // standard error of the simulated mean, in its unit
  readonly shareAboveZero: number
  readonly ofShare: number // standard error of the share above 0
  readonly relativeHalfWidth: number | null // 1.96 standard errors, as a part of the mean; null for a mean of 0
}

/**
 * A simulation is a sample, so what it says has a standard error of its own, which falls with √n: sd / √n for a mean,
 * √(p (1 − p) / n) for a share. It says nothing of whether the inputs were right.
 *
 * One draw has no standard deviation and no error of the mean. A. B. Owen, Monte Carlo Theory, Methods and Examples (2013),
 * chapter 2.
 */
export function monteCarloError({ n, mean, sumOfSquares, positive }: DrawMoments): MonteCarloError {
  const sd = n < 2 ? null : Math.sqrt(sumOfSquares / (n - 1))
  const ofMean = sd === null ? null : sd / Math.sqrt(n)
  const shareAboveZero = positive / n
  return {
    sd,
    ofMean,
    shareAboveZero,
    ofShare: Math.sqrt((shareAboveZero * (1 - shareAboveZero)) / n),
    relativeHalfWidth: ofMean === null || mean === 0 ? null : (1.96 * ofMean) / Math.abs(mean)
  }
}

/** When a simulation may end: the mean within a part of itself or within an amount, and the share above 0 well known. */
export interface Steadiness {
  readonly relative: number // 1.96 standard errors of the mean are less than this part of it …
  readonly absolute: number // … or less than this amount: near 0 no part of the mean is ever small enough
  readonly share: number // and the standard error of the share above 0 is at most this
}

/** A hundredth of the mean, and half a percentage point. */
export const usualSteadiness: Steadiness = { relative: 0.01, absolute: 0, share: 0.005 }

export function isSteady(moments: DrawMoments, { relative, absolute, share }: Steadiness): boolean {
  const { ofMean, ofShare } = monteCarloError(moments)
  if (ofMean === null) return false
  const halfWidth = 1.96 * ofMean
  return (halfWidth <= absolute || halfWidth < relative * Math.abs(moments.mean)) && ofShare <= share
}

/** How many draws it takes until the mean is within that part of itself; null where that is not known, or never. */
export function drawsNeeded(moments: DrawMoments, relative: number): number | null {
  const { sd } = monteCarloError(moments)
  const needed = Math.ceil(((1.96 * (sd ?? NaN)) / (relative * moments.mean)) ** 2)
  return Number.isSafeInteger(needed) ? needed : null
}
