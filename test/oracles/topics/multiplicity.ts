import { z } from 'zod'
import { benjaminiHochberg } from '../../../src/core/statistics/multiplicity/benjamini-hochberg.js'
import { benjaminiYekutieli } from '../../../src/core/statistics/multiplicity/benjamini-yekutieli.js'
import { bonferroni } from '../../../src/core/statistics/multiplicity/bonferroni.js'
import { hochberg } from '../../../src/core/statistics/multiplicity/hochberg.js'
import { holm } from '../../../src/core/statistics/multiplicity/holm.js'
import { shape, type Adapter } from '../adapter.js'

const PValues = z.array(z.number().nullable())

export const multiplicity: Adapter = [
  shape(z.object({ p: z.array(PValues) }), ({ p }) => ({ cases: p.map(corrected) })),
  shape(z.object({ p: PValues }), ({ p }) => corrected(p))
]

function corrected(p: readonly (number | null)[]): unknown {
  return {
    bonferroni: bonferroni(p),
    holm: holm(p),
    hochberg: hochberg(p),
    bh: benjaminiHochberg(p),
    by: benjaminiYekutieli(p)
  }
}
