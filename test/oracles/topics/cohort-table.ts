import { z } from 'zod'
import { waveComparison, type CohortRow } from '../../../src/core/statistics/cohort-table/wave-comparison.js'
import type { Interval } from '../../../src/core/statistics/interval.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const People = z.object({
  cohort: z.array(z.coerce.string().nullable()),
  pre: Column,
  post: Column,
  conf: z.number().default(0.95)
})

export const cohortTable: Adapter = [
  shape(People, table),
  shape(z.object({ cases: z.array(People) }), ({ cases }) => ({ cases: cases.map(table) }))
]

function table({ cohort, pre, post, conf }: z.output<typeof People>): unknown {
  const { status, rows, pooled, ancova } = waveComparison(cohort, pre, post, { confidence: conf })
  const column = <Value>(value: (row: CohortRow) => Value) => rows.map(value)
  return {
    status,
    table: {
      cohort: column((row) => row.cohort),
      status: column((row) => row.change.status),
      n_pairs: column((row) => row.change.mean.nPairs),
      mean_pre: column((row) => row.change.mean.meanPre),
      mean_post: column((row) => row.change.mean.meanPost),
      mean_diff: column((row) => row.change.mean.meanChange),
      ci_low: column((row) => row.change.mean.interval?.low ?? null),
      ci_high: column((row) => row.change.mean.interval?.high ?? null),
      p: column((row) => row.change.mean.p),
      g_av: column((row) => row.change.standardised.gAv),
      g_av_low: column((row) => row.change.standardised.gAvInterval?.low ?? null),
      g_av_high: column((row) => row.change.standardised.gAvInterval?.high ?? null),
      p_wilcoxon: column((row) => row.change.wilcoxon.p),
      hl: column((row) => row.change.hodgesLehmann.estimate),
      prob_improve: column((row) => row.change.sign.probabilityOfImprovement),
      p_holm: column((row) => row.pHolm),
      p_bh: column((row) => row.pBenjaminiHochberg),
      shrunken: column((row) => row.shrunkenChange),
      funnel_z: column((row) => row.funnel?.z ?? null),
      funnel_flag: column((row) => row.funnel?.flag ?? null)
    },
    pooled:
      pooled.status === 'ok'
        ? {
            tau2: pooled.reml.tau2,
            estimate: pooled.reml.estimate,
            se_hk: pooled.reml.hartungKnapp.standardError,
            ci_hk: limits(pooled.reml.hartungKnapp.interval),
            pi_hk: limits(pooled.reml.predictionInterval)
          }
        : null,
    q: pooled.status === 'ok' ? pooled.q : null,
    i2_q: pooled.status === 'ok' ? pooled.i2Percent : null,
    ancova: ancova.cohortTest && { ...ancova.cohortTest, partial_eta_sq: ancova.cohortTest.partialEtaSquared }
  }
}

function limits(interval: Interval | null): readonly (number | null)[] {
  return [interval?.low ?? null, interval?.high ?? null]
}
