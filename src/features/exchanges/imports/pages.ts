import { weekdayDateAndTime } from '../../../core/format/dates.js'
import { count, list } from '../../../core/format/words.js'
import { careerStages, professions, sectors } from '../../../core/exchanges/coded-lists.js'
import { importColumns } from '../../../core/exchanges/import-columns.js'
import {
  countOutcomes,
  rowInWords,
  type ImportReport,
  type Outcome,
  type ReportRow
} from '../../../core/exchanges/import-report.js'
import type { ImportBatchTable, ProgrammeTable } from '../../../platform/db/schema.js'
import { homeOf, trailOf } from '../pages.js'

type Programme = Pick<ProgrammeTable, 'id' | 'name'>
type Batch = Pick<ImportBatchTable, 'id' | 'fileName' | 'importedAt' | 'undoneAt'>

export interface UploadPage {
  readonly title: string
  readonly trail: readonly object[]
  readonly home: string
  readonly columns: readonly {
    readonly name: string
    readonly needed: string
    readonly holds: string
    readonly example: string
  }[]
  readonly lists: readonly { readonly name: string; readonly entries: typeof sectors }[]
  readonly batches: readonly {
    readonly fileName: string
    readonly when: string
    readonly href: string
    readonly undone: boolean
  }[]
  readonly fileError: { readonly text: string } | null
  readonly errors: readonly { readonly field: string; readonly message: string }[]
}

/** Where the file is sent, what it must hold, and what was imported before. */
export function uploadPage(programme: Programme, batches: readonly Batch[], error?: string): UploadPage {
  const home = homeOf(programme)
  return {
    title: 'Import exchanges',
    trail: trailOf(programme, 'Import exchanges'),
    home,
    columns: importColumns.map(({ name, needed, holds, examples }) => ({
      name,
      needed: needed === 'always' ? 'always' : needed === 'exchange' ? 'unless in a comparison group' : 'no',
      holds,
      example: examples[0]
    })),
    lists: [
      { name: 'own_sector and host_sector', entries: sectors },
      { name: 'profession', entries: professions },
      { name: 'career_stage', entries: careerStages }
    ],
    batches: batches.map(({ id, fileName, importedAt, undoneAt }) => ({
      fileName,
      when: weekdayDateAndTime(importedAt),
      href: `${home}/imports/${encodeURIComponent(id)}`,
      undone: undoneAt !== null
    })),
    fileError: error === undefined ? null : { text: error },
    errors: error === undefined ? [] : [{ field: 'file', message: error }]
  }
}

export interface ReportPage {
  readonly title: string
  readonly trail: readonly object[]
  readonly home: string
  readonly fileName: string
  readonly summary: string
  readonly faults: readonly string[]
  readonly groups: readonly {
    readonly heading: string
    readonly rows: readonly { readonly line: number; readonly who: string; readonly said: readonly string[] }[]
  }[]
  readonly confirm: {
    readonly packed: string
    readonly fileName: string
    readonly update: boolean
    readonly action: string
  } | null
  readonly undo: { readonly href: string; readonly obstacle: string } | null
  readonly errors: readonly { readonly field: string; readonly message: string }[]
}

/** What would happen, and a button to let it happen. If nothing can, what to do about it. */
export function previewPage(programme: Programme, report: ImportReport, packed: string): ReportPage {
  const { state, fileName, update, rows } = report
  const isPossible = state === 'preview'
  return {
    ...reportParts(programme, report, titles[state]),
    confirm: isPossible ? { packed, fileName, update, action: buttonWords(rows, update) } : null,
    undo: null,
    errors: state === 'refused' ? refusals(report) : []
  }
}

