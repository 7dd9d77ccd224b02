import { PostgresAdapter, sql, type Kysely } from 'kysely'
import type { OutboxTable, Schema } from '../../../platform/db/schema.js'
import { mailIsStopped } from '../due/store.js'

export async function insertMail(db: Kysely<Schema>, mail: OutboxTable): Promise<void> {
  await db.insertInto('outbox').values(mail).execute()
}

/** One that is due and that nobody is sending, now ours until `leasedUntil`. An attempt counts when it begins. */
export async function claimMail(db: Kysely<Schema>, at: string, leasedUntil: string): Promise<Ref | undefined> {
  const next = db
    .selectFrom('outbox')
    .select(['tenantId', 'id'])
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('nextAt', '<=', at)
    .where((eb) => eb.or([eb('leasedUntil', 'is', null), eb('leasedUntil', '<=', at)]))
    .orderBy('nextAt')
    .orderBy('id')
    .limit(1)
  const mail = await (takesRowLocks(db) ? next.forUpdate().skipLocked() : next).executeTakeFirst()
  if (mail === undefined) return undefined
  await outboxOf(db, mail)
    .set((eb) => ({ leasedUntil, attempts: eb('attempts', '+', 1) }))
    .execute()
  return mail
}

/** On SQLite the act has the whole file to itself already. */
function takesRowLocks(db: Kysely<Schema>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

export type WaitingMail = Awaited<ReturnType<typeof getMail>>

/** What was written, and what has become of the invitation and the address since. */
export async function getMail(db: Kysely<Schema>, { tenantId, id }: Ref) {
  return db
    .selectFrom('outbox')
    .innerJoin('invitation', (join) =>
      join.onRef('invitation.tenantId', '=', 'outbox.tenantId').onRef('invitation.id', '=', 'outbox.invitationId')
    )
    .innerJoin('address', (join) =>
      join.onRef('address.tenantId', '=', 'outbox.tenantId').onRef('address.id', '=', 'outbox.addressId')
    )
    .select(['outbox.tenantId', 'outbox.id', 'template', 'fields', 'messageId', 'createdAt', 'attempts'])
    .select(['invitation.id as invitationId', 'issue'])
    .select(['startedAt', 'completedAt', 'declinedAt', 'invitation.stoppedAt', 'missedAt'])
    .select(['addressId', 'email', 'until', 'address.bouncedAt', 'address.stoppedAt as addressStoppedAt'])
    .select(sql<string>`coalesce(opens_on, '9999-12-31')`.as('opensOn')) // it has lost its dates: it is not open
    .select(sql<string>`coalesce(closes_on, '9999-12-31')`.as('closesOn'))
    .select(mailIsStopped.as('mailIsStopped'))
    .where('outbox.tenantId', '=', tenantId)
    .where('outbox.id', '=', id)
    .executeTakeFirstOrThrow()
}

/** It is on its way. The first mail about an invitation is what reminders are counted from. */
export async function markSent(db: Kysely<Schema>, mail: WaitingMail, at: string): Promise<void> {
  const { tenantId, invitationId } = mail
  await outboxOf(db, mail).set({ sentAt: at, leasedUntil: null, failedWhy: null }).execute()
  await invitationOf(db, { tenantId, id: invitationId }).set({ sentAt: at }).where('sentAt', 'is', null).execute()
}

/** It is tried again. Meanwhile a page can say what has happened so far. */
export async function postpone(db: Kysely<Schema>, mail: Ref, nextAt: string, why: string): Promise<void> {
  await outboxOf(db, mail).set({ nextAt, leasedUntil: null, failedWhy: why }).execute()
}

/** It is not tried again. */
export async function giveUp(db: Kysely<Schema>, mail: Ref, at: string, why: string): Promise<void> {
  await outboxOf(db, mail).set({ failedAt: at, leasedUntil: null, failedWhy: why }).execute()
}

/** The mail came back: the invitation has not arrived. */
export async function markInvitationBounced(
  db: Kysely<Schema>,
  { tenantId, invitationId }: WaitingMail,
  at: string
): Promise<void> {
  await invitationOf(db, { tenantId, id: invitationId }).set({ bouncedAt: at }).execute()
}

/** Nobody is there: nothing more is sent to this address until it is corrected. */
export async function markAddressBounced(
  db: Kysely<Schema>,
  { tenantId, addressId }: WaitingMail,
  at: string
): Promise<void> {
  await db
    .updateTable('address')
    .set({ bouncedAt: at })
    .where('tenantId', '=', tenantId)
    .where('id', '=', addressId)
    .where('bouncedAt', 'is', null)
    .execute()
}

/** The address has gone since: as if nobody had been invited yet, so that another address, or the reason, is found. */
export async function takeBackInvitation(db: Kysely<Schema>, { tenantId, invitationId }: WaitingMail): Promise<void> {
  await invitationOf(db, { tenantId, id: invitationId }).set({ invitedAt: null }).where('sentAt', 'is', null).execute()
}

interface Ref {
  readonly tenantId: string
  readonly id: string
}

function invitationOf(db: Kysely<Schema>, { tenantId, id }: Ref) {
  return db.updateTable('invitation').where('tenantId', '=', tenantId).where('id', '=', id)
}

function outboxOf(db: Kysely<Schema>, { tenantId, id }: Ref) {
  return db.updateTable('outbox').where('tenantId', '=', tenantId).where('id', '=', id).where('sentAt', 'is', null)
}
