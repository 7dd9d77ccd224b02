import { sql, type Kysely } from 'kysely'
import type {
  CohortTable,
  InvitationTable,
  MembershipTable,
  ProgrammeTable,
  Schema,
  SponsorshipTable
} from '../../platform/db/schema.js'
import type { Account } from '../../platform/http/session.js'

type Role = MembershipTable['role']

interface OfProgramme {
  readonly tenantId: string
  readonly programmeId: string
}

/** Those of the staff. A sponsor's people see their own business case, and of a programme nothing else. */
const staffRoles: readonly Role[] = ['administrator', 'coordinator', 'evaluator', 'data-steward']

/**
 * The guard of every page of a programme: who may not see it finds nothing, as if it were not there. With `sponsor` among
 * the roles, a sponsor finds the programmes that their own organisation sponsors.
 */
export async function findProgrammeFor(
  db: Kysely<Schema>,
  account: Account,
  programmeId: string,
  roles: readonly Role[] = staffRoles
): Promise<ProgrammeTable | undefined> {
  return programmesFor(db, account, roles).where('programme.id', '=', programmeId).executeTakeFirst()
}

/** By name. */
export async function listProgrammesFor(
  db: Kysely<Schema>,
  account: Account,
  roles: readonly Role[] = staffRoles
): Promise<readonly ProgrammeTable[]> {
  return programmesFor(db, account, roles).orderBy('programme.name').execute()
}

function programmesFor(db: Kysely<Schema>, { tenantId, roles: held }: Account, roles: readonly Role[]) {
  const counting = held.filter(({ role }) => roles.includes(role))
  const idsOf = (scope: MembershipTable['scope']): string[] =>
    counting.filter((one) => one.scope === scope).map(({ scopeId }) => scopeId)
  const sponsored = db
    .selectFrom('sponsorship')
    .select('programmeId')
    .where('tenantId', '=', tenantId)
    .where('organisationId', 'in', someOf(idsOf('organisation')))
  return db
    .selectFrom('programme')
    .select(['programme.tenantId', 'programme.id', 'programme.name', 'frameworkHash', 'noticeVersion'])
    .select(['contactName', 'contactEmail', 'contactPhone', 'createdAt'])
    .where('programme.tenantId', '=', tenantId)
    .where((eb) =>
      eb.or([
        eb('programme.tenantId', 'in', someOf(idsOf('tenant'))),
        eb('programme.id', 'in', someOf(idsOf('programme'))),
        eb('programme.id', 'in', sponsored)
      ])
    )
}

/** `in ()` is no SQL on PostgreSQL; no id is the empty text. */
function someOf(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [''] : ids
}

/** The programme with this id, or of this name. */
export async function findProgrammeCalled(
  db: Kysely<Schema>,
  tenantId: string,
  called: string
): Promise<Pick<ProgrammeTable, 'id'> | undefined> {
  const rows = await db
    .selectFrom('programme')
    .select('id')
    .where('tenantId', '=', tenantId)
    .where((eb) => eb.or([eb('id', '=', called), eb('name', '=', called)]))
    .execute()
  return rows.find(({ id }) => id === called) ?? rows[0]
}

