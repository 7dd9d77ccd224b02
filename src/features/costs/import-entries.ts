import type { Register } from '../../core/economics/assumptions/assumptions.js'
import { payBands } from '../../core/economics/assumptions/pay-bands.js'
import type { Database } from '../../platform/db/open.js'
import { readCsv, type CsvReading } from '../../platform/documents/csv.js'
import { entryColumns, readEntry, type Entry, type EntryKind } from './read-entry.js'
import { recordEntries, type OfCohort } from './record-entries.js'

interface World extends Pick<Database, 'write'> {
  readonly register: Register
  readonly now: () => Date
  readonly newKey: () => string
}

interface ImportedRow {
  readonly line: number | null // null: the file as a whole
  readonly outcome: 'added' | 'already-there' | 'refused' | 'ready'
  readonly reasons: readonly string[]
}

export interface EntriesReport {
  readonly state: 'imported' | 'refused'
  readonly rows: readonly ImportedRow[]
}

/** A CSV of releases, costs or benefits of one cohort: all or nothing, every row accounted for, the same file adds once. */
export async function importEntries(
  world: World,
  group: OfCohort,
  kind: EntryKind,
  bytes: Uint8Array,
  actor: string | null
): Promise<EntriesReport> {
  const rows = readRows(kind, readCsv(bytes), payBands(world.register))
  if (rows.some(({ reasons }) => reasons.length > 0)) return refused(rows)
  const entries = rows.flatMap(({ entry }) => (entry === undefined ? [] : [entry]))
  const outcomes = await recordEntries(world, group, entries, actor)
  if (outcomes.includes('unknown-exchange'))
    return refused(rows.map((row, at) => (outcomes[at] === 'unknown-exchange' ? { ...row, reasons: [unknown] } : row)))
  return {
    state: 'imported',
    rows: rows.map(({ line }, at) => ({
      line,
      outcome: outcomes[at] === 'added' ? 'added' : 'already-there',
      reasons: []
    }))
  }
}

const unknown = 'exchange_ref: no exchange of this cohort has this reference'

interface ReadRow {
  readonly line: number | null
  readonly entry?: Entry
  readonly reasons: readonly string[]
}

function refused(rows: readonly ReadRow[]): EntriesReport {
  const outcomeOf = ({ reasons }: ReadRow) => (reasons.length > 0 ? ('refused' as const) : ('ready' as const))
  return {
    state: 'refused',
    rows: rows.map((row) => ({ line: row.line, outcome: outcomeOf(row), reasons: row.reasons }))
  }
}

function readRows(kind: EntryKind, table: CsvReading, bands: readonly string[]): readonly ReadRow[] {
  if (table.kind === 'faults') return table.faults.map(({ line, message }) => ({ line, reasons: [message] }))
  const columns = table.header.map((heading) => heading.trim().toLowerCase())
  const strange = columns.filter((column) => !entryColumns[kind].includes(column))
  if (strange.length > 0) return [{ line: 1, reasons: strange.map((column) => `There is no column “${column}”`) }]
  if (table.records.length === 0) return [{ line: null, reasons: ['There are headings and no rows.'] }]
  return table.records.map(({ line, cells }) => {
    const reading = readEntry(kind, Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])), bands)
    if (reading.kind === 'entry') return { line, entry: reading.entry, reasons: [] }
    return { line, reasons: reading.faults.map(({ field, message }) => `${field}: ${message}`) }
  })
}
