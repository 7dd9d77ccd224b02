import type { BenefitLine } from '../../core/economics/benefits/benefit-line.js'
import type { RatesReading } from '../../core/economics/assumptions/rates.js'
import type { TypedCostLine } from '../../core/economics/costs/cost-line.js'
import { releaseFigures } from '../../core/economics/costs/release-figures.js'
import type { ReleaseStatement } from '../../core/economics/costs/release-record.js'
import { dateRange, longDate } from '../../core/format/dates.js'
import { poundsAndPence } from '../../core/format/money.js'
import { count } from '../../core/format/words.js'
import type { CohortTable, ProgrammeTable } from '../../platform/db/schema.js'
import { statusWords } from './forms.js'
import type { FieldGroup } from './fields.js'
import type { EntriesReport } from './import-entries.js'
import type { EntryKind } from './read-entry.js'
import type { CaseEntryRow, CaseExchangeRow } from './store.js'

export interface CohortFacts {
  readonly programme: ProgrammeTable
  readonly cohort: Pick<CohortTable, 'id' | 'name'>
}

export function costsHome({ programme, cohort }: CohortFacts): string {
  return `/programmes/${programme.id}/cohorts/${cohort.id}/costs`
}

function trailOf(facts: CohortFacts, here: string) {
  const { programme, cohort } = facts
  return [
    { text: 'Programmes', href: '/programmes' },
    { text: programme.name, href: `/programmes/${programme.id}` },
    { text: `${cohort.name}: costs and benefits`, href: here === '' ? null : costsHome(facts) },
    ...(here === '' ? [] : [{ text: here, href: null }])
  ]
}

/**
 * All that is recorded of one cohort: by kind, each line with where it is from and the way to take it back. Releases that a
 * business case cannot count yet say what is missing, which the records of one exchange hold together.
 */
export function costsPage(
  facts: CohortFacts,
  exchanges: readonly CaseExchangeRow[],
  entries: readonly CaseEntryRow[],
  rates: RatesReading
) {
  const home = costsHome(facts)
  const lacking = new Map(exchanges.map((exchange) => [exchange.id, missingOf(exchange, entries, rates)]))
  const refs = new Map(exchanges.map((exchange) => [exchange.id, exchange.exchangeRef ?? exchange.id]))
  const kinds = (['release', 'cost', 'benefit'] as const).map((kind) => {
    const own = entries.filter((entry) => entry.kind === kind)
    return {
      ...kindWords[kind],
      addHref: `${home}/${kind}`,
      templateHref: `${home}/${kind}/template.csv`,
      importHref: `${home}/${kind}/imports`,
      fileId: `${kind}-file`,
      counted: count(own.length, 'line', 'lines'),
      entries: own.map((entry) => ({
        ...entryRow(entry, refs),
        missing: kind === 'release' ? (lacking.get(entry.exchangeId ?? '') ?? []).join('; ') : '',
        removeHref: `${home}/entries/${entry.id}/removal`
      }))
    }
  })
  return {
    title: `${facts.cohort.name}: what it cost and what came of it`,
    trail: trailOf(facts, ''),
    caseHref: `/programmes/${facts.programme.id}/cohorts/${facts.cohort.id}/business-case`,
    kinds,
    exchanges: exchanges.map(({ id, exchangeRef, host, startsOn, endsOn }) => ({
      ref: exchangeRef ?? id,
      host,
      dates: dateRange(startsOn, endsOn)
    }))
  }
}

const kindWords: Readonly<Record<EntryKind, Readonly<Record<'heading' | 'lead' | 'addWords' | 'blanks', string>>>> = {
  release: {
    heading: 'Releasing people',
    lead: 'Time away, cover, travel, fee and arrangements of one exchange, planned or actual.',
    addWords: 'Add a release record',
    blanks:
      'Three things must be known before a business case can count the exchange: the days, the pay (a band, a salary or the cost of an hour), and the share of the hours that was covered. Several records of one exchange may say them together. What else you leave blank is taken from the register of assumptions, or counts as nothing.'
  },
  cost: {
    heading: 'Other costs',
    lead: 'What no release record holds: a room, the programme’s share.',
    addWords: 'Add a cost',
    blanks: ''
  },
  benefit: {
    heading: 'Benefits',
    lead: 'What was gained, by whom, and how we know.',
    addWords: 'Add a benefit',
    blanks:
      'Shares that you leave blank are taken from the register of assumptions, or count as nothing; an estimate must say which part is due to the exchange, or it is listed and not counted.'
  }
}

