import { z } from 'zod'
import type { Interval } from '../../../src/core/statistics/interval.js'
import { pooledEstimate, type PooledEstimate } from '../../../src/core/statistics/pooling/pooled-estimate.js'
import type { RandomEffectsMean } from '../../../src/core/statistics/pooling/random-effects-mean.js'
import { shape, type Adapter } from '../adapter.js'

const Studies = z.object({
  yi: z.array(z.number().nullable()),
  vi: z.array(z.number().nullable()),
  conf: z.number().default(0.95)
})

export const metaAnalysis: Adapter = [
  shape(Studies, studies),
  shape(z.object({ cases: z.array(Studies) }), ({ cases }) => ({ cases: cases.map(studies) }))
]

function studies({ yi, vi, conf }: z.output<typeof Studies>): unknown {
  const cohorts = yi.map((estimate, index) => ({ estimate, variance: vi[index] ?? null }))
  return inItsNames(pooledEstimate(cohorts, { confidence: conf }))
}

function inItsNames(pooled: PooledEstimate): unknown {
  if (pooled.status === 'no_data') return { status: pooled.status, k: pooled.k }
  const { estimate, standardError: se, interval } = pooled.common
  const { status, k } = pooled
  const common = { status, k, fixed: { estimate, se, ci: limits(interval) } }
  if (pooled.status === 'single_study') {
    return { ...common, tau2: { dl: null, reml: null, pm: null }, i2: null, q: 0, q_df: 0, q_p: null }
  }
  return {
    ...common,
    q: pooled.q,
    q_df: pooled.qDf,
    q_p: pooled.qP,
    i2_q: pooled.i2Percent,
    h2: pooled.h2,
    tau2_ci_qprofile: limits(pooled.tau2Interval),
    tau2: { dl: pooled.tau2.derSimonianLaird, reml: pooled.tau2.reml, pm: pooled.tau2.pauleMandel },
    dl: effects(pooled.derSimonianLaird),
    reml: effects(pooled.reml),
    pm: effects(pooled.pauleMandel)
  }
}

function effects(mean: RandomEffectsMean): unknown {
  return {
    tau2: mean.tau2,
    estimate: mean.estimate,
    se_wald: mean.wald.standardError,
    ci_wald: limits(mean.wald.interval),
    se_hk: mean.hartungKnapp.standardError,
    ci_hk: limits(mean.hartungKnapp.interval),
    p_hk: mean.hartungKnapp.p,
    se_hk_adhoc: mean.hartungKnappAtLeastWald.standardError,
    ci_hk_adhoc: limits(mean.hartungKnappAtLeastWald.interval),
    pi_hk: limits(mean.predictionInterval),
    pi_hts: limits(mean.predictionIntervalHiggins),
    weights_pct: mean.weightPercents,
    i2_model: mean.i2Percent,
    shrunken: {
      estimate: mean.shrunken.map(({ estimate }) => estimate),
      reliability: mean.shrunken.map(({ reliability }) => reliability)
    }
  }
}

function limits(interval: Interval | null): readonly (number | null)[] {
  return [interval?.low ?? null, interval?.high ?? null]
}
