import { columnOf, type Change } from './exchange-facts.js'
import type { Decision } from './decide-import.js'

export type Outcome = Decision['outcome']

/** `refused`: nothing was written. `preview`: nothing was, and it would have been. `nothing-new`: there was nothing to write. */
export interface ImportReport {
  readonly state: 'refused' | 'preview' | 'imported' | 'nothing-new'
  readonly fileName: string
  readonly batchId: string | null
  readonly update: boolean
  readonly faults: readonly FileFault[]
  readonly rows: readonly ReportRow[]
}

/** The file could not be taken as a table of exchanges at all. `line` is `null` where no line is to blame. */
export interface FileFault {
  readonly line: number | null
  readonly message: string
}

/**
 * `who`: the name in the row, empty where the report is kept: the name of an exchange is asked of the exchange. `applied`:
 * the row was written; of one that differs, because the person who imported asked for it.
 */
export interface ReportRow {
  readonly line: number
  readonly who: string
  readonly outcome: Outcome
  readonly applied: boolean
  readonly exchangeId: string | null
  readonly reasons: readonly string[]
  readonly changes: readonly Change[]
}

export function reportRow(decision: Decision, update: boolean): ReportRow {
  const { line, outcome } = decision
  const who = outcome === 'refused' ? decision.who : decision.row.personName
  const row = { line, who, outcome, applied: false, exchangeId: null, reasons: [], changes: [] }
  if (outcome === 'refused') return { ...row, reasons: decision.reasons }
  if (outcome === 'already-there') return { ...row, exchangeId: decision.exchange.id }
  const { changes } = decision
  if (outcome === 'added') return { ...row, changes, applied: true }
  return { ...row, exchangeId: decision.exchange?.id ?? null, changes, applied: update && decision.exchange !== null }
}

/** What happened to a row, or would happen, in words: its reasons, or what the file says otherwise. */
export function rowInWords({ outcome, applied, exchangeId, reasons, changes }: ReportRow): readonly string[] {
  if (outcome === 'refused') return reasons
  const said = changes.map(changeInWords)
  if (outcome !== 'differs' || applied) return said
  const left =
    exchangeId === null ? 'This exchange is not added, since it would change what is here.' : 'Left as it is here.'
  return [...said, `${left} To change it, import the file again and choose to apply differences.`]
}

export function countOutcomes(rows: readonly ReportRow[]): Readonly<Record<Outcome, number>> {
  const counts = { added: 0, 'already-there': 0, differs: 0, refused: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

function changeInWords({ fact, was, is }: Change): string {
  const column = columnOf(fact)
  return was === null ? `${column}: “${is ?? ''}”, empty here.` : `${column}: “${is ?? ''}”, here “${was}”.`
}
