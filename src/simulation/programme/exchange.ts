import { importColumns } from '../../core/exchanges/import-columns.js'
import type { Organisation } from './organisations.js'

export interface Person {
  readonly name: string
  readonly email: string
}

/** One exchange as its coordinator knows it, and what will happen to it. Dates are YYYY-MM-DD. */
export interface PlannedExchange {
  readonly ref: string
  readonly cohort: string
  readonly person: Person
  readonly employer: Organisation
  readonly profession: string
  readonly careerStage: string
  readonly isKnown: boolean // profession and stage stand in the file, and need not be asked
  readonly host: Organisation
  readonly sponsor: Person | undefined
  readonly form: Form
  readonly mode: 'in-person' | 'hybrid' | 'online'
  readonly length: 'full' | 'light'
  readonly pairRef: string
  readonly arm: 'exchange' | 'waiting'
  readonly approvedOn: string
  readonly startsOn: string
  readonly endsOn: string
  readonly withdrawnOn: string
  readonly withdrawnWhy: string
}

export type Form = 'job-shadowing' | 'work-placement' | 'project-collaboration' | 'secondment'

/** The columns of the file, in the order of its template. */
export const header: readonly string[] = importColumns.map(({ name }) => name)

/** A row of the file. Someone who waits has no dates of their own: the end of the cohort counts. */
export function rowOf(exchange: PlannedExchange): readonly string[] {
  const { person, employer, host, sponsor, isKnown, arm } = exchange
  const cells: Readonly<Record<string, string>> = {
    exchange_ref: exchange.ref,
    cohort: exchange.cohort,
    person_name: person.name,
    person_email: person.email,
    organisation: employer.name,
    own_sector: employer.sector,
    profession: isKnown ? exchange.profession : '',
    career_stage: isKnown ? exchange.careerStage : '',
    host: host.name,
    host_sector: host.sector,
    form: exchange.form,
    pair_ref: exchange.pairRef,
    mode: exchange.mode,
    length: exchange.length,
    arm,
    sponsor_organisation: sponsor === undefined ? '' : employer.name,
    sponsor_name: sponsor?.name ?? '',
    sponsor_email: sponsor?.email ?? '',
    approved_on: exchange.approvedOn,
    starts_on: arm === 'exchange' ? exchange.startsOn : '',
    ends_on: arm === 'exchange' ? exchange.endsOn : '',
    withdrawn_on: exchange.withdrawnOn,
    withdrawn_why: exchange.withdrawnWhy
  }
  return header.map((column) => cells[column] ?? '')
}