/** False if there is one of this name already. */
export async function insertProgramme(db: Kysely<Schema>, programme: ProgrammeTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('programme')
    .values(programme)
    .onConflict((conflict) => conflict.columns(['tenantId', 'name']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Other acts that call this wait until this one is committed: two imports at once would both add the same person. */
export async function lockTenant(db: Kysely<Schema>, tenantId: string): Promise<void> {
  await db
    .updateTable('tenant')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', tenantId)
    .execute()
}

/** In the order in which they first appeared. */
export async function listCohorts(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme
): Promise<readonly Pick<CohortTable, 'id' | 'name' | 'position'>[]> {
  return db
    .selectFrom('cohort')
    .select(['id', 'name', 'position'])
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
    .orderBy('position')
    .execute()
}

export async function insertCohorts(db: Kysely<Schema>, cohorts: readonly CohortTable[]): Promise<void> {
  if (cohorts.length > 0) await db.insertInto('cohort').values(cohorts).execute()
}

/** For an import that is undone: those of these cohorts that nobody is in. */
export async function deleteEmptyCohorts(db: Kysely<Schema>, tenantId: string, ids: readonly string[]): Promise<void> {
  const taken = db.selectFrom('exchange').select('cohortId').where('tenantId', '=', tenantId)
  const entered = db.selectFrom('caseEntry').select('cohortId').where('tenantId', '=', tenantId)
  const argued = db
    .selectFrom('businessCase')
    .select('cohortId')
    .where('tenantId', '=', tenantId)
    .where('cohortId', 'is not', null)
    .$narrowType<{ cohortId: string }>()
  await db
    .deleteFrom('cohort')
    .where('tenantId', '=', tenantId)
    .where('id', 'in', someOf(ids))
    .where('id', 'not in', taken)
    .where('id', 'not in', entered)
    .where('id', 'not in', argued)
    .execute()
}

/** An organisation that sponsors a programme already goes on doing so. */
export async function insertSponsorships(db: Kysely<Schema>, sponsorships: readonly SponsorshipTable[]): Promise<void> {
  if (sponsorships.length === 0) return
  await db
    .insertInto('sponsorship')
    .values(sponsorships)
    .onConflict((conflict) => conflict.columns(['tenantId', 'programmeId', 'organisationId']).doNothing())
    .execute()
}

export async function listSponsorships(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme
): Promise<readonly Pick<SponsorshipTable, 'id' | 'organisationId'>[]> {
  return db
    .selectFrom('sponsorship')
    .select(['id', 'organisationId'])
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
    .execute()
}

/** For an import that is undone: those of these by which no exchange of the programme is sponsored. */
export async function deleteUnneededSponsorships(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme,
  ids: readonly string[]
): Promise<void> {
  const sponsors = db
    .selectFrom('exchange')
    .select('sponsorOrganisationId')
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
    .where('sponsorOrganisationId', 'is not', null)
    .$narrowType<{ sponsorOrganisationId: string }>()
  await db
    .deleteFrom('sponsorship')
    .where('tenantId', '=', tenantId)
    .where('id', 'in', someOf(ids))
    .where('organisationId', 'not in', sponsors)
    .execute()
}

export interface WaveCount extends Pick<InvitationTable, 'respondent' | 'wave'> {
  readonly cohortId: string
  readonly planned: number
  readonly invited: number
  readonly started: number
  readonly completed: number
  readonly opensOn: string | null
  readonly closesOn: string | null
}

/**
 * How far each cohort has got in each wave: whole numbers of people, the first opening and the last closing. What was
 * stopped before it was sent, or could never be sent, is not planned any more. Who they are cannot be read from it, unless
 * they are few: a page shows answers of 11 or more.
 */
export async function listWaveCounts(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme
): Promise<readonly WaveCount[]> {
  return db
    .selectFrom('invitation')
    .innerJoin('exchange', (join) =>
      join.onRef('exchange.tenantId', '=', 'invitation.tenantId').onRef('exchange.id', '=', 'invitation.exchangeId')
    )
    .select(({ fn }) => [
      'exchange.cohortId',
      'respondent',
      'wave',
      fn.countAll<number>().as('planned'),
      fn.count<number>('invitedAt').as('invited'),
      fn.count<number>('startedAt').as('started'),
      fn.count<number>('completedAt').as('completed'),
      fn.min('opensOn').as('opensOn'),
      fn.max('closesOn').as('closesOn')
    ])
    .where('invitation.tenantId', '=', tenantId)
    .where('invitation.programmeId', '=', programmeId)
    .where((eb) =>
      eb.or([eb('invitedAt', 'is not', null), eb.and([eb('stoppedAt', 'is', null), eb('missedAt', 'is', null)])])
    )
    .groupBy(['exchange.cohortId', 'respondent', 'wave'])
    .execute()
}

export interface CohortSize {
  readonly cohortId: string
  readonly exchanges: number
  readonly withdrawn: number
  readonly withoutSponsor: number
}

const lacksContact = sql<boolean>`sponsor_person_id is null and arm = 'exchange' and withdrawn_on is null`

/** How many exchanges each cohort has, and of how many that take place nobody could be asked what they cost. */
export async function listCohortSizes(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme
): Promise<readonly CohortSize[]> {
  return db
    .selectFrom('exchange')
    .select(({ fn }) => [
      'cohortId',
      fn.countAll<number>().as('exchanges'),
      fn.count<number>('withdrawnOn').as('withdrawn'),
      sql<number>`sum(case when ${lacksContact} then 1 else 0 end)`.as('withoutSponsor')
    ])
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
    .groupBy('cohortId')
    .execute()
}

export interface Obstacles {
  readonly cameBack: number
  readonly missed: number
  readonly nextOn: string | null
}

/** People whose mail came back and who have not answered, surveys that could never be sent, and the next day of opening. */
export async function findObstacles(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme,
  today: string
): Promise<Obstacles> {
  const ours = db.selectFrom('invitation').where('tenantId', '=', tenantId).where('programmeId', '=', programmeId)
  const open = ours.where('stoppedAt', 'is', null).where('startedAt', 'is', null).where('completedAt', 'is', null)
  const cameBack = await open
    .select(({ fn }) => fn.count<number>('personId').distinct().as('count'))
    .where('declinedAt', 'is', null)
    .where('bouncedAt', 'is not', null)
    .where((eb) => eb.or([eb('deliveredAt', 'is', null), eb('deliveredAt', '<', eb.ref('bouncedAt'))]))
    .executeTakeFirstOrThrow()
  const missed = await ours
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('missedAt', 'is not', null)
    .executeTakeFirstOrThrow()
  const next = await open
    .select(({ fn }) => fn.min('opensOn').as('on'))
    .where('missedAt', 'is', null)
    .where('invitedAt', 'is', null)
    .where('opensOn', '>', today)
    .executeTakeFirstOrThrow()
  return { cameBack: cameBack.count, missed: missed.count, nextOn: next.on }
}
