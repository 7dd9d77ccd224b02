import { BenefitLineSchema, benefitColumns } from '../../core/economics/benefits/benefit-line.js'
import { CostLineSchema } from '../../core/economics/costs/cost-line.js'
import { bandCode, releaseColumns, ReleaseRecordSchema } from '../../core/economics/costs/release-record.js'
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

/**
 * A form or a row of a CSV, strings by column, as an entry; or every fault with its column, in words that say what to do.
 * `bands`: those of the register. A band that it does not know has no pay, so the exchange would never be counted.
 */
export function readEntry(
  kind: EntryKind,
  row: Readonly<Record<string, string>>,
  bands: readonly string[]
): EntryReading {
  const reading = schemas[kind].safeParse(row)
  const issues = reading.error?.issues ?? []
  const faults = [
    ...issues.map(({ path, message }) => ({ field: String(path[0]), message })),
    ...(kind === 'release' ? bandFaults(row['band'] ?? '', bands) : [])
  ]
  if (!reading.success || faults.length > 0) return { kind: 'faults', faults }
  return { kind: 'entry', entry: { kind, ...reading.data } }
}

function bandFaults(typed: string, bands: readonly string[]): readonly { field: string; message: string }[] {
  const band = bandCode(typed)
  if (band === '' || bands.includes(band)) return []
  const known = bands.length === 0 ? 'The register has no pay scale' : `Write one of: ${bands.join(', ')}`
  return [{ field: 'band', message: `${known}. Or leave this blank and give the pay` }]
}

const schemas = {
  release: ReleaseRecordSchema.transform(({ exchangeRef, statement }) => ({ exchangeRef, inputs: statement })),
  cost: CostLineSchema.transform((line) => ({ exchangeRef: line.exchangeRef, inputs: line })),
  benefit: BenefitLineSchema.transform((line) => ({ exchangeRef: line.exchangeRef, inputs: line }))
} as const
