import { z } from 'zod'
import { correlation as engine } from '../../../src/core/statistics/correlation/correlation.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const Pairs = z.object({ x: Column, y: Column, conf: z.number().default(0.95) })

export const correlation: Adapter = [
  shape(Pairs, pairs),
  shape(z.object({ cases: z.array(Pairs) }), ({ cases }) => ({ cases: cases.map(pairs) }))
]

function pairs({ x, y, conf }: z.output<typeof Pairs>): unknown {
  const { status, n, pearson, spearman, kendall, theilSen } = engine(x, y, { confidence: conf })
  return {
    status,
    n,
    pearson: pearson.r,
    pearson_t: pearson.t,
    pearson_p: pearson.p,
    pearson_ci_fisher: [pearson.interval?.low ?? null, pearson.interval?.high ?? null],
    spearman: spearman.rho,
    spearman_p_t: spearman.p,
    kendall_tau_b: kendall.tauB,
    theil_sen_slope: theilSen.slope
  }
}
