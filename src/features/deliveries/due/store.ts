import { sql, type Kysely } from 'kysely'
import type { InvitationTable, Schema } from '../../../platform/db/schema.js'
import type { Moment } from './moment.js'

/** An invitation with all that a mail about it says. What belongs to an exchange is null in a sponsor's common part. */
export interface MailableRow extends Pick<
  InvitationTable,
  'tenantId' | 'id' | 'personId' | 'respondent' | 'instrument'
> {
  readonly addressId: string
  readonly programme: string
  readonly contactName: string
  readonly contactEmail: string
  readonly contactPhone: string | null
  readonly person: string
  readonly participant: string | null
  readonly host: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/**
 * Open today, not yet invited, and nothing speaks against a mail: for each person the one that closes first, since the others
 * wait until a day has passed.
 */
export async function listDue(db: Kysely<Schema>, moment: Moment, count: number): Promise<readonly MailableRow[]> {
  return onePerPerson(await mailable(db, moment).where('invitation.invitedAt', 'is', null).limit(count).execute())
}

/**
 * Open today and not finished, the invitation sent by then, and no reminder yet. It is the caller who says from which day
 * of opening and from which instant of sending seven days have gone by.
 */
export async function listToRemind(
  db: Kysely<Schema>,
  moment: Moment,
  { openedOn, sentAt }: { readonly openedOn: string; readonly sentAt: string },
  count: number
): Promise<readonly MailableRow[]> {
  const rows = await mailable(db, moment)
    .where('invitation.sentAt', '<=', sentAt)
    .where('invitation.opensOn', '<=', openedOn)
    .where('invitation.remindedAt', 'is', null)
    .where('invitation.bouncedAt', 'is', null)
    .limit(count)
    .execute()
  return onePerPerson(rows)
}

function onePerPerson(rows: readonly MailableRow[]): readonly MailableRow[] {
  const first = new Map<string, MailableRow>()
  for (const row of rows) {
    const key = JSON.stringify([row.tenantId, row.personId])
    if (!first.has(key)) first.set(key, row)
  }
  return [...first.values()]
}

/** T1r has no mail of its own: the receipt of T1 leads to it. */
const withoutMail = 'T1r'

function mailable(db: Kysely<Schema>, { today, dayAgo }: Moment) {
  return db
    .selectFrom('invitation')
    .innerJoin('programme', (join) =>
      join.onRef('programme.tenantId', '=', 'invitation.tenantId').onRef('programme.id', '=', 'invitation.programmeId')
    )
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'invitation.tenantId').onRef('person.id', '=', 'invitation.personId')
    )
    .innerJoin('address', (join) =>
      join.onRef('address.tenantId', '=', 'invitation.tenantId').on('address.id', '=', newestUsableAddress)
    )
    .leftJoin('exchange', (join) =>
      join.onRef('exchange.tenantId', '=', 'invitation.tenantId').onRef('exchange.id', '=', 'invitation.exchangeId')
    )
    .leftJoin('organisation as host', (join) =>
      join.onRef('host.tenantId', '=', 'exchange.tenantId').onRef('host.id', '=', 'exchange.hostOrganisationId')
    )
    .leftJoin('enrolment', (join) =>
      join.onRef('enrolment.tenantId', '=', 'exchange.tenantId').onRef('enrolment.id', '=', 'exchange.enrolmentId')
    )
    .leftJoin('person as participant', (join) =>
      join.onRef('participant.tenantId', '=', 'enrolment.tenantId').onRef('participant.id', '=', 'enrolment.personId')
    )
    .select(['invitation.tenantId', 'invitation.id', 'invitation.personId', 'respondent', 'instrument'])
    .select(['address.id as addressId', 'programme.name as programme', 'contactName', 'contactEmail', 'contactPhone'])
    .select(['person.name as person', 'participant.name as participant', 'host.name as host', 'startsOn', 'endsOn'])
    .where('instrument', '!=', withoutMail)
    .where('opensOn', '<=', today)
    .where('closesOn', '>=', today)
    .where('completedAt', 'is', null)
    .where('declinedAt', 'is', null)
    .where('invitation.stoppedAt', 'is', null)
    .where('missedAt', 'is', null)
    .where(sql<boolean>`not ${mailIsStopped}`)
    .where(sql<boolean>`not ${hadMailSince(dayAgo)}`)
    .orderBy('closesOn')
    .orderBy('opensOn')
    .orderBy('invitation.id')
}

