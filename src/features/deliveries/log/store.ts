import { sql, type Kysely } from 'kysely'
import type { InvitationTable, OutboxTable, Schema } from '../../../platform/db/schema.js'
import { mailIsStopped } from '../due/store.js'
import type { Obstacle } from '../obstacle.js'

interface OfProgramme {
  readonly tenantId: string
  readonly programmeId: string
}

/** One survey for one cohort; null for what belongs to no exchange. Dates are the first and the last. */
interface Group extends Pick<InvitationTable, 'instrument' | 'respondent'> {
  readonly cohort: string | null
}

export interface SentCount extends Group {
  readonly sent: number
  readonly failed: number
  readonly waiting: number
  readonly first: string | null
  readonly last: string | null
}

/**
 * Of invitations: what has left, what could not, and what is on the point of leaving. What was no longer wanted is not
 * counted. Nor are reminders: how many there were, and that there were any, says who had not answered.
 */
export async function listSentCounts(db: Kysely<Schema>, programme: OfProgramme): Promise<readonly SentCount[]> {
  const rows = await grouped(db, programme)
    .innerJoin('outbox', (join) =>
      join.onRef('outbox.tenantId', '=', 'invitation.tenantId').onRef('outbox.invitationId', '=', 'invitation.id')
    )
    .select(({ fn }) => [
      fn.count<number>('outbox.sentAt').as('sent'),
      fn.count<number>('outbox.failedAt').as('failed'),
      fn.countAll<number>().as('written'),
      sql<string | null>`substr(min(outbox.sent_at), 1, 10)`.as('first'), // by day alone: the date is that of London
      sql<string | null>`substr(max(outbox.sent_at), 1, 10)`.as('last')
    ])
    .where('template', 'in', invitations)
    .where((eb) => eb.or([eb('failedWhy', 'is', null), eb('failedWhy', 'not in', unwanted)]))
    .execute()
  return rows.map(({ written, ...row }) => ({ ...row, waiting: written - row.sent - row.failed }))
}

const invitations = ['invitation', 'sponsor-invitation']

/** Obstacles that are nobody's failure; to name them beside a number would say who answered. */
const unwanted: readonly Obstacle[] = ['finished', 'stopped', 'not-open', 'address']

export interface PlannedCount extends Group {
  readonly people: number
  readonly first: string
  readonly last: string
}

/** Invitations that are still to be written. */
export async function listPlannedCounts(
  db: Kysely<Schema>,
  programme: OfProgramme,
  today: string
): Promise<readonly PlannedCount[]> {
  return grouped(db, programme)
    .select(({ fn }) => [
      fn.countAll<number>().as('people'),
      fn.min('opensOn').as('first'),
      fn.max('opensOn').as('last')
    ])
    .where('invitedAt', 'is', null)
    .where('closesOn', '>=', today)
    .where('opensOn', 'is not', null)
    .where('completedAt', 'is', null)
    .where('declinedAt', 'is', null)
    .where('invitation.stoppedAt', 'is', null)
    .where('missedAt', 'is', null)
    .where(sql<boolean>`not ${mailIsStopped}`)
    .$narrowType<{ first: string; last: string }>()
    .execute()
}

export interface InvitedCount extends Group {
  readonly people: number
  readonly stopped: number // of these; they get no more mail
  readonly opensOn: string
  readonly closesOn: string
  readonly sentOn: string
}

/**
 * How many were invited on which day, whether answered or reminded since or not. So many reminders there can be at most; how
 * many there will be, how many are left or how many there were would say how many have answered.
 */
export async function listInvitedCounts(db: Kysely<Schema>, programme: OfProgramme): Promise<readonly InvitedCount[]> {
  return grouped(db, programme)
    .select(({ fn }) => [
      fn.countAll<number>().as('people'),
      fn.count<number>('invitation.stoppedAt').as('stopped'),
      'opensOn',
      'closesOn',
      sql<string>`substr(sent_at, 1, 10)`.as('sentOn')
    ])
    .where('opensOn', 'is not', null)
    .where('sentAt', 'is not', null)
    .groupBy(['opensOn', 'closesOn', 'sentOn'])
    .$narrowType<{ opensOn: string; closesOn: string }>()
    .execute()
}

