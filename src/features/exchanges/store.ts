import type { Kysely } from 'kysely'
import type { StandingExchange } from '../../core/exchanges/exchange-facts.js'
import { inBatches } from '../../platform/db/in-batches.js'
import type { EpisodeTable, ExchangeTable, Schema } from '../../platform/db/schema.js'
import { listAddresses, type LivingAddress } from '../people/store.js'

interface OfProgramme {
  readonly tenantId: string
  readonly programmeId: string
}

interface OfTenant {
  readonly tenantId: string
  readonly id: string
}

/** Every exchange of a programme in the words of an import, by cohort, name and first day. */
export async function listStandingExchanges(db: Kysely<Schema>, of: OfProgramme): Promise<readonly StandingExchange[]> {
  const rows = await withNames(db, of)
    .select(['person.language', 'ownSector', 'profession', 'careerStage', 'form', 'direction', 'pairRef', 'mode'])
    .select(['length', 'approvedOn', 'arm', 'anchorOn', 'withdrawnWhy', 'host.sector as hostSector'])
    .select(['host.sectorText as hostSectorText', 'employer.name as organisation', 'payer.name as sponsorOrganisation'])
    .execute()
  const people = rows.flatMap(({ personId, sponsorPersonId }) => [personId, sponsorPersonId ?? ''])
  const living = byPerson(await listAddresses(db, of.tenantId, [...new Set(people)]))
  return rows.map((row) => {
    const own = living.get(row.personId) ?? []
    const contact = living.get(row.sponsorPersonId ?? '') ?? []
    return {
      ...row,
      personEmail: own[0]?.email ?? null,
      sponsorEmail: contact[0]?.email ?? null,
      addressKeys: own.map(({ emailKey }) => emailKey),
      sponsorAddressKeys: contact.map(({ emailKey }) => emailKey)
    }
  })
}

function byPerson(addresses: readonly LivingAddress[]): ReadonlyMap<string, readonly LivingAddress[]> {
  const living = new Map<string, LivingAddress[]>()
  for (const address of addresses) {
    const theirs = living.get(address.personId)
    if (theirs === undefined) living.set(address.personId, [address])
    else theirs.push(address)
  }
  return living
}

export interface ListedExchange extends Pick<
  ExchangeTable,
  'id' | 'startsOn' | 'endsOn' | 'anchorOn' | 'arm' | 'withdrawnOn' | 'exchangeRef'
> {
  readonly cohort: string
  readonly personName: string
  readonly host: string
  readonly sponsorName: string | null
}

interface Slice {
  readonly cohortId?: string | undefined
  readonly from: number
  readonly count: number
}

/** Some of the exchanges of a programme, or of one cohort of it, to be read by a person. */
export async function listExchanges(
  db: Kysely<Schema>,
  of: OfProgramme,
  { cohortId, from, count }: Slice
): Promise<readonly ListedExchange[]> {
  const all = withNames(db, of).select(['anchorOn', 'arm'])
  const some = cohortId === undefined ? all : all.where('exchange.cohortId', '=', cohortId)
  return some.offset(from).limit(count).execute()
}

