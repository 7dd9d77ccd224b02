import { z } from 'zod'
import { reliableChange as engine } from '../../../src/core/statistics/paired/reliable-change.js'
import { shape, type Adapter } from '../adapter.js'

const Column = z.array(z.number().nullable())
const Pairs = z.object({
  pre: Column,
  post: Column,
  reliability: z.number(),
  sd_pre: z.number().nullish(),
  z: z.number().default(1.96)
})

export const reliableChange: Adapter = [
  shape(Pairs, pairs),
  shape(z.object({ cases: z.array(Pairs) }), ({ cases }) => ({ cases: cases.map(pairs) }))
]

function pairs({ pre, post, reliability, sd_pre, z }: z.output<typeof Pairs>): unknown {
  const got = engine(pre, post, reliability, { z, ...(typeof sd_pre === 'number' ? { sdBaseline: sd_pre } : {}) })
  return {
    status: got.status,
    n: got.n,
    sd_baseline: got.sdBaseline,
    sem: got.standardErrorOfMeasurement,
    s_diff: got.standardErrorOfDifference,
    mdc95: got.minimalDetectableChange,
    rci: got.index,
    n_improved: got.nImproved,
    n_unchanged: got.nUnchanged,
    n_deteriorated: got.nDeteriorated
  }
}