function entryRow({ id, exchangeId, inputs }: CaseEntryRow, refs: ReadonlyMap<string, string>) {
  const value = JSON.parse(inputs) as ReleaseStatement | TypedCostLine | BenefitLine // written by record-entries.ts alone
  const { source, by, on } = value
  const of = exchangeId === null ? 'The whole cohort' : (refs.get(exchangeId) ?? exchangeId)
  return { id, of, what: inWords(value), from: `${source} (${by}, ${longDate(on)})` }
}

function inWords(value: ReleaseStatement | TypedCostLine | BenefitLine): string {
  if ('values' in value)
    return `${value.status === 'actual' ? 'Actual' : 'Planned'}: ${count(Object.keys(value.values).length, 'figure', 'figures')}`
  if ('amountPence' in value) return `${value.description}, ${poundsAndPence(value.amountPence)}`
  const { description, quantity, unit, status } = value
  return [description, quantity === null ? '' : `${quantity} ${unit} a year`, statusWords[status]]
    .filter((part) => part !== '')
    .join(', ')
}

/** What all records of one exchange together leave unsaid, without which it cannot be costed. */
function missingOf(
  { id, exchangeRef, startsOn, endsOn }: CaseExchangeRow,
  entries: readonly CaseEntryRow[],
  reading: RatesReading
): readonly string[] {
  if (reading.kind === 'not-enough') return [] // the case itself says that no exchange can be costed
  const statements = entries
    .filter(({ kind, exchangeId }) => kind === 'release' && exchangeId === id)
    .map(({ inputs }) => JSON.parse(inputs) as ReleaseStatement) // written by record-entries.ts alone
  const ref = exchangeRef ?? id
  const figures = releaseFigures({ exchangeRef: ref, label: ref, startsOn, endsOn, statements }, reading.rates)
  return figures.kind === 'incomplete' ? figures.missing : []
}

interface FieldFault {
  readonly field: string
  readonly message: string
}

/** The form, empty or with what was typed and what is wrong with it. */
export function entryFormPage(
  facts: CohortFacts,
  kind: EntryKind,
  groups: readonly FieldGroup[],
  typed: Readonly<Record<string, string>> = {},
  errors: readonly FieldFault[] = []
) {
  const { addWords, lead, blanks } = kindWords[kind]
  return {
    title: addWords,
    lead,
    blanks,
    trail: trailOf(facts, addWords),
    errors,
    groups: groups.map(({ legend, fields }) => ({
      legend,
      fields: fields.map(({ name, label, hint, options }) => ({
        name,
        label,
        hint,
        value: typed[name] ?? '',
        error: errors.find(({ field }) => field === name)?.message,
        options: options?.map(({ code, words }) => ({ code, words, chosen: code === typed[name] }))
      }))
    }))
  }
}

export function entriesReportPage(facts: CohortFacts, kind: EntryKind, { state, rows }: EntriesReport) {
  const { heading } = kindWords[kind]
  return {
    title: state === 'imported' ? `${heading}: the file was imported` : `${heading}: nothing was imported`,
    trail: trailOf(facts, heading),
    refused: state === 'refused',
    homeHref: costsHome(facts),
    rows: rows.map(({ line, outcome, reasons }) => ({
      line: line === null ? 'File' : String(line),
      outcome: outcomeWords[outcome],
      reasons
    }))
  }
}

const outcomeWords = {
  added: 'added',
  'already-there': 'already there',
  refused: 'refused',
  ready: 'would have been added'
} as const
