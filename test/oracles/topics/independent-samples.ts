import { z } from 'zod'
import { independentSamples as engine } from '../../../src/core/statistics/groups/independent-samples.js'
import type { Interval } from '../../../src/core/statistics/interval.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const Groups = z.object({ group1: Column, group2: Column, conf: z.number().default(0.95) })

export const independentSamples: Adapter = [
  shape(Groups, compared),
  shape(z.object({ cases: z.array(Groups) }), ({ cases }) => ({ cases: cases.map(compared) }))
]

function compared({ group1, group2, conf }: z.output<typeof Groups>): unknown {
  const got = engine(group1, group2, { confidence: conf })
  const { first, second, welch, pooled, standardised, mannWhitney, hodgesLehmann } = got
  return {
    status: got.status,
    n1: first.n,
    n2: second.n,
    mean1: first.mean,
    mean2: second.mean,
    sd1: first.sd,
    sd2: second.sd,
    diff: got.difference,
    welch: welch && { ...welch, ci: limits(welch.interval) },
    student: pooled && { ...pooled, sd_pooled: pooled.sdPooled, ci: limits(pooled.interval) },
    cohen_d: standardised?.cohenD,
    cohen_d_ci: limits(standardised?.cohenDInterval ?? null),
    hedges_j: standardised?.hedgesJ,
    hedges_g: standardised?.hedgesG,
    hedges_g_ci: limits(standardised?.hedgesGInterval ?? null),
    var_g: standardised?.variance,
    glass_delta_sd2: standardised?.glassDelta,
    mann_whitney: {
      u: mannWhitney.u,
      p_exact: mannWhitney.pExact,
      z_normal_cc: mannWhitney.normalCorrected?.z,
      p_normal_cc: mannWhitney.normalCorrected?.p,
      z_normal: mannWhitney.normal?.z,
      p_normal: mannWhitney.normal?.p,
      p_reported: mannWhitney.p,
      prob_superiority: mannWhitney.probabilityOfSuperiority,
      cliff_delta: mannWhitney.cliffsDelta,
      hl_shift: hodgesLehmann.estimate,
      hl_shift_ci: limits(hodgesLehmann.interval),
      k: hodgesLehmann.k
    }
  }
}

function limits(interval: Interval | null): readonly (number | null)[] {
  return [interval?.low ?? null, interval?.high ?? null]
}
