import type { Vector } from '../algebra/matrix.js'
import { concordance } from '../regression/concordance.js'
import { logisticRegression, type LogisticFit, type NoLogisticFit } from '../regression/logistic-regression.js'
import { baselineBalance, type BaselineBalance, type Covariate } from './baseline-balance.js'
import { responseWeights, weightSummary, type WeightSummary } from './response-weights.js'
import { weightedMean, type WeightedMean } from './weighted-mean.js'

/** Null is "not defined": `status` says why. `weights` stand at people's places, null for those who have none. */
export interface Attrition {
  readonly status: 'ok' | 'no_attrition' | 'no_responders' | Exclude<NoLogisticFit['status'], 'single_outcome'>
  readonly n: number
  readonly nAnalysed: number
  readonly nResponders: number
  readonly responseRate: number | null
  readonly balance: readonly BaselineBalance[]
  readonly model: LogisticFit | null
  readonly concordance: number | null
  readonly weights: readonly (number | null)[] | null
  readonly weightSummary: WeightSummary | null
  readonly outcome: Readonly<{ unweighted: WeightedMean; weighted: WeightedMean | null }> | null
}

/**
 * Some people answered before and never again. Do those who stayed still stand for all, and what if they are counted so that they
 * do?
 *
 * Four looks: covariates side by side (baseline-balance.ts); a model of the chance to answer by all of them (logistic-regression.ts)
 * with its concordance; weights from it (response-weights.ts); and the mean outcome of those who answered, plain and weighted
 * (weighted-mean.ts). Weighting makes up for what the covariates know. If those who did badly stayed away for that reason alone,
 * no weights can tell: see tipping-point.ts.
 *
 * The model needs all covariates of a person: people who lack one are left out of it, and of rate, weights and outcome, and
 * `nAnalysed` says how many are left. An outcome not known of somebody who answered is left out of the means.
 *
 * Statuses, in this order: `no_data`; `no_responders`; `no_attrition`, everybody answered: weights 1; then those of the model,
 * among them `separation`, where people of some kind never or always answered: no weights, since none can make up for them. Throws
 * RangeError when columns are not of one length.
 *
 * Source: J. M. Robins, A. Rotnitzky, L. P. Zhao, Journal of the American Statistical Association 90 (1995) 106–121.
 */
export function attrition(
  covariates: readonly Covariate[],
  responded: readonly boolean[],
  { outcome, confidence = 0.95 }: Readonly<{ outcome?: readonly (number | null)[]; confidence?: number }> = {}
): Attrition {
  requireOneEach(covariates, responded, outcome)
  const complete = responded.flatMap((_, person) => (isComplete(covariates, person) ? [person] : []))
  const did = complete.map((person) => responded[person] === true)
  const nResponders = did.filter(Boolean).length
  const predictors = covariates.map(({ values }) => complete.map((person) => values[person] ?? 0))
  const { status, model, chances } = responseModel(predictors, did, confidence)
  const weights = chances === null ? null : atPlaces(complete, responseWeights(did, chances), responded.length)
  return {
    status,
    n: responded.length,
    nAnalysed: complete.length,
    nResponders,
    responseRate: complete.length === 0 ? null : nResponders / complete.length,
    balance: covariates.map((covariate) => baselineBalance(covariate, responded)),
    model,
    concordance: model === null ? null : concordance(model.probabilities, did),
    weights,
    weightSummary: weights === null ? null : weightSummary(weights.filter((weight) => weight !== null)),
    outcome:
      outcome === undefined
        ? null
        : outcomeOf(
            outcome,
            complete.filter((_, at) => did[at]),
            weights,
            confidence
          )
  }
}

interface ResponseModel {
  readonly status: Attrition['status']
  readonly model: LogisticFit | null
  readonly chances: Vector | null
}

function responseModel(predictors: readonly Vector[], did: readonly boolean[], confidence: number): ResponseModel {
  const model = logisticRegression(predictors, did, { confidence })
  if (model.status === 'ok') return { status: 'ok', model, chances: model.probabilities }
  if (model.status !== 'single_outcome') return { status: model.status, model: null, chances: null }
  if (did[0] !== true) return { status: 'no_responders', model: null, chances: null }
  return { status: 'no_attrition', model: null, chances: did.map(() => 1) }
}

function isComplete(covariates: readonly Covariate[], person: number): boolean {
  return covariates.every(({ values }) => values[person] !== null)
}

function atPlaces(places: readonly number[], values: readonly (number | null)[], length: number) {
  const spread: (number | null)[] = Array.from({ length }, () => null)
  for (const [at, place] of places.entries()) spread[place] = values[at] ?? null
  return spread
}

function outcomeOf(
  outcome: readonly (number | null)[],
  stayed: readonly number[],
  weights: readonly (number | null)[] | null,
  confidence: number
): Attrition['outcome'] {
  const known = stayed.flatMap((person) => {
    const value = outcome[person] ?? null
    return value === null ? [] : [{ value, weight: weights?.[person] ?? 1 }]
  })
  const values = known.map(({ value }) => value)
  const mean = (counted: readonly number[]) => weightedMean(values, counted, { confidence })
  const unweighted = mean(values.map(() => 1))
  return { unweighted, weighted: weights === null ? null : mean(known.map(({ weight }) => weight)) }
}

function requireOneEach(
  covariates: readonly Covariate[],
  responded: readonly boolean[],
  outcome: readonly (number | null)[] | undefined
): void {
  for (const column of [...covariates.map(({ values }) => values), outcome ?? responded]) {
    if (column.length === responded.length) continue
    throw new RangeError(`Expected a value for each of ${responded.length} people, got ${column.length}.`)
  }
}
