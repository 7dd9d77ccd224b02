import type { Kysely } from 'kysely'
import { inBatches } from '../../../platform/db/in-batches.js'
import type { InvitationTable, Schema } from '../../../platform/db/schema.js'

/** What an import, and the people who look after exchanges, do to invitations beside what deliveries does. */

interface OfTenant {
  readonly tenantId: string
  readonly id: string
}

export type ListedInvitation = Pick<
  InvitationTable,
  | 'instrument'
  | 'wave'
  | 'respondent'
  | 'opensOn'
  | 'closesOn'
  | 'lateUntil'
  | 'invitedAt'
  | 'sentAt'
  | 'deliveredAt'
  | 'bouncedAt'
  | 'startedAt'
  | 'completedAt'
  | 'declinedAt'
  | 'stoppedAt'
  | 'missedAt'
  | 'missedWhy'
> & { readonly exchangeId: string }

/** The surveys of these exchanges as they open. T1r is left out: it is there only for those who answered T1. */
export async function listInvitationsBesideNames(
  db: Kysely<Schema>,
  tenantId: string,
  exchangeIds: readonly string[]
): Promise<readonly ListedInvitation[]> {
  const found: ListedInvitation[] = []
  await inBatches(exchangeIds, async (batch) => {
    const rows = await db
      .selectFrom('invitation')
      .select(['exchangeId', 'instrument', 'wave', 'respondent', 'opensOn', 'closesOn', 'lateUntil', 'invitedAt'])
      .select(['sentAt', 'deliveredAt', 'bouncedAt', 'startedAt', 'completedAt', 'declinedAt', 'stoppedAt'])
      .select(['missedAt', 'missedWhy'])
      .where('tenantId', '=', tenantId)
      .where('exchangeId', 'in', batch)
      .where('instrument', '<>', 'T1r')
      .orderBy('opensOn')
      .orderBy('instrument')
      .$narrowType<{ exchangeId: string }>()
      .execute()
    found.push(...rows)
  })
  return found
}

/** It could never be sent, and why: a sentence for the coordinator. */
export async function recordMissed(
  db: Kysely<Schema>,
  tenantId: string,
  missed: readonly { readonly id: string; readonly why: string }[],
  at: string
): Promise<void> {
  for (const why of new Set(missed.map(({ why }) => why))) {
    const ids = missed.filter((one) => one.why === why).map(({ id }) => id)
    await inBatches(ids, async (batch) =>
      db
        .updateTable('invitation')
        .set({ missedAt: at, missedWhy: why, opensOn: null, closesOn: null, lateUntil: null })
        .where('tenantId', '=', tenantId)
        .where('id', 'in', batch)
        .execute()
    )
  }
}

/** `at`: from then on nothing is sent. `null`: it goes on, as if it had not been stopped. */
export async function setStopped(
  db: Kysely<Schema>,
  tenantId: string,
  ids: readonly string[],
  at: string | null
): Promise<void> {
  await inBatches(ids, async (batch) =>
    db
      .updateTable('invitation')
      .set({ stoppedAt: at })
      .where('tenantId', '=', tenantId)
      .where('id', 'in', batch)
      .execute()
  )
}

/** Somebody else is asked: the old link stops working and a new one goes out, unless a mail of the old is on its way. */
export async function handOver(
  db: Kysely<Schema>,
  { tenantId, id }: OfTenant,
  to: Pick<InvitationTable, 'personId' | 'issue' | 'tokenHash'>
): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('tenantId', '=', tenantId)
    .where('invitationId', '=', id)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .execute()
  await db
    .updateTable('invitation')
    .set({ ...to, invitedAt: null, sentAt: null, deliveredAt: null, bouncedAt: null, remindedAt: null })
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .execute()
}

/** The person has another address: what waits goes there, and what came back is sent again. */
export async function readdress(
  db: Kysely<Schema>,
  { tenantId, personId }: Pick<InvitationTable, 'tenantId' | 'personId'>,
  addresses: { readonly from: string; readonly to: string }
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ addressId: addresses.to })
    .where('tenantId', '=', tenantId)
    .where('addressId', '=', addresses.from)
    .where('sentAt', 'is', null)
    .where('failedAt', 'is', null)
    .execute()
  await db
    .updateTable('invitation')
    .set({ invitedAt: null, sentAt: null, bouncedAt: null, remindedAt: null })
    .where('tenantId', '=', tenantId)
    .where('personId', '=', personId)
    .where('bouncedAt', 'is not', null)
    .where('deliveredAt', 'is', null)
    .where('startedAt', 'is', null)
    .where('completedAt', 'is', null)
    .where('declinedAt', 'is', null)
    .execute()
}
