import type { Kysely } from 'kysely'
import { londonDate, nextMailInstant } from '../../core/schedule/london.js'
import type { Database } from '../../platform/db/open.js'
import type { Schema } from '../../platform/db/schema.js'
import type { SendMail, Sending } from '../../platform/mail/mail.js'
import type { Render } from '../../platform/views/render.js'
import { compose } from './compose.js'
import { isReminder } from './mails.js'
import { obstacleTo, type Obstacle } from './obstacle.js'
import * as outbox from './outbox/store.js'
import { nextAttempt } from './retry.js'

export interface DispatchWorld extends Pick<Database, 'db' | 'write'> {
  readonly config: { readonly PUBLIC_URL: string; readonly MAIL_FROM: string; readonly LINK_SECRET: string }
  readonly render: Render
  readonly now: () => Date
  readonly sendMail: SendMail
}

/**
 * Takes one mail from the outbox, sends it, and records what came of it; false if there was none to send. Nobody is written
 * to at night. The mail goes out between two acts, never inside one: if the process dies there, the lease runs out and the
 * mail goes again, with the same Message-ID and the same link. Twice is a nuisance, never is a loss.
 */
export async function dispatchOne(world: DispatchWorld): Promise<boolean> {
  const { db, write, now } = world
  const at = now().toISOString()
  if (nextMailInstant(at) !== at) return false
  const claimed = await write(async (db) => outbox.claimMail(db, at, leaseEnd(at)))
  if (claimed === undefined) return false

  const mail = await outbox.getMail(db, claimed)
  const obstacle = obstacleTo(mail, londonDate(at))
  if (obstacle === undefined) await send(world, mail)
  else await write(async (db) => discard(db, mail, obstacle, at))
  return true
}

/** Longer than a mail can take (platform/mail/smtp.ts): two processes never send the same one at the same time. */
function leaseEnd(at: string): string {
  return new Date(Date.parse(at) + 5 * 60_000).toISOString()
}

async function discard(db: Kysely<Schema>, mail: outbox.WaitingMail, obstacle: Obstacle, at: string): Promise<void> {
  await outbox.giveUp(db, mail, at, obstacle)
  if (obstacle === 'address') await outbox.takeBackInvitation(db, mail)
}

async function send(world: DispatchWorld, mail: outbox.WaitingMail): Promise<void> {
  let outcome: Outcome
  try {
    outcome = await world.sendMail(compose(world, mail))
  } catch (error) {
    await record(world, mail, { kind: 'later', why: 'unexpected' }) // a fault of ours: the other mails do not wait for it
    throw error
  }
  await record(world, mail, outcome)
}

type Outcome = Sending | Readonly<{ kind: 'later'; why: 'unexpected' }>

async function record({ write, now }: DispatchWorld, mail: outbox.WaitingMail, outcome: Outcome): Promise<void> {
  const at = now().toISOString()
  await write(async (db) => {
    if (outcome.kind === 'sent') return outbox.markSent(db, mail, at)
    if (outcome.kind === 'refused') return recordRefusal(db, mail, outcome, at)
    const nextAt = nextAttempt(mail, at)
    if (nextAt === undefined) return outbox.giveUp(db, mail, at, outcome.why)
    return outbox.postpone(db, mail, nextAt, outcome.why)
  })
}

async function recordRefusal(
  db: Kysely<Schema>,
  mail: outbox.WaitingMail,
  { whose, why }: Extract<Sending, { kind: 'refused' }>,
  at: string
): Promise<void> {
  await outbox.giveUp(db, mail, at, why)
  if (!isReminder(mail.template)) await outbox.markInvitationBounced(db, mail, at)
  if (whose === 'recipient') await outbox.markAddressBounced(db, mail, at)
}
