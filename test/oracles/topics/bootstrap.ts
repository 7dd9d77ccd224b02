import { z } from 'zod'
import { median as medianOf } from '../../../src/core/statistics/description/quantile.js'
import { descriptive } from '../../../src/core/statistics/description/descriptive.js'
import type { Interval } from '../../../src/core/statistics/interval.js'
import { bootstrap as drawn } from '../../../src/core/statistics/resampling/bootstrap.js'
import { bootstrapIntervals } from '../../../src/core/statistics/resampling/bootstrap-intervals.js'
import { jackknife, type Statistic } from '../../../src/core/statistics/resampling/jackknife.js'
import { seededChance } from '../../../src/platform/chance/seeded-chance.js'
import { shape, type Adapter } from '../adapter.js'

const statistics: Readonly<Record<'mean' | 'median' | 'sd' | 'd_z', Statistic<number>>> = {
  mean: (values) => descriptive(values).mean,
  median: (values) => medianOf(values),
  sd: (values) => descriptive(values).sd,
  d_z: (values) => {
    const { mean, sd } = descriptive(values)
    return mean === null || sd === null || sd === 0 ? null : mean / sd
  }
}

const Data = z.object({
  data: z.array(z.number()),
  statistic: z.enum(['mean', 'median', 'sd', 'd_z']).default('mean'),
  resamples_min: z.number().default(10_000),
  conf: z.number().default(0.95)
})

const Replicated = Data.extend({ t0: z.number(), replicates: z.array(z.number()) })

export const bootstrap: Adapter = [
  shape(Replicated, replicated),
  shape(Data, resampled),
  shape(z.object({ cases: z.array(z.union([Replicated, Data])) }), ({ cases }) => ({
    cases: cases.map((one) => ('replicates' in one ? replicated(one) : resampled(one)))
  }))
]

function replicated({ data, statistic, t0, replicates, conf }: z.output<typeof Replicated>): unknown {
  const withoutEach = jackknife(data, statistics[statistic]).filter((value) => value !== null)
  const got = bootstrapIntervals(t0, replicates, withoutEach, { confidence: conf })
  return { ...fields(got), jackknife: withoutEach }
}

function resampled({ data, statistic, resamples_min, conf }: z.output<typeof Data>): unknown {
  const options = { resamples: resamples_min, confidence: conf }
  return fields(drawn(data, statistics[statistic], seededChance(1), options))
}

interface Intervals {
  readonly status: string
  readonly estimate: number | null
  readonly resamples: number
  readonly bias: number | null
  readonly se: number | null
  readonly biasCorrection: number | null
  readonly acceleration: number | null
  readonly adjustedLevels: Interval | null
  readonly bca: Interval | null
  readonly percentile: Interval | null
  readonly basic: Interval | null
}

function fields(got: Intervals) {
  return {
    status: got.status,
    t0: got.estimate,
    r: got.resamples,
    bias: got.bias,
    se: got.se,
    z0: got.biasCorrection,
    acceleration: got.acceleration,
    adjusted_levels: limits(got.adjustedLevels),
    bca_ci: limits(got.bca),
    percentile_ci: limits(got.percentile),
    basic_ci: limits(got.basic)
  }
}

function limits(interval: Interval | null): readonly (number | null)[] {
  return [interval?.low ?? null, interval?.high ?? null]
}
