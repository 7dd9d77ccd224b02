import type { Kysely } from 'kysely'
import type { BusinessCaseTable, Schema } from '../../platform/db/schema.js'
import type { CaseGroup } from '../costs/store.js'

export interface CaseSubject {
  readonly programmeId: string
  readonly programme: string
  readonly id: string // of the cohort or the organisation
  readonly name: string
}

/** The words of a case's author. */
export async function findCaseDetails(db: Kysely<Schema>, group: CaseGroup): Promise<string | undefined> {
  const written = await db
    .selectFrom('businessCase')
    .select('details')
    .where('tenantId', '=', group.tenantId)
    .where('programmeId', '=', group.programmeId)
    .where((eb) =>
      'cohortId' in group ? eb('cohortId', '=', group.cohortId) : eb('organisationId', '=', group.sponsorOrganisationId)
    )
    .executeTakeFirst()
  return written?.details
}

/** Written again, the later words stand. */
export async function putCaseDetails(db: Kysely<Schema>, row: BusinessCaseTable): Promise<void> {
  const columns =
    row.cohortId === null
      ? (['tenantId', 'programmeId', 'organisationId'] as const)
      : (['tenantId', 'cohortId'] as const)
  const { details, writtenAt, writtenBy } = row
  await db
    .insertInto('businessCase')
    .values(row)
    .onConflict((conflict) => conflict.columns(columns).doUpdateSet({ details, writtenAt, writtenBy }))
    .execute()
}

export async function listCohortSubjects(
  db: Kysely<Schema>,
  tenantId: string,
  programmeIds: readonly string[]
): Promise<readonly CaseSubject[]> {
  if (programmeIds.length === 0) return []
  return db
    .selectFrom('cohort')
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenantId', '=', 'cohort.tenantId').onRef('programme.id', '=', 'cohort.programmeId')
    )
    .select(['programmeId', 'programme.name as programme', 'cohort.id', 'cohort.name'])
    .where('cohort.tenantId', '=', tenantId)
    .where('programmeId', 'in', programmeIds)
    .orderBy('programme.name')
    .orderBy('cohort.position')
    .execute()
}

/** Organisations that sponsor exchanges of these programmes; for a sponsor's people, their own alone. */
export async function listSponsorSubjects(
  db: Kysely<Schema>,
  tenantId: string,
  limit: Readonly<{ programmeIds: readonly string[] }> | Readonly<{ organisationIds: readonly string[] }>
): Promise<readonly CaseSubject[]> {
  const ids = 'programmeIds' in limit ? limit.programmeIds : limit.organisationIds
  if (ids.length === 0) return []
  return db
    .selectFrom('sponsorship')
    .innerJoin('programme', (join) =>
      join
        .onRef('programme.tenantId', '=', 'sponsorship.tenantId')
        .onRef('programme.id', '=', 'sponsorship.programmeId')
    )
    .innerJoin('organisation', (join) =>
      join
        .onRef('organisation.tenantId', '=', 'sponsorship.tenantId')
        .onRef('organisation.id', '=', 'sponsorship.organisationId')
    )
    .select(['programmeId', 'programme.name as programme', 'organisation.id', 'organisation.name'])
    .where('sponsorship.tenantId', '=', tenantId)
    .where('programmeIds' in limit ? 'sponsorship.programmeId' : 'sponsorship.organisationId', 'in', ids)
    .orderBy('programme.name')
    .orderBy('organisation.name')
    .execute()
}
