import type { Standing, StandingExchange } from '../../../src/core/exchanges/exchange-facts.js'
import { nameKey } from '../../../src/core/exchanges/name-key.js'
import type { Address, WantedExchange } from '../../../src/core/exchanges/read-row.js'

export function address(name: string): Address {
  return { email: `${name}@example.org`, key: `${name}@example.org` }
}

/** Amina goes to Whitehall in spring: what a row says of it, but for what is said otherwise. */
export function row(line: number, otherwise: Partial<WantedExchange> = {}): WantedExchange {
  return {
    line,
    exchangeRef: null,
    cohort: 'Spring 2027',
    personName: 'Amina Khan',
    personEmail: address('amina'),
    language: null,
    organisation: null,
    ownSector: null,
    profession: null,
    careerStage: null,
    host: 'Whitehall',
    hostSector: null,
    hostSectorText: null,
    form: 'work-placement',
    direction: null,
    pairRef: null,
    mode: null,
    length: null,
    approvedOn: null,
    startsOn: '2027-03-01',
    endsOn: '2027-05-28',
    arm: 'exchange',
    anchorOn: null,
    sponsorOrganisation: null,
    sponsorName: null,
    sponsorEmail: null,
    withdrawnOn: null,
    withdrawnWhy: null,
    ...otherwise
  }
}

/** The same exchange as it stands in the database. */
export function there(id: string, otherwise: Partial<StandingExchange> = {}): StandingExchange {
  return {
    id,
    personId: 'amina',
    sponsorPersonId: null,
    ...row(0),
    language: 'en',
    direction: 'one-way',
    mode: 'in-person',
    length: 'full',
    personEmail: 'amina@example.org',
    sponsorEmail: null,
    addressKeys: ['amina@example.org'],
    sponsorAddressKeys: [],
    ...otherwise
  }
}

/** Everybody who is in one of these exchanges has the address and the name that it says; hosts have a sector. */
export function standing(...exchanges: readonly StandingExchange[]): Standing {
  const people = new Map<string, { id: string; name: string; language: string }>()
  for (const { personId, personName, addressKeys, sponsorPersonId, sponsorName, sponsorAddressKeys } of exchanges) {
    for (const key of addressKeys) people.set(key, { id: personId, name: personName, language: 'en' })
    for (const key of sponsorAddressKeys)
      people.set(key, { id: sponsorPersonId ?? '', name: sponsorName ?? '', language: 'en' })
  }
  const organisations = exchanges.map(
    ({ host, hostSector: sector }) => [nameKey(host), { name: host, sector, sectorText: null }] as const
  )
  return { exchanges, people, organisations: new Map(organisations) }
}

export const tom = { personName: 'Tom O’Brien', personEmail: address('tom') }
