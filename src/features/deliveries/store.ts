import type { Kysely } from 'kysely'
import { inBatches } from '../../platform/db/in-batches.js'
import type { InvitationTable, Schema } from '../../platform/db/schema.js'

export type NewInvitation = Pick<
  InvitationTable,
  | 'tenantId'
  | 'id'
  | 'programmeId'
  | 'exchangeId'
  | 'personId'
  | 'respondent'
  | 'instrument'
  | 'wave'
  | keyof Window
  | 'responseKey'
  | 'issue'
  | 'tokenHash'
>

/** Three dates, both ends included; null while the exchange has no dates yet. */
type Window = Pick<InvitationTable, 'opensOn' | 'closesOn' | 'lateUntil'>

export interface InvitationWindow extends Window {
  readonly instrument: string
}

export interface OfExchange {
  readonly tenantId: string
  readonly exchangeId: string
}

/** A person in a programme: any invitation of theirs says who that is. */
export type OfPerson = Pick<InvitationTable, 'tenantId' | 'programmeId' | 'personId'>

/** One that is already there stays as it is: an instrument comes once an exchange, a sponsor's common part once a contact. */
export async function insertInvitations(db: Kysely<Schema>, invitations: readonly NewInvitation[]): Promise<void> {
  await inBatches(invitations, async (batch) =>
    db
      .insertInto('invitation')
      .values(batch)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  )
}

export type InvitationOfExchange = Omit<
  InvitationTable,
  'tenantId' | 'programmeId' | 'exchangeId' | 'responseKey' | 'tokenHash' | 'declineReason'
>

/** What becomes of one exchange, in the order in which it opens. */
export async function listInvitationsOf(
  db: Kysely<Schema>,
  { tenantId, exchangeId }: OfExchange
): Promise<readonly InvitationOfExchange[]> {
  return db
    .selectFrom('invitation')
    .select(['id', 'personId', 'respondent', 'instrument', 'wave', 'opensOn', 'closesOn', 'lateUntil', 'issue'])
    .select(['invitedAt', 'sentAt', 'deliveredAt', 'bouncedAt', 'remindedAt', 'startedAt', 'completedAt'])
    .select(['declinedAt', 'stoppedAt', 'missedAt', 'missedWhy'])
    .where('tenantId', '=', tenantId)
    .where('exchangeId', '=', exchangeId)
    .orderBy('opensOn')
    .orderBy('instrument')
    .execute()
}

/**
 * The exchange has other dates now: what is not answered yet moves with it. What was missed is looked at again, and who
 * was invited before the new opening is invited once more when it comes, since the first mail gave dates that no longer hold.
 */
export async function moveWindows(
  db: Kysely<Schema>,
  { tenantId, exchangeId }: OfExchange,
  windows: readonly InvitationWindow[]
): Promise<void> {
  const unfinished = db
    .updateTable('invitation')
    .where('tenantId', '=', tenantId)
    .where('exchangeId', '=', exchangeId)
    .where('completedAt', 'is', null)
  for (const { instrument, opensOn, closesOn, lateUntil } of windows) {
    await unfinished
      .set({ opensOn, closesOn, lateUntil, missedAt: null, missedWhy: null })
      .where('instrument', '=', instrument)
      .execute()
  }
  await unfinished
    .set({ invitedAt: null, sentAt: null, bouncedAt: null, remindedAt: null })
    .whereRef('opensOn', '>', 'invitedAt') // a date against an instant: the same day counts as earlier
    .execute()
}

/** For an import that is undone: as if these exchanges had never been. Their mails go too; their links find nothing. */
export async function deleteInvitationsOf(
  db: Kysely<Schema>,
  tenantId: string,
  exchangeIds: readonly string[]
): Promise<void> {
  await inBatches(exchangeIds, async (batch) => {
    const theirs = db
      .selectFrom('invitation')
      .select('id')
      .where('tenantId', '=', tenantId)
      .where('exchangeId', 'in', batch)
    await db.deleteFrom('outbox').where('tenantId', '=', tenantId).where('invitationId', 'in', theirs).execute()
    await db.deleteFrom('invitation').where('tenantId', '=', tenantId).where('exchangeId', 'in', batch).execute()
  })
}

/**
 * No more mail to this person in this programme: a fact that every later mail has to pass, so none can be forgotten. For
 * a participant it stands in the enrolment. A sponsor's contact has none: there it is the invitation that they declined,
 * so mark that one declined first.
 */
export async function stopMail(db: Kysely<Schema>, person: OfPerson, at: string): Promise<void> {
  await enrolmentOf(db, person).set({ mailStoppedAt: at }).where('mailStoppedAt', 'is', null).execute()
  await declinedBy(db, person).set({ stoppedAt: at }).where('stoppedAt', 'is', null).execute()
}

/** Answering after a decline takes it back: scanners press buttons too. */
export async function liftMailStop(db: Kysely<Schema>, person: OfPerson): Promise<void> {
  await enrolmentOf(db, person).set({ mailStoppedAt: null }).execute()
  await declinedBy(db, person).set({ stoppedAt: null }).execute()
}

function enrolmentOf(db: Kysely<Schema>, { tenantId, programmeId, personId }: OfPerson) {
  return db
    .updateTable('enrolment')
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
    .where('personId', '=', personId)
}

function declinedBy(db: Kysely<Schema>, { tenantId, programmeId, personId }: OfPerson) {
  return db
    .updateTable('invitation')
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
    .where('personId', '=', personId)
    .where('declinedAt', 'is not', null)
}