export interface MissedCount extends Group {
  readonly people: number
  readonly missedWhy: string
}

/** Never sent, and no longer to be sent, with the reason. */
export async function listMissedCounts(db: Kysely<Schema>, programme: OfProgramme): Promise<readonly MissedCount[]> {
  return grouped(db, programme)
    .select(({ fn }) => [fn.countAll<number>().as('people'), 'missedWhy'])
    .where('missedAt', 'is not', null)
    .where('missedWhy', 'is not', null)
    .where('invitation.stoppedAt', 'is', null)
    .groupBy('missedWhy')
    .orderBy('missedWhy')
    .$narrowType<{ missedWhy: string }>()
    .execute()
}

function grouped(db: Kysely<Schema>, { tenantId, programmeId }: OfProgramme) {
  return db
    .selectFrom('invitation')
    .leftJoin('exchange', (join) =>
      join.onRef('exchange.tenantId', '=', 'invitation.tenantId').onRef('exchange.id', '=', 'invitation.exchangeId')
    )
    .leftJoin('cohort', (join) =>
      join.onRef('cohort.tenantId', '=', 'exchange.tenantId').onRef('cohort.id', '=', 'exchange.cohortId')
    )
    .select(['instrument', 'respondent', 'cohort.name as cohort'])
    .where('invitation.tenantId', '=', tenantId)
    .where('invitation.programmeId', '=', programmeId)
    .where('instrument', '!=', 'T1r') // it has no mail
    .groupBy(['instrument', 'respondent', 'cohort.position', 'cohort.name'])
    .orderBy('cohort.position')
    .orderBy('instrument')
}

export interface FailedMail extends Pick<OutboxTable, 'attempts' | 'nextAt' | 'failedAt' | 'createdAt'>, Group {
  readonly person: string
  readonly failedWhy: string
}

/**
 * Invitations that did not get through, or not yet, newest first. Reminders are left out: beside a name, one would say that
 * the person had not answered. So are those who have begun, since they have the link, and what was missed, counted above.
 */
export async function listFailures(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme
): Promise<readonly FailedMail[]> {
  return db
    .selectFrom('outbox')
    .innerJoin('invitation', (join) =>
      join.onRef('invitation.tenantId', '=', 'outbox.tenantId').onRef('invitation.id', '=', 'outbox.invitationId')
    )
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'invitation.tenantId').onRef('person.id', '=', 'invitation.personId')
    )
    .leftJoin('exchange', (join) =>
      join.onRef('exchange.tenantId', '=', 'invitation.tenantId').onRef('exchange.id', '=', 'invitation.exchangeId')
    )
    .leftJoin('cohort', (join) =>
      join.onRef('cohort.tenantId', '=', 'exchange.tenantId').onRef('cohort.id', '=', 'exchange.cohortId')
    )
    .select(['person.name as person', 'instrument', 'respondent', 'cohort.name as cohort'])
    .select(['attempts', 'nextAt', 'failedAt', 'outbox.createdAt', 'failedWhy'])
    .where('outbox.tenantId', '=', tenantId)
    .where('invitation.programmeId', '=', programmeId)
    .where('template', 'in', invitations)
    .where('failedWhy', 'is not', null)
    .where('failedWhy', 'not in', unwanted)
    .where('missedAt', 'is', null)
    .where('invitation.sentAt', 'is', null)
    .where('startedAt', 'is', null)
    .where('completedAt', 'is', null)
    .where('declinedAt', 'is', null)
    .where('invitation.stoppedAt', 'is', null)
    .where(
      sql<boolean>`not exists (select 1 from outbox newer where newer.tenant_id = outbox.tenant_id
        and newer.invitation_id = outbox.invitation_id and newer.created_at > outbox.created_at)`
    )
    .orderBy('outbox.createdAt', 'desc')
    .orderBy('person.name')
    .$narrowType<{ failedWhy: string }>()
    .execute()
}
