import { requireMeasurements, requireProbability, requireWhole } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { tQuantile } from '../distributions/t.js'
import type { Interval } from '../interval.js'
import { sum } from '../sum.js'

/** One figure from several completed data sets. Variances are squared standard errors; null is "not defined". */
export interface RubinPooling {
  readonly status: 'ok' | 'no_data' | 'insufficient_data' | 'zero_variance'
  readonly nImputations: number
  readonly estimate: number | null
  readonly withinVariance: number | null
  readonly betweenVariance: number | null
  readonly totalVariance: number | null
  readonly se: number | null
  readonly lambda: number | null
  readonly relativeIncrease: number | null
  readonly df: number | null
  readonly fractionMissing: number | null
  readonly interval: Interval | null
}

/** `people` and `parameters` give the degrees of freedom that complete data would have had. */
export interface CompleteData {
  readonly people: number
  readonly parameters?: number
  readonly confidence?: number
}

/**
 * Missing answers were filled in several times over, each time as they might have been, and the same figure was worked out from
 * each. What does it come to, and how sure is it? Rubin's rules, for m completed data sets:
 *
 * - the estimate is the mean of the m estimates;
 * - its variance is the mean variance W within data sets, plus (1 + 1/m) times the variance B between them: what is not known
 *   because it was filled in. λ is the share of the second in the whole, `relativeIncrease` its ratio to W.
 * - the interval is from t, with degrees of freedom ν that few imputations, or few people, make small: 1/ν = 1/ν_m + 1/ν_o,
 *   ν_m = (m − 1)/λ², ν_o = (1 − λ) ν_c (ν_c + 1)/(ν_c + 3), with ν_c = people − parameters, as if nothing were missing.
 * - `fractionMissing` is how much of the information is missing, with ν in mind: (r + 2/(ν + 3)) / (r + 1), r the increase.
 *
 * Assumes that the filling in was proper, and answers missing at random given what it used.
 *
 * Nothing to pool: `no_data`. One data set, or no more people than parameters: `insufficient_data`, without total or interval.
 * All variances within 0: `zero_variance`, no degrees of freedom and no interval. All estimates alike is well (λ = 0). Throws
 * RangeError for negative variances or unequal numbers of estimates and variances.
 *
 * Sources: D. B. Rubin, Multiple Imputation for Nonresponse in Surveys (1987), chapter 3; J. Barnard, D. B. Rubin, Biometrika 86
 * (1999) 948–955.
 */
export function rubinPooling(
  estimates: readonly number[],
  variances: readonly number[],
  { people, parameters = 1, confidence = 0.95 }: CompleteData
): RubinPooling {
  requireVariances(estimates, variances)
  requireWhole('number of people', people, 0)
  requireWhole('number of parameters', parameters, 1)
  requireProbability('confidence', confidence)
  const m = estimates.length
  if (m === 0) return { status: 'no_data', nImputations: 0, estimate: null, withinVariance: null, ...unknown }

  const { mean: estimate, sumOfSquares } = deviationsOf(estimates)
  const within = sum(variances) / m
  const known = { nImputations: m, estimate, withinVariance: within }
  if (m === 1 || people <= parameters) return { status: 'insufficient_data', ...known, ...unknown }

  const between = sumOfSquares / (m - 1)
  const added = between + between / m
  const total = within + added
  const spread = { betweenVariance: between, totalVariance: total, se: Math.sqrt(total) }
  if (within === 0) return { status: 'zero_variance', ...known, ...unknown, ...spread }

  const lambda = added / total
  const df = barnardRubin(lambda, within / total, m, people - parameters)
  const relativeIncrease = added / within
  const reach = tQuantile((1 + confidence) / 2, df) * spread.se
  return {
    status: 'ok',
    ...known,
    ...spread,
    lambda,
    relativeIncrease,
    df,
    fractionMissing: (relativeIncrease + 2 / (df + 3)) / (relativeIncrease + 1),
    interval: { low: estimate - reach, high: estimate + reach }
  }
}

/** Added as reciprocals, so that λ = 0 needs no infinity. `rest` is 1 − λ. */
function barnardRubin(lambda: number, rest: number, m: number, completeDf: number): number {
  const fromPeople = (rest * completeDf * (completeDf + 1)) / (completeDf + 3)
  return 1 / (lambda ** 2 / (m - 1) + 1 / fromPeople)
}

function requireVariances(estimates: readonly number[], variances: readonly number[]): void {
  requireMeasurements('estimates', estimates)
  requireMeasurements('variances', variances)
  if (estimates.length !== variances.length)
    throw new RangeError(`Expected a variance for each of ${estimates.length} estimates, got ${variances.length}.`)
  const odd = variances.find((variance) => variance < 0)
  if (odd !== undefined) throw new RangeError(`Expected variances of at least 0, got ${odd}.`)
}

const unknown = {
  betweenVariance: null,
  totalVariance: null,
  se: null,
  lambda: null,
  relativeIncrease: null,
  df: null,
  fractionMissing: null,
  interval: null
}
