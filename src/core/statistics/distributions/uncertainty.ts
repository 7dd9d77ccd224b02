import { requireMeasurements } from '../caller-mistakes.js'
import { betaQuantile } from './beta.js'
import { gammaQuantile } from './gamma.js'
import { lognormalQuantile } from './lognormal.js'
import { betaFromMoments, gammaFromMoments, lognormalFromMoments, type Impossible } from './method-of-moments.js'
import { normalQuantile } from './normal.js'
import { pert, pertQuantile } from './pert.js'
import { tQuantile } from './t.js'
import type { Side } from './tails.js'
import { areInOrder, triangularMoments, triangularQuantile, type ThreePoints } from './triangular.js'

/**
 * How unsure somebody is of one number, in the terms in which it is stated.
 *
 * What was measured: `t`, a mean with its own standard error. What is known as a mean and a spread: `gamma` (costs), `beta`
 * (shares), `lognormal` (skewed prices), `normal` (may be below 0). What is judged: `pert`, `triangular`, `uniform`.
 */
export type Uncertainty =
  | Readonly<{ kind: 'uniform'; min: number; max: number }>
  | Readonly<{ kind: 'triangular' } & ThreePoints>
  | Readonly<{ kind: 'pert'; weight?: number } & ThreePoints>
  | Readonly<{ kind: 'normal' | 'gamma' | 'beta' | 'lognormal'; mean: number; sd: number }>
  | Readonly<{ kind: 't'; mean: number; standardError: number; df: number }>

/** What every distribution can be asked. `low` and `high` are where it ends, null where it does not. */
export interface Distribution {
  readonly kind: 'distribution'
  readonly mean: number
  readonly sd: number
  readonly low: number | null
  readonly high: number | null
  readonly quantile: (p: number, side?: Side) => number // the value with the share p on that side of it
}

/**
 * The distribution that is meant, or why there is none: moments that no such distribution has are refused, never bent.
 *
 * One number put through `quantile` is one draw, so that numbers drawn together stay together. Refused too: a spread so small
 * beside its mean (shape, or both shapes together, above 1e8) that it is no uncertainty; and a t with fewer than 3 degrees of
 * freedom, which has no standard deviation. Throws RangeError for numbers that are not finite.
 */
export function distributionOf(uncertainty: Uncertainty): Distribution | Impossible {
  requireMeasurements(
    'uncertainty',
    Object.values(uncertainty).filter((value) => typeof value === 'number')
  )
  switch (uncertainty.kind) {
    case 'uniform':
      return uniform(uncertainty)
    case 'triangular':
      return triangular(uncertainty)
    case 'pert':
      return pertOf(uncertainty)
    case 'normal':
      return normal(uncertainty)
    case 't':
      return studentT(uncertainty)
    case 'gamma':
      return gamma(uncertainty)
    case 'beta':
      return beta(uncertainty)
    case 'lognormal':
      return lognormal(uncertainty)
  }
}

type Stated<Kind extends Uncertainty['kind']> = Extract<Uncertainty, Readonly<{ kind: Kind }>>
type Moments = Readonly<{ mean: number; sd: number }>

function uniform({ min, max }: Stated<'uniform'>): Distribution | Impossible {
  if (min >= max) return impossible('out-of-order')
  const width = max - min
  const quantile = (p: number, side?: Side) => (side === 'upper' ? max - p * width : min + p * width)
  return { kind: 'distribution', mean: min + width / 2, sd: width / Math.sqrt(12), low: min, high: max, quantile }
}

function triangular({ min, mode, max }: Stated<'triangular'>): Distribution | Impossible {
  const points = { min, mode, max }
  if (!areInOrder(points)) return impossible('out-of-order')
  const { mean, variance } = triangularMoments(points)
  const quantile = (p: number, side?: Side) => triangularQuantile(p, points, side)
  return { kind: 'distribution', mean, sd: Math.sqrt(variance), low: min, high: max, quantile }
}

function pertOf({ min, mode, max, weight = 4 }: Stated<'pert'>): Distribution | Impossible {
  const points = { min, mode, max }
  if (!areInOrder(points)) return impossible('out-of-order')
  if (weight <= 0) return impossible('weight-not-positive')
  if (weight > LARGEST_SHAPE) return impossible('sd-too-small')
  const { mean, variance } = pert(points, weight)
  const quantile = (p: number, side?: Side) => pertQuantile(p, points, weight, side)
  return { kind: 'distribution', mean, sd: Math.sqrt(variance), low: min, high: max, quantile }
}

function normal({ mean, sd }: Moments): Distribution | Impossible {
  if (sd <= 0) return impossible('sd-not-positive')
  const quantile = (p: number, side?: Side) => mean + sd * signed(normalQuantile(p), side)
  return { kind: 'distribution', mean, sd, low: null, high: null, quantile }
}

function studentT({ mean, standardError, df }: Stated<'t'>): Distribution | Impossible {
  if (standardError <= 0) return impossible('sd-not-positive')
  if (df < 3) return impossible('df-too-small')
  const sd = standardError * Math.sqrt(df / (df - 2))
  const quantile = (p: number, side?: Side) => mean + standardError * signed(tQuantile(p, df), side)
  return { kind: 'distribution', mean, sd, low: null, high: null, quantile }
}

function gamma({ mean, sd }: Moments): Distribution | Impossible {
  const found = gammaFromMoments(mean, sd)
  if (found.kind === 'impossible') return found
  if (found.shape > LARGEST_SHAPE) return impossible('sd-too-small')
  const quantile = (p: number, side?: Side) => found.scale * gammaQuantile(p, found.shape, side)
  return { kind: 'distribution', mean, sd, low: 0, high: null, quantile }
}

function beta({ mean, sd }: Moments): Distribution | Impossible {
  const found = betaFromMoments(mean, sd)
  if (found.kind === 'impossible') return found
  if (found.alpha + found.beta > LARGEST_SHAPE) return impossible('sd-too-small')
  const quantile = (p: number, side?: Side) => betaQuantile(p, found.alpha, found.beta, side)
  return { kind: 'distribution', mean, sd, low: 0, high: 1, quantile }
}

function lognormal({ mean, sd }: Moments): Distribution | Impossible {
  const found = lognormalFromMoments(mean, sd)
  if (found.kind === 'impossible') return found
  const quantile = (p: number, side?: Side) => lognormalQuantile(p, found.mu, found.sigma, side)
  return { kind: 'distribution', mean, sd, low: 0, high: null, quantile }
}

const LARGEST_SHAPE = 1e8

function impossible(why: Impossible['why']): Impossible {
  return { kind: 'impossible', why }
}

/** Of a distribution around 0 the quantile on the other side is the same with the other sign. */
function signed(quantile: number, side: Side = 'lower'): number {
  return side === 'lower' ? quantile : -quantile
}
