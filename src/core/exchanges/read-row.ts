import { careerStages, codeFor, professions, sectors, type Coded } from './coded-lists.js'
import { emailAddress } from './email-address.js'
import type { ColumnName } from './import-columns.js'
import { typedDate } from './typed-date.js'

export interface Address {
  readonly email: string
  readonly key: string
}

/** One row of an import as it was meant. `null`: the cell is empty, and says nothing. Dates are YYYY-MM-DD. */
export interface WantedExchange {
  readonly line: number
  readonly exchangeRef: string | null
  readonly cohort: string
  readonly personName: string
  readonly personEmail: Address
  readonly language: 'en' | 'cy' | null
  readonly organisation: string | null
  readonly ownSector: string | null
  readonly profession: string | null
  readonly careerStage: string | null
  readonly host: string
  readonly hostSector: string | null
  readonly hostSectorText: string | null
  readonly form: (typeof forms)[number]
  readonly direction: (typeof directions)[number] | null
  readonly pairRef: string | null
  readonly mode: (typeof modes)[number] | null
  readonly length: (typeof lengths)[number] | null
  readonly approvedOn: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly arm: (typeof arms)[number]
  readonly anchorOn: string | null
  readonly sponsorOrganisation: string | null
  readonly sponsorName: string | null
  readonly sponsorEmail: Address | null
  readonly withdrawnOn: string | null
  readonly withdrawnWhy: string | null
}

export type RowReading =
  | { readonly kind: 'row'; readonly row: WantedExchange }
  | { readonly kind: 'refused'; readonly line: number; readonly who: string; readonly reasons: readonly string[] }

/** Cells in, meaning out; or every reason why not, each beginning with the column. Says nothing of other rows. */
export function readRow(line: number, cellOf: (column: ColumnName) => string): RowReading {
  const reasons: string[] = []
  const cells = readCells(cellOf, reasons)
  const { name, address, date, code, listed } = cells
  const personEmail = address('person_email')
  const read = {
    line,
    exchangeRef: cells.text('exchange_ref', 100),
    cohort: name('cohort'),
    personName: name('person_name'),
    language: code('language', languages, { english: 'en', welsh: 'cy', cymraeg: 'cy' }),
    organisation: name('organisation'),
    ownSector: listed('own_sector', sectors),
    profession: listed('profession', professions),
    careerStage: listed('career_stage', careerStages),
    host: name('host'),
    hostSector: listed('host_sector', sectors),
    hostSectorText: name('host_sector_text'),
    form: code('form', forms),
    direction: code('direction', directions),
    pairRef: cells.text('pair_ref', 100),
    mode: code('mode', modes),
    length: code('length', lengths),
    approvedOn: date('approved_on'),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    arm: code('arm', arms) ?? 'exchange',
    anchorOn: date('anchor_on'),
    sponsorOrganisation: name('sponsor_organisation'),
    sponsorName: name('sponsor_name'),
    sponsorEmail: address('sponsor_email'),
    withdrawnOn: date('withdrawn_on'),
    withdrawnWhy: cells.text('withdrawn_why', 500)
  }
  reasons.push(...missing(cellOf, read.arm), ...contradictions(read, personEmail))

  const { cohort, personName, host, form } = read
  if (
    reasons.length > 0 ||
    cohort === null ||
    personName === null ||
    personEmail === null ||
    host === null ||
    form === null
  )
    return { kind: 'refused', line, who: cellOf('person_name'), reasons }
  return { kind: 'row', row: { ...read, cohort, personName, personEmail, host, form } }
}

const languages = ['en', 'cy'] as const
const forms = ['job-shadowing', 'work-placement', 'project-collaboration', 'secondment'] as const
const directions = ['one-way', 'two-way'] as const
const modes = ['in-person', 'hybrid', 'online'] as const
const lengths = ['full', 'light'] as const
const arms = ['exchange', 'waiting', 'not-yet', 'host-partner'] as const

type Unchecked = Omit<WantedExchange, 'cohort' | 'personName' | 'personEmail' | 'host' | 'form'>

