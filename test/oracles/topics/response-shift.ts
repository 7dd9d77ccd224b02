import { z } from 'zod'
import type { PairedChange } from '../../../src/core/statistics/paired/paired-change.js'
import { responseShift as engine } from '../../../src/core/statistics/paired/response-shift.js'
import { shape, type Adapter } from '../adapter.js'
import { pairFields, rankFields } from './paired-change.js'

const Column = z.array(z.number().nullable())
const Triples = z.object({ pre: Column, then: Column, post: Column, conf: z.number().default(0.95) })

export const responseShift: Adapter = [
  shape(Triples, triples),
  shape(z.object({ cases: z.array(Triples) }), ({ cases }) => ({ cases: cases.map(triples) }))
]

function triples({ pre, then, post, conf }: z.output<typeof Triples>): unknown {
  const { status, n, observed, adjusted, shift, shareOfChange } = engine(pre, then, post, { confidence: conf })
  return {
    status,
    n_complete: n,
    conventional_change: changeFields(observed),
    then_adjusted_change: changeFields(adjusted),
    response_shift: changeFields(shift),
    share_of_change: shareOfChange
  }
}

function changeFields(change: PairedChange): unknown {
  return { ...pairFields(change), wilcoxon: rankFields(change.wilcoxon, change.hodgesLehmann) }
}
