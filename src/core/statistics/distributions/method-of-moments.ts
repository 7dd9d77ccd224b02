import { requireMeasurements } from '../caller-mistakes.js'

/** No distribution of that family has these moments. It is said, and never bent into one that has. */
export interface Impossible {
  readonly kind: 'impossible'
  readonly why: WhyImpossible
}

export type WhyImpossible =
  | 'mean-not-positive'
  | 'mean-outside-0-to-1'
  | 'sd-not-positive'
  | 'sd-too-large' // a share with this mean cannot be spread so far, or so far that no double holds the shapes
  | 'sd-too-small' // beside its mean it is no uncertainty: enter a fixed value
  | 'out-of-order' // min, mode and max are not in this order, or not apart
  | 'weight-not-positive'
  | 'df-too-small' // below 3 there is no standard deviation, and a simulated mean settles nowhere

/**
 * "About 1,200 pounds, give or take 400", for a cost: never below 0, with a longer tail upwards. The gamma distribution with
 * this mean and standard deviation: shape = (mean / sd)², scale = sd² / mean. Impossible unless both are above 0.
 *
 * Source: A. Briggs, K. Claxton, M. Sculpher, Decision Modelling for Health Economic Evaluation (2006), chapter 4; the
 * method of moments is K. Pearson's (1894).
 */
export function gammaFromMoments(
  mean: number,
  sd: number
): Readonly<{ kind: 'gamma'; shape: number; scale: number }> | Impossible {
  const why = notPositive(mean, sd)
  if (why !== null) return { kind: 'impossible', why }
  const [shape, scale] = [(mean / sd) ** 2, (sd / mean) * sd]
  if (shape === 0 || scale === Infinity) return { kind: 'impossible', why: 'sd-too-large' }
  if (shape === Infinity || scale === 0) return { kind: 'impossible', why: 'sd-too-small' }
  return { kind: 'gamma', shape, scale }
}

/**
 * "35%, give or take 10 points", for a share: never outside 0 to 1. The beta distribution with this mean and standard
 * deviation: as if mean × n of n people had said yes, with n = mean (1 − mean) / sd² − 1.
 *
 * Impossible unless 0 < mean < 1 and 0 < sd² < mean (1 − mean): wider than "some are 0 and all others 1" no share can be.
 */
export function betaFromMoments(
  mean: number,
  sd: number
): Readonly<{ kind: 'beta'; alpha: number; beta: number }> | Impossible {
  requireMeasurements('moments', [mean, sd])
  if (!(mean > 0 && mean < 1)) return { kind: 'impossible', why: 'mean-outside-0-to-1' }
  if (sd <= 0) return { kind: 'impossible', why: 'sd-not-positive' }
  const n = ((mean / sd) * (1 - mean)) / sd - 1
  if (n <= 1e-12) return { kind: 'impossible', why: 'sd-too-large' } // less is what rounding left
  if (n === Infinity) return { kind: 'impossible', why: 'sd-too-small' }
  return { kind: 'beta', alpha: mean * n, beta: (1 - mean) * n }
}

/**
 * "300 pounds on average, and some far more": what multiplies, as most prices do. The lognormal distribution with this mean
 * and standard deviation, given by the mean and the standard deviation of the logarithm: sigma² = ln(1 + (sd / mean)²),
 * mu = ln(mean) − sigma² / 2. Impossible unless both are above 0.
 */
export function lognormalFromMoments(
  mean: number,
  sd: number
): Readonly<{ kind: 'lognormal'; mu: number; sigma: number }> | Impossible {
  const why = notPositive(mean, sd)
  if (why !== null) return { kind: 'impossible', why }
  const square = Math.log1p((sd / mean) ** 2)
  if (square === Infinity) return { kind: 'impossible', why: 'sd-too-large' }
  if (square === 0) return { kind: 'impossible', why: 'sd-too-small' }
  return { kind: 'lognormal', mu: Math.log(mean) - square / 2, sigma: Math.sqrt(square) }
}

function notPositive(mean: number, sd: number): WhyImpossible | null {
  requireMeasurements('moments', [mean, sd])
  if (mean <= 0) return 'mean-not-positive'
  return sd <= 0 ? 'sd-not-positive' : null
}
