import type { CompiledQuery, InferResult, Kysely } from 'kysely'
import type { InvitationTable, Schema } from '../../platform/db/schema.js'

/**
 * What stands behind one link: the invitation, whom it is for, and the exchange it is about. What belongs to an exchange is
 * null in a sponsor's common part.
 */
export type SurveyRow = InferResult<ReturnType<typeof surveyQuery>>[number]

export type OfInvitation = Pick<InvitationTable, 'tenantId' | 'id'>

/** The link is the key: who does not hold it finds nothing. A link of an earlier issue is nobody's. */
export async function findSurvey(db: Kysely<Schema>, tokenHash: string): Promise<SurveyRow | undefined> {
  const query = surveyQueries.get(db) ?? surveyQuery(db).compile()
  surveyQueries.set(db, query)
  const { rows } = await db.executeQuery<SurveyRow>({ ...query, parameters: [tokenHash] })
  return rows[0]
}

/** Every page asks it, and it takes longer to write than to run: it is written once, its one parameter put in each time. */
const surveyQueries = new WeakMap<Kysely<Schema>, CompiledQuery>()

function surveyQuery(db: Kysely<Schema>) {
  return db
    .selectFrom('invitation')
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenantId', '=', 'invitation.tenantId').onRef('programme.id', '=', 'invitation.programmeId')
    )
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'invitation.tenantId').onRef('person.id', '=', 'invitation.personId')
    )
    .leftJoin('exchange', (join) =>
      join.onRef('exchange.tenantId', '=', 'invitation.tenantId').onRef('exchange.id', '=', 'invitation.exchangeId')
    )
    .leftJoin('enrolment', (join) =>
      join.onRef('enrolment.tenantId', '=', 'exchange.tenantId').onRef('enrolment.id', '=', 'exchange.enrolmentId')
    )
    .leftJoin('person as participant', (join) =>
      join.onRef('participant.tenantId', '=', 'enrolment.tenantId').onRef('participant.id', '=', 'enrolment.personId')
    )
    .leftJoin('organisation as host', (join) =>
      join.onRef('host.tenantId', '=', 'exchange.tenantId').onRef('host.id', '=', 'exchange.hostOrganisationId')
    )
    .leftJoin('organisation as employer', (join) =>
      join
        .onRef('employer.tenantId', '=', 'exchange.tenantId')
        .onRef('employer.id', '=', 'exchange.employerOrganisationId')
    )
    .leftJoin('organisation as sponsor', (join) =>
      join
        .onRef('sponsor.tenantId', '=', 'exchange.tenantId')
        .onRef('sponsor.id', '=', 'exchange.sponsorOrganisationId')
    )
    .select(['invitation.tenantId', 'invitation.id', 'invitation.programmeId', 'invitation.exchangeId'])
    .select([
      'invitation.personId',
      'respondent',
      'instrument',
      'wave',
      'responseKey',
      'opensOn',
      'closesOn',
      'lateUntil'
    ])
    .select(['startedAt', 'completedAt', 'declinedAt', 'stoppedAt', 'missedAt'])
    .select([
      'programme.name as programme',
      'frameworkHash',
      'contactName',
      'contactEmail',
      'contactPhone',
      'person.language'
    ])
    .select(['enrolmentId', 'enrolment.mailStoppedAt', 'episodeKey', 'arm', 'anchorOn', 'mode', 'hostOrganisationId'])
    .select(['approvedOn', 'startsOn', 'endsOn', 'withdrawnOn', 'ownSector', 'profession', 'careerStage'])
    .select(['frozenTexts', 'exchange.createdAt as enteredAt', 'participant.name as participant'])
    .select(['host.name as host', 'host.sector as hostSector', 'host.sectorText as hostSectorText'])
    .select(['employer.name as employer', 'sponsor.name as sponsor'])
    .where('tokenHash', '=', '')
}

