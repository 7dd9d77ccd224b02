import type { Kysely } from 'kysely'
import { inBatches } from '../../platform/db/in-batches.js'
import type { AddressTable, EnrolmentTable, OrganisationTable, PersonTable, Schema } from '../../platform/db/schema.js'

/** Participants, sponsors' contacts and the organisations they belong to: all of them are a tenant's. */

export interface PersonByAddress extends Pick<PersonTable, 'id' | 'name' | 'language'> {
  readonly emailKey: string
}

interface OfTenant {
  readonly tenantId: string
  readonly id: string
}

/** Who can be written to at these addresses now. */
export async function listPeopleByAddress(
  db: Kysely<Schema>,
  tenantId: string,
  emailKeys: readonly string[]
): Promise<readonly PersonByAddress[]> {
  const found: PersonByAddress[] = []
  await inBatches(emailKeys, async (batch) => {
    const rows = await db
      .selectFrom('address')
      .innerJoin('person', (join) =>
        join.onRef('person.tenantId', '=', 'address.tenantId').onRef('person.id', '=', 'address.personId')
      )
      .select(['address.emailKey', 'person.id', 'person.name', 'person.language'])
      .where('address.tenantId', '=', tenantId)
      .where('address.emailKey', 'in', batch)
      .where('address.until', 'is', null)
      .execute()
    found.push(...rows)
  })
  return found
}

export type LivingAddress = Pick<AddressTable, 'id' | 'personId' | 'email' | 'emailKey' | 'kind'>

/** The addresses of these people that are in use, those at work first. */
export async function listAddresses(
  db: Kysely<Schema>,
  tenantId: string,
  personIds: readonly string[]
): Promise<readonly LivingAddress[]> {
  const found: LivingAddress[] = []
  await inBatches(personIds, async (batch) => {
    const rows = await db
      .selectFrom('address')
      .select(['id', 'personId', 'email', 'emailKey', 'kind'])
      .where('tenantId', '=', tenantId)
      .where('personId', 'in', batch)
      .where('until', 'is', null)
      .orderBy('kind', 'desc')
      .orderBy('since')
      .execute()
    found.push(...rows)
  })
  return found
}

export async function insertPeople(db: Kysely<Schema>, people: readonly PersonTable[]): Promise<void> {
  await inBatches(people, async (batch) => db.insertInto('person').values(batch).execute())
}

export async function insertAddresses(db: Kysely<Schema>, addresses: readonly AddressTable[]): Promise<void> {
  await inBatches(addresses, async (batch) => db.insertInto('address').values(batch).execute())
}

export async function updatePerson(
  db: Kysely<Schema>,
  { tenantId, id }: OfTenant,
  facts: Partial<Pick<PersonTable, 'name' | 'language'>>
): Promise<void> {
  await db.updateTable('person').set(facts).where('tenantId', '=', tenantId).where('id', '=', id).execute()
}

/** The old address is kept, with the day on which it ended. */
export async function endAddress(db: Kysely<Schema>, { tenantId, id }: OfTenant, until: string): Promise<void> {
  await db.updateTable('address').set({ until }).where('tenantId', '=', tenantId).where('id', '=', id).execute()
}

export async function listEnrolments(
  db: Kysely<Schema>,
  { tenantId, programmeId }: Pick<EnrolmentTable, 'tenantId' | 'programmeId'>
): Promise<readonly Pick<EnrolmentTable, 'id' | 'personId' | 'subjectKey'>[]> {
  return db
    .selectFrom('enrolment')
    .select(['id', 'personId', 'subjectKey'])
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
    .execute()
}

export async function insertEnrolments(db: Kysely<Schema>, enrolments: readonly EnrolmentTable[]): Promise<void> {
  await inBatches(enrolments, async (batch) => db.insertInto('enrolment').values(batch).execute())
}

