import type { Kysely } from 'kysely'
import type { Standing } from '../../core/exchanges/exchange-facts.js'
import type { RowReading } from '../../core/exchanges/read-row.js'
import type { Schema } from '../../platform/db/schema.js'
import { listOrganisations, listPeopleByAddress } from '../people/store.js'
import { listStandingExchanges } from './store.js'

/** What an import meets in the database: exchanges of the programme, and of the tenant the people and bodies it names. */
export async function loadStanding(
  db: Kysely<Schema>,
  of: { readonly tenantId: string; readonly programmeId: string },
  readings: readonly RowReading[]
): Promise<Standing> {
  const keys = readings.flatMap((reading) => (reading.kind === 'row' ? addressesIn(reading.row) : []))
  const people = await listPeopleByAddress(db, of.tenantId, [...new Set(keys)])
  const organisations = await listOrganisations(db, of.tenantId)
  return {
    exchanges: await listStandingExchanges(db, of),
    people: new Map(people.map((person) => [person.emailKey, person])),
    organisations: new Map(organisations.map((organisation) => [organisation.nameKey, organisation]))
  }
}

type Row = Extract<RowReading, { readonly kind: 'row' }>['row']

function addressesIn({ personEmail, sponsorEmail }: Row): readonly string[] {
  return sponsorEmail === null ? [personEmail.key] : [personEmail.key, sponsorEmail.key]
}
