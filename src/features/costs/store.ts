import type { Kysely } from 'kysely'
import type { CaseEntryTable, Schema } from '../../platform/db/schema.js'

/** The exchanges of one case: those of a cohort, or those of a programme that one organisation sponsored. */
export type CaseGroup = { readonly tenantId: string; readonly programmeId: string } & (
  Readonly<{ cohortId: string }> | Readonly<{ sponsorOrganisationId: string }>
)

export interface CaseExchangeRow {
  readonly id: string
  readonly exchangeRef: string | null
  readonly cohortId: string
  readonly host: string
  readonly profession: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly withdrawnOn: string | null
}

export type CaseEntryRow = Pick<CaseEntryTable, 'id' | 'exchangeId' | 'kind' | 'inputs'>

/** In order of their beginning. Comparison arms have none, and no cost either. */
export async function listCaseExchanges(db: Kysely<Schema>, group: CaseGroup): Promise<readonly CaseExchangeRow[]> {
  const rows = await db
    .selectFrom('exchange')
    .innerJoin('organisation as host', (join) =>
      join.onRef('host.tenantId', '=', 'exchange.tenantId').onRef('host.id', '=', 'exchange.hostOrganisationId')
    )
    .select(['exchange.id', 'exchangeRef', 'cohortId', 'host.name as host', 'profession'])
    .select(['startsOn', 'endsOn', 'withdrawnOn'])
    .where('exchange.tenantId', '=', group.tenantId)
    .where('exchange.programmeId', '=', group.programmeId)
    .where((eb) =>
      'cohortId' in group
        ? eb('exchange.cohortId', '=', group.cohortId)
        : eb('exchange.sponsorOrganisationId', '=', group.sponsorOrganisationId)
    )
    .where('arm', '=', 'exchange')
    .orderBy('startsOn')
    .orderBy('exchange.id')
    .execute()
  return rows.flatMap(({ startsOn, endsOn, ...row }) =>
    startsOn === null || endsOn === null ? [] : [{ ...row, startsOn, endsOn }]
  )
}

/** A sponsor's case has the lines of its own exchanges alone; a cohort's has also those of the whole cohort. */
export async function listEntries(db: Kysely<Schema>, group: CaseGroup): Promise<readonly CaseEntryRow[]> {
  return db
    .selectFrom('caseEntry')
    .leftJoin('exchange', (join) =>
      join.onRef('exchange.tenantId', '=', 'caseEntry.tenantId').onRef('exchange.id', '=', 'caseEntry.exchangeId')
    )
    .select(['caseEntry.id', 'caseEntry.exchangeId', 'kind', 'inputs'])
    .where('caseEntry.tenantId', '=', group.tenantId)
    .where('caseEntry.programmeId', '=', group.programmeId)
    .where((eb) =>
      'cohortId' in group
        ? eb('caseEntry.cohortId', '=', group.cohortId)
        : eb('exchange.sponsorOrganisationId', '=', group.sponsorOrganisationId)
    )
    .orderBy('recordedAt')
    .orderBy('caseEntry.contentHash')
    .execute()
}

/** False if the same line is already there. */
export async function insertEntry(db: Kysely<Schema>, entry: CaseEntryTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('caseEntry')
    .values(entry)
    .onConflict((conflict) => conflict.columns(['tenantId', 'cohortId', 'contentHash']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function deleteEntry(
  db: Kysely<Schema>,
  { tenantId, cohortId, id }: Pick<CaseEntryTable, 'tenantId' | 'cohortId' | 'id'>
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('caseEntry')
    .where('tenantId', '=', tenantId)
    .where('cohortId', '=', cohortId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/**
 * The first day after today on which a survey long after one of the exchanges that the case counts opens: until then some
 * benefits are not yet known. What is asked of others, or before an exchange, is no follow-up.
 */
export async function findNextOpening(
  db: Kysely<Schema>,
  group: CaseGroup,
  today: string
): Promise<string | undefined> {
  const next = await db
    .selectFrom('invitation')
    .innerJoin('exchange', (join) =>
      join.onRef('exchange.tenantId', '=', 'invitation.tenantId').onRef('exchange.id', '=', 'invitation.exchangeId')
    )
    .select((eb) => eb.fn.min('opensOn').as('opensOn'))
    .where('invitation.tenantId', '=', group.tenantId)
    .where('invitation.programmeId', '=', group.programmeId)
    .where((eb) =>
      'cohortId' in group
        ? eb('exchange.cohortId', '=', group.cohortId)
        : eb('exchange.sponsorOrganisationId', '=', group.sponsorOrganisationId)
    )
    .where('wave', 'in', followUps)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('caseEntry')
          .select('caseEntry.id')
          .whereRef('caseEntry.tenantId', '=', 'exchange.tenantId')
          .whereRef('caseEntry.exchangeId', '=', 'exchange.id')
          .where('kind', '=', 'release')
      )
    )
    .where('opensOn', '>', today)
    .where('stoppedAt', 'is', null)
    .where('missedAt', 'is', null)
    .executeTakeFirst()
  return next?.opensOn ?? undefined
}

const followUps = ['T2', 'T3', 'T4', 'S2', 'S3', 'S4']
