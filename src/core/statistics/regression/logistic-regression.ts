import { dot, type Vector } from '../algebra/matrix.js'
import { quadraticForm } from '../algebra/symmetric.js'
import { requireMeasurements, requireProbability } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { normalLower, normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'
import { roundingOf } from '../rounding.js'
import { likeliestLogOdds, surprise } from './likeliest-log-odds.js'

/** In logarithms of odds, a slope by one unit of its predictor: e to its power is an odds ratio. */
interface LogOdds {
  readonly estimate: number
  readonly se: number
  readonly z: number
  readonly p: number
  readonly interval: Interval
}

export interface LogisticFit {
  readonly status: 'ok'
  readonly n: number
  readonly nHappened: number
  readonly intercept: LogOdds
  readonly slopes: readonly LogOdds[]
  readonly probabilities: Vector // of each person, in their order
  readonly deviance: number
  readonly nullDeviance: number
}

/** Why there is no fit; `n` people were looked at. */
export interface NoLogisticFit {
  readonly status: 'no_data' | 'single_outcome' | 'insufficient_data' | 'singular' | 'separation'
  readonly n: number
}

/**
 * How does the chance that something happened (that somebody answered) depend on what was measured before? The logarithm of the
 * odds is intercept + Σ slope × predictor, with the coefficients under which what happened is likeliest.
 *
 * Standard errors are those of the information at the end; z, p and interval are normal. Assumes independent people. Where some
 * combination of predictors separates those to whom it happened from the others there is no likeliest set: along it the likelihood
 * rises for ever, and programs that do not look print huge numbers (likeliest-log-odds.ts).
 *
 * Statuses, in this order: `no_data`; `single_outcome`, it happened to all or to nobody; `insufficient_data`, fewer people than
 * coefficients; `singular`, a predictor does not vary or follows from the others; `separation`; `ok`. Throws RangeError for
 * columns of different lengths and numbers that are not finite.
 *
 * D. R. Cox, Journal of the Royal Statistical Society B 20 (1958) 215–242.
 */
export function logisticRegression(
  predictors: readonly Vector[],
  happened: readonly boolean[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): LogisticFit | NoLogisticFit {
  requireProbability('confidence', confidence)
  requireColumns(predictors, happened.length)
  const n = happened.length
  const nHappened = happened.filter(Boolean).length
  if (n === 0) return { status: 'no_data', n }
  if (nHappened === 0 || nHappened === n) return { status: 'single_outcome', n }
  if (n <= predictors.length) return { status: 'insufficient_data', n }

  const columns = predictors.map(deviationsOf)
  if (predictors.some((values, index) => !varies(values, columns[index]?.deviations ?? []))) {
    return { status: 'singular', n }
  }
  const design = happened.map((_, person) => [1, ...columns.map(({ deviations }) => deviations[person] ?? 0)])
  const sides = happened.map((did) => (did ? 1 : -1))
  const found = likeliestLogOdds(design, sides)
  if (found.status !== 'ok') return { status: found.status, n }

  const { coefficients, covariances, logOdds } = found
  const atZero = [1, ...columns.map(({ mean }) => -mean)] // the intercept belongs to predictors of 0, not to their means
  const z = normalQuantile((1 + confidence) / 2)
  return {
    status: 'ok',
    n,
    nHappened,
    intercept: logOddsOf(dot(coefficients, atZero), quadraticForm(covariances, atZero), z),
    slopes: predictors.map((_, index) => {
      return logOddsOf(coefficients[index + 1] ?? 0, covariances[index + 1]?.[index + 1] ?? 0, z)
    }),
    probabilities: logOdds.map((value) => 1 / (1 + Math.exp(-value))),
    deviance: 2 * surprise(logOdds, sides),
    nullDeviance: -2 * (nHappened * Math.log(nHappened / n) + (n - nHappened) * Math.log1p(-nHappened / n))
  }
}

function varies(values: Vector, deviations: Vector): boolean {
  const rounding = roundingOf(values)
  return deviations.some((deviation) => Math.abs(deviation) > rounding)
}

function logOddsOf(estimate: number, variance: number, quantile: number): LogOdds {
  const se = Math.sqrt(variance)
  const z = estimate / se
  const reach = quantile * se
  return {
    estimate,
    se,
    z,
    p: 2 * normalLower(-Math.abs(z)),
    interval: { low: estimate - reach, high: estimate + reach }
  }
}

function requireColumns(predictors: readonly Vector[], people: number): void {
  for (const column of predictors) {
    requireMeasurements('predictors', column)
    if (column.length !== people)
      throw new RangeError(`Expected ${people} numbers in each predictor, got ${column.length}.`)
  }
}