/**
 * Takes the invitation for this act: another act on the same one waits until this one ends, also on PostgreSQL, where acts
 * run side by side. False if it is answered already. Changes nothing.
 */
export async function holdUnanswered(db: Kysely<Schema>, { tenantId, id }: OfInvitation): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set((eb) => ({ issue: eb.ref('issue') }))
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .where('completedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The first time counts. */
export async function markStarted(db: Kysely<Schema>, { tenantId, id }: OfInvitation, at: string): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ startedAt: at })
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .where('startedAt', 'is', null)
    .execute()
}

export async function markCompleted(db: Kysely<Schema>, { tenantId, id }: OfInvitation, at: string): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ completedAt: at })
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .where('completedAt', 'is', null)
    .execute()
}

export interface Refusal {
  readonly at: string
  readonly reason: string
}

/** False if it was declined before. Asked and written in one statement, so that of two presses one wins. */
export async function markDeclined(
  db: Kysely<Schema>,
  { tenantId, id }: OfInvitation,
  { at, reason }: Refusal
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ declinedAt: at, declineReason: reason })
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .where('declinedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** T1's receipt offers T1r: from then on it is as good as sent. */
export async function markOffered(db: Kysely<Schema>, { tenantId, id }: OfInvitation, at: string): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ invitedAt: at })
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .where('invitedAt', 'is', null)
    .execute()
}

/** The words for host, organisation and the like, as the first form of this exchange was sent with them, stay. */
export async function freezeTexts(
  db: Kysely<Schema>,
  { tenantId, exchangeId }: { readonly tenantId: string; readonly exchangeId: string },
  frozenTexts: string
): Promise<void> {
  await db
    .updateTable('exchange')
    .set({ frozenTexts })
    .where('tenantId', '=', tenantId)
    .where('id', '=', exchangeId)
    .where('frozenTexts', 'is', null)
    .execute()
}

/** Another survey about the same exchange. */
export async function findSibling(
  db: Kysely<Schema>,
  { tenantId, exchangeId }: Pick<InvitationTable, 'tenantId' | 'exchangeId'>,
  instrument: string
) {
  return db
    .selectFrom('invitation')
    .select(['id', 'issue', 'opensOn', 'closesOn', 'lateUntil'])
    .select(['completedAt', 'declinedAt', 'stoppedAt', 'missedAt'])
    .where('tenantId', '=', tenantId)
    .where('exchangeId', '=', exchangeId)
    .where('instrument', '=', instrument)
    .executeTakeFirst()
}

interface Asked extends Pick<InvitationTable, 'tenantId' | 'exchangeId' | 'personId' | 'respondent'> {
  readonly enrolmentId: string | null
  readonly hostOrganisationId: string | null
}

/**
 * What the same person answered before: a participant in any exchange of the programme, a sponsor's contact about this
 * exchange or about others with the same host. The bridge between who and what is crossed here to hand somebody their own
 * answers, and nowhere else in this feature.
 */
export async function listOwnResponses(db: Kysely<Schema>, asked: Asked) {
  const { tenantId, exchangeId, personId, respondent, enrolmentId, hostOrganisationId } = asked
  const own = db
    .selectFrom('exchange')
    .innerJoin('response', (join) =>
      join.onRef('response.tenantId', '=', 'exchange.tenantId').onRef('response.episodeKey', '=', 'exchange.episodeKey')
    )
    .select(['response.episodeKey', 'wave', 'answeredOn', 'answers'])
    .where('exchange.tenantId', '=', tenantId)
    .where('respondent', '=', respondent)
  if (respondent === 'participant') return own.where('exchange.enrolmentId', '=', enrolmentId).execute()
  return own
    .where((eb) =>
      eb.or([
        eb('exchange.id', '=', exchangeId),
        eb.and([
          eb('exchange.sponsorPersonId', '=', personId),
          eb('exchange.hostOrganisationId', '=', hostOrganisationId)
        ])
      ])
    )
    .execute()
}
