import { z } from 'zod'
import { factNames } from '../../core/exchanges/exchange-facts.js'
import type { ImportReport } from '../../core/exchanges/import-report.js'
import type { Made } from './settle-shared.js'

/** What the table of imports keeps of one: the report as it was shown, and what there was to make for it. */
export interface StoredReport extends ImportReport {
  readonly made: Made
}

const ids = z.array(z.string()).readonly()
const StoredReportSchema: z.ZodType<StoredReport> = z.object({
  state: z.enum(['refused', 'preview', 'imported', 'nothing-new']),
  fileName: z.string(),
  batchId: z.string().nullable(),
  update: z.boolean(),
  faults: z.array(z.object({ line: z.number().nullable(), message: z.string() })),
  rows: z.array(
    z.object({
      line: z.number(),
      who: z.string(),
      outcome: z.enum(['added', 'already-there', 'differs', 'refused']),
      applied: z.boolean(),
      exchangeId: z.string().nullable(),
      reasons: z.array(z.string()),
      changes: z.array(z.object({ fact: z.enum(factNames), was: z.string().nullable(), is: z.string().nullable() }))
    })
  ),
  made: z.object({ organisations: ids, cohorts: ids, sponsorships: ids, people: ids })
})

export function readStoredReport(text: string): StoredReport {
  return StoredReportSchema.parse(JSON.parse(text))
}