/** An import as it was: `names` says whose exchange each one is now, `obstacle` why it can no longer be undone. */
export function importedPage(
  programme: Programme,
  report: ImportReport,
  batch: Batch,
  names: ReadonlyMap<string, string>,
  obstacle: keyof typeof obstacles | undefined,
  failed: boolean
): ReportPage {
  const rows = report.rows.map((row) => ({ ...row, who: names.get(row.exchangeId ?? '') ?? '' }))
  const title = batch.undoneAt === null ? titles.imported : 'This import was undone'
  const words = obstacle === undefined ? '' : obstacles[obstacle]
  return {
    ...reportParts(programme, { ...report, rows }, title),
    confirm: null,
    undo: { href: `${homeOf(programme)}/imports/${encodeURIComponent(batch.id)}/undoing`, obstacle: words },
    errors: failed ? [{ field: 'undo', message: words }] : []
  }
}

const titles: Readonly<Record<ImportReport['state'], string>> = {
  refused: 'Nothing was imported',
  preview: 'This is what would happen',
  'nothing-new': 'There is nothing new in this file',
  imported: 'The file was imported'
}

const obstacles = {
  'undone-before': 'This import was undone. What it had added is gone.',
  begun:
    'This import cannot be undone any more: somebody has begun or answered a survey of it, or costs were recorded.',
  'changed-others':
    'This import cannot be undone: it also changed what was here before. Import a file with the earlier values, which stand below.',
  unknown: 'This import is not here.'
} as const

function reportParts(programme: Programme, { state, fileName, faults, rows }: ImportReport, title: string) {
  const counts = countOutcomes(rows)
  const parts: readonly (readonly [number, string])[] = [
    [counts.added, state === 'imported' ? 'added' : 'to add'],
    [counts['already-there'], 'already there'],
    [counts.differs, 'different from here'],
    [counts.refused, 'refused']
  ]
  const said = parts.filter(([n]) => n > 0).map(([n, words]) => count(n, words, words))
  return {
    title,
    trail: trailOf(programme, title),
    home: homeOf(programme),
    fileName,
    summary: rows.length === 0 ? '' : `${count(rows.length, 'row', 'rows')}: ${list(said)}.`,
    faults: faults.map(({ line, message }) => (line === null ? message : `Line ${line}: ${message}`)),
    groups: (['refused', 'differs', 'added', 'already-there'] as const)
      .map((outcome) => groupOf(rows, outcome, state === 'imported' ? headings[outcome] : wouldBe(outcome)))
      .filter(({ rows }) => rows.length > 0)
  }
}

const headings: Readonly<Record<Outcome, string>> = {
  refused: 'Refused',
  differs: 'Different from what is here',
  added: 'Added',
  'already-there': 'Already there'
}

function wouldBe(outcome: Outcome): string {
  return outcome === 'added' ? 'Would be added' : headings[outcome]
}

function groupOf(rows: readonly ReportRow[], outcome: Outcome, heading: string) {
  const ofOutcome = rows.filter((row) => row.outcome === outcome)
  return {
    heading,
    rows: ofOutcome.map((row) => {
      const said = rowInWords(row)
      return { line: row.line, who: row.who, said: said.length === 0 ? [heading] : said }
    })
  }
}

function buttonWords(rows: readonly ReportRow[], update: boolean): string {
  const { added, differs } = countOutcomes(rows)
  const adding = added === 0 ? [] : [`add ${count(added, 'exchange', 'exchanges')}`]
  const changing = differs === 0 || !update ? [] : [`change ${count(differs, 'exchange', 'exchanges')}`]
  const words = list([...adding, ...changing])
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** The first few, each with a link to where it stands; the page has them all. */
function refusals({ faults, rows }: ImportReport): ReportPage['errors'] {
  const inFile = faults.map(({ line, message }) => ({
    field: 'faults',
    message: line === null ? message : `Line ${line}: ${message}`
  }))
  const inRows = rows
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ line, reasons }) => ({ field: `line-${line}`, message: `Line ${line}: ${reasons[0] ?? ''}` }))
  const all = [...inFile, ...inRows]
  const rest = all.length - shownErrors
  const more = { field: 'refused', message: `${count(rest, 'more row', 'more rows')} below` }
  return rest > 0 ? [...all.slice(0, shownErrors), more] : all
}

const shownErrors = 10