/** One reader for each sort of cell. What cannot be read is `null`, and its reason is kept. */
function readCells(cellOf: (column: ColumnName) => string, reasons: string[]) {
  const refuse = (column: ColumnName, message: string): null => {
    reasons.push(`${column}: ${message}`)
    return null
  }
  const text = (column: ColumnName, most: number): string | null => {
    const typed = cellOf(column).replace(/\s+/g, ' ')
    if (typed.length > most) return refuse(column, `Shorten this to ${most} characters or fewer.`)
    return typed === '' ? null : typed
  }
  return {
    text,
    name: (column: ColumnName): string | null => text(column, 200),
    address: (column: ColumnName): Address | null => {
      const typed = cellOf(column)
      if (typed === '') return null
      const read = emailAddress(typed)
      return read.kind === 'fault' ? refuse(column, read.message) : { email: read.email, key: read.key }
    },
    date: (column: ColumnName): string | null => {
      const typed = cellOf(column)
      if (typed === '') return null
      const read = typedDate(typed)
      return read.kind === 'fault' ? refuse(column, read.message) : read.date
    },
    code: <T extends string>(
      column: ColumnName,
      codes: readonly T[],
      others: Readonly<Record<string, T>> = {}
    ): T | null => {
      const typed = cellOf(column)
      if (typed === '') return null
      const folded = typed.toLowerCase().replace(/[\s_]+/g, '-')
      const found =
        codes.find((code) => code === folded) ?? (Object.hasOwn(others, folded) ? others[folded] : undefined)
      return found ?? refuse(column, `“${typed.slice(0, 40)}” is not known. Write ${either(codes)}.`)
    },
    listed: (column: ColumnName, list: readonly Coded[]): string | null => {
      const typed = cellOf(column)
      if (typed === '') return null
      const codes = list.map(({ code }) => code)
      return (
        codeFor(list, typed) ?? refuse(column, `“${typed.slice(0, 40)}” is not in the list. Write ${either(codes)}.`)
      )
    }
  }
}

function missing(cellOf: (column: ColumnName) => string, arm: WantedExchange['arm']): readonly string[] {
  const always = ['cohort', 'person_name', 'person_email', 'host', 'form'] as const
  const needed = arm === 'exchange' ? [...always, 'starts_on' as const, 'ends_on' as const] : always
  return needed
    .filter((column) => cellOf(column) === '')
    .map((column) => `${column}: Fill this in. Every exchange needs it.`)
}

/** Cells that are well written, and cannot stand together. */
function contradictions(row: Unchecked, personEmail: Address | null): readonly string[] {
  return [
    row.startsOn !== null && row.endsOn !== null && row.endsOn < row.startsOn
      ? `ends_on: The exchange ends on ${row.endsOn}, before it starts on ${row.startsOn}. Correct one of the dates.`
      : '',
    row.arm === 'exchange' && row.anchorOn !== null
      ? 'anchor_on: This is for comparison groups. Empty it, or write the group in arm.'
      : '',
    row.arm !== 'exchange' && (row.startsOn !== null || row.endsOn !== null)
      ? 'arm: Someone in a comparison group has an anchor_on, and no starts_on or ends_on. Empty these, or empty arm.'
      : '',
    row.direction === 'two-way' && row.pairRef === null
      ? 'pair_ref: A two-way exchange is two rows with the same pair_ref. Give both one, or write one-way.'
      : '',
    row.direction === 'one-way' && row.pairRef !== null
      ? 'direction: Two rows with one pair_ref are a two-way exchange. Write two-way, or empty pair_ref.'
      : '',
    row.hostSector === 'other' && row.hostSectorText === null
      ? 'host_sector_text: Say what the sector is, in the plural, as it should stand in a question: “sports clubs”.'
      : '',
    row.hostSector !== 'other' && row.hostSectorText !== null
      ? 'host_sector_text: This is used where host_sector is other. Empty it, or write other there.'
      : '',
    ...sponsorContradictions(row, personEmail),
    row.withdrawnOn === null && row.withdrawnWhy !== null
      ? 'withdrawn_on: There is a reason for withdrawing and no day. Write the day, or empty the reason.'
      : ''
  ].filter((reason) => reason !== '')
}

function sponsorContradictions(row: Unchecked, personEmail: Address | null): readonly string[] {
  const { sponsorOrganisation, sponsorName, sponsorEmail } = row
  if (sponsorEmail !== null && sponsorEmail.key === personEmail?.key)
    return ['sponsor_email: This is the address of the person who goes. Write that of who released them, or empty it.']
  if (sponsorEmail !== null && sponsorName === null) return ['sponsor_name: Say whose address the sponsor_email is.']
  if (sponsorEmail === null && sponsorName !== null)
    return ['sponsor_email: Write the address of the sponsor’s contact, or empty sponsor_name.']
  if (sponsorEmail !== null && sponsorOrganisation === null)
    return ['sponsor_organisation: Say for which organisation the contact answers.']
  return []
}

function either(codes: readonly string[]): string {
  return `${codes.slice(0, -1).join(', ')} or ${codes.at(-1) ?? ''}`
}