/** By cohort, name and first day; the id last, so that the order is always the same. */
function withNames(db: Kysely<Schema>, { tenantId, programmeId }: OfProgramme) {
  return db
    .selectFrom('exchange')
    .innerJoin('enrolment', (join) =>
      join.onRef('enrolment.tenantId', '=', 'exchange.tenantId').onRef('enrolment.id', '=', 'exchange.enrolmentId')
    )
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'enrolment.tenantId').onRef('person.id', '=', 'enrolment.personId')
    )
    .innerJoin('cohort', (join) =>
      join.onRef('cohort.tenantId', '=', 'exchange.tenantId').onRef('cohort.id', '=', 'exchange.cohortId')
    )
    .innerJoin('organisation as host', (join) =>
      join.onRef('host.tenantId', '=', 'exchange.tenantId').onRef('host.id', '=', 'exchange.hostOrganisationId')
    )
    .leftJoin('organisation as employer', (join) =>
      join.onRef('employer.tenantId', '=', 'exchange.tenantId').onRef('employer.id', '=', 'employerOrganisationId')
    )
    .leftJoin('organisation as payer', (join) =>
      join.onRef('payer.tenantId', '=', 'exchange.tenantId').onRef('payer.id', '=', 'sponsorOrganisationId')
    )
    .leftJoin('person as contact', (join) =>
      join.onRef('contact.tenantId', '=', 'exchange.tenantId').onRef('contact.id', '=', 'sponsorPersonId')
    )
    .select([
      'exchange.id',
      'exchangeRef',
      'enrolment.personId',
      'sponsorPersonId',
      'startsOn',
      'endsOn',
      'withdrawnOn'
    ])
    .select(['cohort.name as cohort', 'person.name as personName', 'host.name as host', 'contact.name as sponsorName'])
    .where('exchange.tenantId', '=', tenantId)
    .where('exchange.programmeId', '=', programmeId)
    .orderBy('cohort.position')
    .orderBy('person.name')
    .orderBy('startsOn')
    .orderBy('exchange.id')
}

export async function countExchanges(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme,
  cohortId?: string
): Promise<number> {
  const all = db
    .selectFrom('exchange')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
  const some = cohortId === undefined ? all : all.where('cohortId', '=', cohortId)
  return (await some.executeTakeFirstOrThrow()).count
}

export async function insertExchanges(db: Kysely<Schema>, exchanges: readonly ExchangeTable[]): Promise<void> {
  await inBatches(exchanges, async (batch) => db.insertInto('exchange').values(batch).execute())
}

/** What the answer side knows of an exchange: never more than coarse groups. */
export async function insertEpisodes(db: Kysely<Schema>, episodes: readonly EpisodeTable[]): Promise<void> {
  await inBatches(episodes, async (batch) => db.insertInto('episode').values(batch).execute())
}

/** The columns that a change of an exchange needs, and its groups on the answer side. */
export async function findExchange(
  db: Kysely<Schema>,
  { tenantId, id }: OfTenant
): Promise<Omit<ExchangeTable, 'frozenTexts' | 'importBatchId'> | undefined> {
  return db
    .selectFrom('exchange')
    .select([
      'tenantId',
      'id',
      'programmeId',
      'enrolmentId',
      'cohortId',
      'episodeKey',
      'exchangeRef',
      'arm',
      'anchorOn'
    ])
    .select(['employerOrganisationId', 'hostOrganisationId', 'sponsorOrganisationId', 'sponsorPersonId', 'form'])
    .select([
      'direction',
      'pairRef',
      'mode',
      'length',
      'approvedOn',
      'startsOn',
      'endsOn',
      'withdrawnOn',
      'withdrawnWhy'
    ])
    .select(['ownSector', 'profession', 'careerStage', 'createdAt'])
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function updateExchange(
  db: Kysely<Schema>,
  { tenantId, id }: OfTenant,
  columns: Partial<ExchangeTable>
): Promise<void> {
  await db.updateTable('exchange').set(columns).where('tenantId', '=', tenantId).where('id', '=', id).execute()
}

export async function updateEpisode(
  db: Kysely<Schema>,
  { tenantId, episodeKey }: Pick<EpisodeTable, 'tenantId' | 'episodeKey'>,
  groups: Partial<EpisodeTable>
): Promise<void> {
  await db
    .updateTable('episode')
    .set(groups)
    .where('tenantId', '=', tenantId)
    .where('episodeKey', '=', episodeKey)
    .execute()
}

/** Their invitations must be gone by then. */
export async function deleteExchanges(
  db: Kysely<Schema>,
  tenantId: string,
  exchanges: readonly Pick<ExchangeTable, 'id' | 'episodeKey'>[]
): Promise<void> {
  await inBatches(exchanges, async (batch) => {
    const ids = batch.map(({ id }) => id)
    const keys = batch.map(({ episodeKey }) => episodeKey)
    await db.deleteFrom('exchange').where('tenantId', '=', tenantId).where('id', 'in', ids).execute()
    await db.deleteFrom('episode').where('tenantId', '=', tenantId).where('episodeKey', 'in', keys).execute()
  })
}
