import { z } from 'zod'
import { rubinPooling } from '../../../src/core/statistics/attrition/rubin-pooling.js'
import { shape, type Adapter } from '../adapter.js'

const Imputed = z.object({
  q: z.array(z.number()),
  u: z.array(z.number()),
  n: z.number(),
  k: z.number().default(1),
  conf: z.number().default(0.95)
})

export const missingData: Adapter = [
  shape(Imputed, pooled),
  shape(z.object({ cases: z.array(Imputed) }), ({ cases }) => ({ cases: cases.map(pooled) }))
]

function pooled({ q, u, n, k, conf }: z.output<typeof Imputed>): unknown {
  const got = rubinPooling(q, u, { people: n, parameters: k, confidence: conf })
  return {
    status: got.status,
    m: got.nImputations,
    estimate: got.estimate,
    within: got.withinVariance,
    between: got.betweenVariance,
    total: got.totalVariance,
    se: got.se,
    lambda: got.lambda,
    riv: got.relativeIncrease,
    df_barnard_rubin: got.df,
    fmi: got.fractionMissing,
    ci: [got.interval?.low ?? null, got.interval?.high ?? null]
  }
}