/** For an import that is undone: these people, unless something else has come to rest on them. */
export async function deleteUnneededPeople(
  db: Kysely<Schema>,
  tenantId: string,
  personIds: readonly string[]
): Promise<void> {
  await inBatches(personIds, async (batch) => {
    const unneeded = await db
      .selectFrom('person')
      .leftJoin('enrolment', (join) =>
        join.onRef('enrolment.tenantId', '=', 'person.tenantId').onRef('enrolment.personId', '=', 'person.id')
      )
      .leftJoin('exchange', (join) =>
        join.onRef('exchange.tenantId', '=', 'person.tenantId').onRef('exchange.sponsorPersonId', '=', 'person.id')
      )
      .leftJoin('invitation', (join) =>
        join.onRef('invitation.tenantId', '=', 'person.tenantId').onRef('invitation.personId', '=', 'person.id')
      )
      .select('person.id')
      .where('person.tenantId', '=', tenantId)
      .where('person.id', 'in', batch)
      .where('enrolment.id', 'is', null)
      .where('exchange.id', 'is', null)
      .where('invitation.id', 'is', null)
      .execute()
    const ids = unneeded.map(({ id }) => id)
    if (ids.length === 0) return
    await db.deleteFrom('address').where('tenantId', '=', tenantId).where('personId', 'in', ids).execute()
    await db.deleteFrom('person').where('tenantId', '=', tenantId).where('id', 'in', ids).execute()
  })
}

/** For an import that is undone: those of these enrolments that no exchange is left of. */
export async function deleteUnneededEnrolments(
  db: Kysely<Schema>,
  tenantId: string,
  enrolmentIds: readonly string[]
): Promise<void> {
  await inBatches([...new Set(enrolmentIds)], async (batch) => {
    const needed = db
      .selectFrom('exchange')
      .select('enrolmentId')
      .where('tenantId', '=', tenantId)
      .where('enrolmentId', 'in', batch)
    await db
      .deleteFrom('enrolment')
      .where('tenantId', '=', tenantId)
      .where('id', 'in', batch)
      .where('id', 'not in', needed)
      .execute()
  })
}

export async function listOrganisations(
  db: Kysely<Schema>,
  tenantId: string
): Promise<readonly Omit<OrganisationTable, 'tenantId'>[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'nameKey', 'sector', 'sectorText'])
    .where('tenantId', '=', tenantId)
    .execute()
}

export async function insertOrganisations(
  db: Kysely<Schema>,
  organisations: readonly OrganisationTable[]
): Promise<void> {
  await inBatches(organisations, async (batch) => db.insertInto('organisation').values(batch).execute())
}

/** The sector of a host, here and in every exchange with it on the answer side. */
export async function updateSector(
  db: Kysely<Schema>,
  { tenantId, id }: OfTenant,
  facts: Partial<Pick<OrganisationTable, 'sector' | 'sectorText'>>
): Promise<void> {
  await db.updateTable('organisation').set(facts).where('tenantId', '=', tenantId).where('id', '=', id).execute()
  if (facts.sector === undefined) return
  const episodes = db
    .selectFrom('exchange')
    .select('episodeKey')
    .where('tenantId', '=', tenantId)
    .where('hostOrganisationId', '=', id)
  await db
    .updateTable('episode')
    .set({ hostSector: facts.sector })
    .where('tenantId', '=', tenantId)
    .where('episodeKey', 'in', episodes)
    .execute()
}

/** For an import that is undone: these organisations, unless an exchange, a sponsorship or an account has come to need them. */
export async function deleteUnneededOrganisations(
  db: Kysely<Schema>,
  tenantId: string,
  ids: readonly string[]
): Promise<void> {
  const inUse = new Set<string | null>()
  const exchanges = await db
    .selectFrom('exchange')
    .select(['employerOrganisationId', 'hostOrganisationId', 'sponsorOrganisationId'])
    .where('tenantId', '=', tenantId)
    .execute()
  for (const { employerOrganisationId, hostOrganisationId, sponsorOrganisationId } of exchanges)
    for (const id of [employerOrganisationId, hostOrganisationId, sponsorOrganisationId]) inUse.add(id)
  const sponsorships = db.selectFrom('sponsorship').select('organisationId as id').where('tenantId', '=', tenantId)
  const cases = db.selectFrom('businessCase').select('organisationId as id').where('tenantId', '=', tenantId)
  const accounts = db
    .selectFrom('membership')
    .select('scopeId as id')
    .where('tenantId', '=', tenantId)
    .where('scope', '=', 'organisation')
  for (const { id } of await sponsorships.execute()) inUse.add(id)
  for (const { id } of await cases.execute()) inUse.add(id)
  for (const { id } of await accounts.execute()) inUse.add(id)

  const unneeded = ids.filter((id) => !inUse.has(id))
  await inBatches(unneeded, async (batch) =>
    db.deleteFrom('organisation').where('tenantId', '=', tenantId).where('id', 'in', batch).execute()
  )
}
