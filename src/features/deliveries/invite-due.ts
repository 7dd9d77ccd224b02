import type { Library } from '../../core/instruments/library.js'
import { nextMailInstant } from '../../core/schedule/london.js'
import type { Database } from '../../platform/db/open.js'
import { takeTurns } from '../../platform/db/leases.js'
import { runUntilQuiet } from '../../platform/jobs/run-until-quiet.js'
import { momentOf, type Moment } from './due/moment.js'
import { listDue, markInvited, markMissed } from './due/store.js'
import { insertMail } from './outbox/store.js'
import { surveyNames } from './survey-names.js'
import { mailTo } from './write-mail.js'

export interface InvitingWorld extends Pick<Database, 'write'> {
  readonly config: { readonly MAIL_FROM: string }
  readonly now: () => Date
  readonly newKey: () => string
  readonly library: Library
}

/**
 * Every survey that is open today gets its mail into the outbox, once, in the act that marks it as invited. After days of
 * standing still it catches up: what is still open is sent, what has closed meanwhile is recorded as missed, and nobody gets
 * two mails in 24 hours. Mail is written in the hours in which it is sent, so that a night does not make it old.
 */
export async function inviteDue(world: InvitingWorld): Promise<void> {
  const moment = momentOf(world.now())
  await world.write(async (db) => markMissed(db, moment))
  if (nextMailInstant(moment.at) !== moment.at) return
  await runUntilQuiet(async () => inviteSome(world, moment))
}

async function inviteSome(world: InvitingWorld, moment: Moment): Promise<boolean> {
  const nameSurvey = surveyNames(world.library)
  return world.write(async (db) => {
    await takeTurns(db, 'mail to people')
    let invited = false
    for (const invitation of await listDue(db, moment, mailsAtOnce)) {
      if (!(await markInvited(db, invitation, moment.at))) continue
      await insertMail(db, mailTo({ ...world, nameSurvey }, 'invitation', invitation, moment.at))
      invited = true
    }
    return invited
  })
}

const mailsAtOnce = 200 // an act holds up other acts: some hundredths of a second
