import { z } from 'zod'
import { caseAppraisal } from '../../../src/core/economics/appraisal/case-appraisal.js'
import { shape, type Adapter } from '../adapter.js'
import { entriesOfCase, ratesOfCase, workedCase } from './worked-case.js'

/** `base` names a case of the same list and its person: "E2E-01 participant". */
export const costs: Adapter = [
  shape(
    z.object({
      base: z.string().regex(/^\S+ participant$/),
      covered_share: z.number(),
      cover_effectiveness: z.number()
    }),
    ({ base, covered_share, cover_effectiveness }, { list }) => {
      const worked = workedCase(base.replace(/ participant$/, ''), list)
      const changed = { ...worked, participant: { ...worked.participant, covered_share, cover_effectiveness } }
      const lines = caseAppraisal(entriesOfCase(changed), ratesOfCase(changed)).releases.flatMap(({ lines }) => lines)
      const pounds = (kind: string) => (lines.find((line) => line.kind === kind)?.pence ?? NaN) / 100
      return { uncovered: pounds('uncovered'), cover: pounds('cover'), cover_shortfall: pounds('shortfall') }
    }
  )
]
