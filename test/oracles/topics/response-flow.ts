import { z } from 'zod'
import { responseFlow as engine } from '../../../src/core/statistics/attrition/response-flow.js'
import { shape, type Adapter } from '../adapter.js'

const Waves = z.object({ y: z.array(z.array(z.number().nullable())), conf: z.number().default(0.95) })

export const responseFlow: Adapter = [
  shape(Waves, flow),
  shape(z.object({ cases: z.array(Waves) }), ({ cases }) => ({ cases: cases.map(flow) }))
]

function flow({ y, conf }: z.output<typeof Waves>): unknown {
  const answered = y.map((waves) => waves.map((value) => value !== null))
  const got = engine(answered, { confidence: conf })
  return {
    status: got.status,
    n: got.n,
    waves: got.waves.map(({ wave, n, rate, interval, retainedFromFirst }) => ({
      wave,
      n,
      rate,
      wilson: [interval?.low ?? null, interval?.high ?? null],
      retained_from_baseline: retainedFromFirst
    })),
    patterns: {
      pattern: got.patterns.map(({ answered }) => answered.map(Number).join('')),
      n: got.patterns.map(({ n }) => n)
    },
    n_complete: got.nComplete,
    n_never: got.nNever,
    n_monotone: got.nMonotone,
    n_intermittent: got.nIntermittent,
    n_late_entry: got.nLateEntry
  }
}
