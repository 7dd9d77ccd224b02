import { z } from 'zod'
import type { Interval } from '../../../src/core/statistics/interval.js'
import { differenceInDifferences as engine } from '../../../src/core/statistics/regression/difference-in-differences.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const Name = z.union([z.string(), z.number().transform(String)]).nullable()
const Rows = z.object({
  pre: Column,
  post: Column,
  treat: z.array(z.union([z.boolean(), z.number().transform((value) => value === 1)]).nullable()),
  cluster: z.array(Name).nullable().default(null),
  conf: z.number().default(0.95)
})

export const differenceInDifferences: Adapter = [
  shape(Rows, compared),
  shape(z.object({ cases: z.array(Rows) }), ({ cases }) => ({ cases: cases.map(compared) }))
]

function compared({ pre, post, treat, cluster, conf }: z.output<typeof Rows>): unknown {
  const people = treat.map((treated, person) => ({
    pre: pre[person] ?? null,
    post: post[person] ?? null,
    treated,
    cluster: cluster?.[person] ?? null
  }))
  const got = engine(people, { confidence: conf })
  const { treated, comparison, pooled, welch, adjusted, clustered } = got
  return {
    status: got.status,
    n_treat: treated.n,
    n_comparison: comparison.n,
    mean_change_treat: treated.mean,
    mean_change_comparison: comparison.mean,
    did: got.difference,
    se_ols: pooled?.se,
    df_ols: pooled?.df,
    p_ols: pooled?.p,
    se_welch: welch?.se,
    df_welch: welch?.df,
    p_welch: welch?.p,
    ci_welch: limits(welch?.interval ?? null),
    se_hc2: got.seHc2,
    se_hc3: got.seHc3,
    d_ppc2: got.standardised,
    ancova_effect: adjusted?.estimate,
    ancova_se: adjusted?.se,
    cluster: clustered && {
      status: clustered.status,
      n_clusters: clustered.clusters,
      se_cr0: clustered.seCr0,
      se_cr1: clustered.seCr1,
      se_cr1s: clustered.seCr1s,
      se_cr2: clustered.corrected?.se,
      df_cr2_satterthwaite: clustered.corrected?.df,
      p_cr2: clustered.corrected?.p
    }
  }
}

function limits(interval: Interval | null): readonly (number | null)[] {
  return [interval?.low ?? null, interval?.high ?? null]
}
