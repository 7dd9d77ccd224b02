import type { ColumnName } from './import-columns.js'

/** What an import can say of an exchange, in the order of its columns, under the names that the code uses. */
export const factNames = [
  'exchangeRef',
  'cohort',
  'personName',
  'personEmail',
  'language',
  'organisation',
  'ownSector',
  'profession',
  'careerStage',
  'host',
  'hostSector',
  'hostSectorText',
  'form',
  'direction',
  'pairRef',
  'mode',
  'length',
  'approvedOn',
  'startsOn',
  'endsOn',
  'arm',
  'anchorOn',
  'sponsorOrganisation',
  'sponsorName',
  'sponsorEmail',
  'withdrawnOn',
  'withdrawnWhy'
] as const

export type FactName = (typeof factNames)[number]

/** An exchange as a row of the file would say it. `null`: not known. */
type ExchangeFacts = Readonly<Record<FactName, string | null>>

/** Something that a file says otherwise. An empty cell says nothing, so `is` is never empty; undoing turns the two round. */
export interface Change {
  readonly fact: FactName
  readonly was: string | null
  readonly is: string | null
}

/** `sponsorEmail` is the column sponsor_email. */
export function columnOf(fact: FactName): ColumnName {
  return fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) as ColumnName
}

/** An exchange that is there. A person may be written to at several addresses; each names them. */
export interface StandingExchange extends ExchangeFacts {
  readonly id: string
  readonly personId: string
  readonly sponsorPersonId: string | null
  readonly cohort: string
  readonly personName: string
  readonly host: string
  readonly addressKeys: readonly string[]
  readonly sponsorAddressKeys: readonly string[]
}

interface StandingPerson {
  readonly id: string
  readonly name: string
  readonly language: string
}

interface StandingOrganisation {
  readonly name: string
  readonly sector: string | null
  readonly sectorText: string | null
}

/** What an import meets: the exchanges of the programme, people by address, organisations by the key of their name. */
export interface Standing {
  readonly exchanges: readonly StandingExchange[]
  readonly people: ReadonlyMap<string, StandingPerson>
  readonly organisations: ReadonlyMap<string, StandingOrganisation>
}
