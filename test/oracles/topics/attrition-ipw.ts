import { z } from 'zod'
import { attrition, type Attrition } from '../../../src/core/statistics/attrition/attrition.js'
import type { Covariate } from '../../../src/core/statistics/attrition/baseline-balance.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const Responded = z.array(z.union([z.boolean(), z.number().transform((value) => value === 1)]))

const Columns = z.object({
  covariates: z.record(z.string(), Column),
  binary: z.array(z.boolean()).nullish(),
  responded: Responded,
  outcome: Column.nullish(),
  conf: z.number().default(0.95)
})
const OneColumn = z.object({
  covariate: Column,
  responded: Responded,
  outcome: Column.nullish(),
  conf: z.number().default(0.95)
})

export const attritionIpw: Adapter = [
  shape(Columns, columns),
  shape(OneColumn, oneColumn),
  shape(z.object({ cases: z.array(z.union([Columns, OneColumn])) }), ({ cases }) => ({
    cases: cases.map((one) => ('covariates' in one ? columns(one) : oneColumn(one)))
  }))
]

function columns({ covariates, binary, responded, outcome, conf }: z.output<typeof Columns>): unknown {
  const named = Object.entries(covariates).map(([name, values], at) => ({ name, values, binary: binary?.[at] ?? false }))
  return fields(named, attrition(named, responded, { ...(outcome && { outcome }), confidence: conf }))
}

function oneColumn({ covariate, ...rest }: z.output<typeof OneColumn>): unknown {
  return columns({ ...rest, covariates: { covariate }, binary: undefined })
}

function fields(covariates: readonly Covariate[], got: Attrition): unknown {
  const terms = got.model === null ? [] : [got.model.intercept, ...got.model.slopes]
  const { unweighted, weighted } = got.outcome ?? {}
  return {
    status: got.status,
    n: got.n,
    n_responders: got.nResponders,
    response_rate: got.responseRate,
    balance: {
      variable: got.balance.map(({ name }) => name),
      mean_responder: got.balance.map(({ meanResponders }) => meanResponders),
      mean_nonresponder: got.balance.map(({ meanNonresponders }) => meanNonresponders),
      smd: got.balance.map(({ standardisedDifference }) => standardisedDifference),
      p: got.balance.map(({ p }) => p)
    },
    logistic: got.model && {
      term: ['intercept', ...covariates.map(({ name }) => name)],
      estimate: terms.map(({ estimate }) => estimate),
      se: terms.map(({ se }) => se),
      z: terms.map(({ z }) => z),
      p: terms.map(({ p }) => p)
    },
    deviance: got.model?.deviance ?? null,
    null_deviance: got.model?.nullDeviance ?? null,
    auc: got.concordance,
    weights: got.status === 'no_attrition' ? got.weights : summary(got),
    outcome: unweighted && {
      unweighted_mean: unweighted.mean,
      unweighted_se: unweighted.se,
      ipw_mean: weighted?.mean ?? null,
      ipw_se: weighted?.se ?? null,
      ipw_ci: [weighted?.interval?.low ?? null, weighted?.interval?.high ?? null]
    }
  }
}

function summary({ weightSummary }: Attrition): unknown {
  if (weightSummary === null) return null
  const { min, max, mean, effectiveSize } = weightSummary
  return { min, max, mean, kish_ess: effectiveSize }
}