/** The address that a person gave last, of those that live, did not bounce and were not stopped. */
const newestUsableAddress = sql<string>`(
  select a.id from address a
  where a.tenant_id = invitation.tenant_id and a.person_id = invitation.person_id
    and a.until is null and a.bounced_at is null and a.stopped_at is null
  order by a.since desc, a.id limit 1)`

/** As stopMail in ../store.ts writes it: in the enrolment, or in a survey that the person declined. */
export const mailIsStopped = sql<boolean>`(
  exists (select 1 from enrolment e
    where e.tenant_id = invitation.tenant_id and e.programme_id = invitation.programme_id
      and e.person_id = invitation.person_id and e.mail_stopped_at is not null)
  or exists (select 1 from invitation d
    where d.tenant_id = invitation.tenant_id and d.programme_id = invitation.programme_id
      and d.person_id = invitation.person_id and d.declined_at is not null and d.stopped_at is not null))`

/** One mail a person in 24 hours, from all programmes together; one that waits to be sent counts as well. */
function hadMailSince(instant: string) {
  return sql<boolean>`exists (
    select 1 from outbox o inner join address a on a.tenant_id = o.tenant_id and a.id = o.address_id
    where a.tenant_id = invitation.tenant_id and a.person_id = invitation.person_id
      and (o.sent_at > ${instant} or (o.sent_at is null and o.failed_at is null)))`
}

/** False if somebody else was quicker: asked and written in one statement, here and below. */
export async function markInvited(db: Kysely<Schema>, invitation: Ref, at: string): Promise<boolean> {
  const { numUpdatedRows } = await invitationOf(db, invitation)
    .set({ invitedAt: at })
    .where('invitedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function markReminded(db: Kysely<Schema>, invitation: Ref, at: string): Promise<boolean> {
  const { numUpdatedRows } = await invitationOf(db, invitation)
    .set({ remindedAt: at })
    .where('remindedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Of what was never sent and has closed: it will not be sent any more, and why not. The first reason that holds counts. */
export async function markMissed(db: Kysely<Schema>, { at, today }: Moment): Promise<void> {
  const reasons = [
    ['No email was to be sent.', mailIsStopped],
    ['There was no address that an email could be sent to.', sql<boolean>`${newestUsableAddress} is null`],
    ['The email could not be delivered before the survey closed.', sql<boolean>`invited_at is not null`],
    ['The survey closed before an email could be sent.', sql<boolean>`1 = 1`]
  ] as const
  for (const [missedWhy, holds] of reasons) {
    await db
      .updateTable('invitation')
      .set({ missedAt: at, missedWhy, invitedAt: null })
      .where('instrument', '!=', withoutMail)
      .where('closesOn', '<', today)
      .where('sentAt', 'is', null)
      .where('bouncedAt', 'is', null)
      .where('startedAt', 'is', null)
      .where('completedAt', 'is', null)
      .where('declinedAt', 'is', null)
      .where('stoppedAt', 'is', null)
      .where('missedAt', 'is', null)
      .where(holds)
      .execute()
  }
}

export type UnremindedRow = Pick<InvitationTable, 'tenantId' | 'id' | 'respondent'> & {
  readonly addressId: string
  readonly opensOn: string
  readonly closesOn: string
  readonly sentAt: string
}

/** Closed lately, sent and not finished, and nobody was reminded: where a reminder had fallen due, it is recorded why not. */
export async function listUnreminded(
  db: Kysely<Schema>,
  { today }: Moment,
  closedFrom: string
): Promise<readonly UnremindedRow[]> {
  return db
    .selectFrom('invitation')
    .innerJoin('address', (join) =>
      join.onRef('address.tenantId', '=', 'invitation.tenantId').on('address.id', '=', newestUsableAddress)
    )
    .select(['invitation.tenantId', 'invitation.id', 'respondent', 'address.id as addressId'])
    .select(['opensOn', 'closesOn', 'sentAt'])
    .where('closesOn', '<', today)
    .where('closesOn', '>=', closedFrom)
    .where('sentAt', 'is not', null)
    .where('opensOn', 'is not', null)
    .where('remindedAt', 'is', null)
    .where('invitation.bouncedAt', 'is', null)
    .where('completedAt', 'is', null)
    .where('declinedAt', 'is', null)
    .where('invitation.stoppedAt', 'is', null)
    .where(sql<boolean>`not ${mailIsStopped}`)
    .$narrowType<{ opensOn: string; closesOn: string; sentAt: string }>()
    .execute()
}

interface Ref {
  readonly tenantId: string
  readonly id: string
}

function invitationOf(db: Kysely<Schema>, { tenantId, id }: Ref) {
  return db.updateTable('invitation').where('tenantId', '=', tenantId).where('id', '=', id)
}
