import { z } from 'zod'
import { randomIntercept as engine } from '../../../src/core/statistics/mixed-models/random-intercept.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const People = z.object({
  y: Column,
  baseline: Column.nullish(),
  cluster: z.array(z.union([z.string(), z.number()]))
})

export const randomIntercept: Adapter = [
  shape(People, people),
  shape(z.object({ cases: z.array(People) }), ({ cases }) => ({ cases: cases.map(people) }))
]

function people({ y, baseline, cluster }: z.output<typeof People>): unknown {
  const fit = engine(y, cluster.map(String), baseline ? { baselines: baseline } : {})
  if (fit.status !== 'ok') return { status: fit.status, n: fit.n, n_clusters: fit.nCohorts }
  const fixed = [
    { term: 'intercept', ...fit.intercept },
    ...(fit.baselineSlope === null ? [] : [{ term: 'baseline', ...fit.baselineSlope }])
  ]
  return {
    status: fit.status,
    n: fit.n,
    n_clusters: fit.nCohorts,
    sigma2_within: fit.withinVariance,
    tau2_between: fit.betweenVariance,
    icc: fit.icc,
    reml_minus2ll: fit.minusTwoLogLikelihood,
    fixed: {
      term: fixed.map(({ term }) => term),
      estimate: fixed.map(({ estimate }) => estimate),
      se: fixed.map(({ standardError }) => standardError)
    },
    blup: {
      cluster: fit.cohorts.map(({ cohort }) => cohort),
      n: fit.cohorts.map(({ n }) => n),
      effect: fit.cohorts.map(({ effect }) => effect),
      shrinkage: fit.cohorts.map(({ shrinkage }) => shrinkage),
      pred_se_conditional: fit.cohorts.map(({ predictionError }) => predictionError)
    }
  }
}
