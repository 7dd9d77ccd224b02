import { BenefitLineSchema, benefitColumns } from '../../core/economics/benefits/benefit-line.js'
import { CostLineSchema } from '../../core/economics/costs/cost-line.js'
import { releaseColumns, ReleaseRecordSchema } from '../../core/economics/costs/release-record.js'
import type { CaseEntryTable } from '../../platform/db/schema.js'

export type EntryKind = CaseEntryTable['kind']

/** One line as it will be kept: `exchangeRef` null is a line of the whole cohort. */
export interface Entry {
  readonly kind: EntryKind
  readonly exchangeRef: string | null
  readonly inputs: object
}

export type EntryReading =
  | Readonly<{ kind: 'entry'; entry: Entry }>
  | Readonly<{ kind: 'faults'; faults: readonly { readonly field: string; readonly message: string }[] }>

/** The columns of each kind, for the form, the template and the documentation. */
export const entryColumns: Readonly<Record<EntryKind, readonly string[]>> = {
  release: releaseColumns,
  cost: Object.keys(CostLineSchema.in.shape),
  benefit: benefitColumns
}

/** A form or a row of a CSV, strings by column, as an entry; or every fault with its column, in words that say what to do. */
export function readEntry(kind: EntryKind, row: Readonly<Record<string, string>>): EntryReading {
  const reading = schemas[kind].safeParse(row)
  if (reading.success) return { kind: 'entry', entry: { kind, ...reading.data } }
  const faults = reading.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
  return { kind: 'faults', faults }
}

const schemas = {
  release: ReleaseRecordSchema.transform(({ exchangeRef, statement }) => ({ exchangeRef, inputs: statement })),
  cost: CostLineSchema.transform((line) => ({ exchangeRef: line.exchangeRef, inputs: line })),
  benefit: BenefitLineSchema.transform((line) => ({ exchangeRef: line.exchangeRef, inputs: line }))
} as const
