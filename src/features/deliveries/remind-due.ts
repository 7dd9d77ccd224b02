import { addDays } from '../../core/schedule/calendar.js'
import { endOfLondonDay, londonDate, nextMailInstant } from '../../core/schedule/london.js'
import { reminderDay } from '../../core/schedule/survey-state.js'
import { takeTurns } from '../../platform/db/leases.js'
import { runUntilQuiet } from '../../platform/jobs/run-until-quiet.js'
import { momentOf, type Moment } from './due/moment.js'
import { listToRemind, listUnreminded, markReminded, type UnremindedRow } from './due/store.js'
import type { InvitingWorld } from './invite-due.js'
import { insertMail } from './outbox/store.js'
import { surveyNames } from './survey-names.js'
import { emptyMail, mailTo } from './write-mail.js'

/**
 * One reminder on the seventh day (core/schedule/survey-state.ts says of what), to those who have not finished: nothing has
 * to be switched off when somebody answers, declines or is stopped, since they are no longer found. A reminder that fell due
 * while the service stood still, and whose survey has closed, is recorded as not sent.
 */
export async function remindDue(world: InvitingWorld): Promise<void> {
  const moment = momentOf(world.now())
  await world.write(async (db) => {
    await takeTurns(db, 'mail to people')
    for (const row of await listUnreminded(db, moment, addDays(moment.today, -recordedDays))) {
      if (!hadReminderDay(row) || !(await markReminded(db, row, moment.at))) continue
      await insertMail(db, {
        ...emptyMail(world, 'reminder', row, moment.at),
        failedAt: moment.at,
        failedWhy: 'closed'
      })
    }
  })
  if (nextMailInstant(moment.at) !== moment.at) return
  await runUntilQuiet(async () => remindSome(world, moment))
}

const recordedDays = 90

function hadReminderDay({ opensOn, closesOn, sentAt }: UnremindedRow): boolean {
  return reminderDay({ opensOn, closesOn, lateUntil: null }, londonDate(sentAt)) !== null
}

/** Seven days ago, as the query needs it: its date for the opening, its last instant for the sending. */
async function remindSome(world: InvitingWorld, moment: Moment): Promise<boolean> {
  const weekAgo = addDays(moment.today, -7)
  const nameSurvey = surveyNames(world.library)
  return world.write(async (db) => {
    await takeTurns(db, 'mail to people')
    const rows = await listToRemind(db, moment, { openedOn: weekAgo, sentAt: endOfLondonDay(weekAgo) }, mailsAtOnce)
    let reminded = false
    for (const invitation of rows) {
      if (!(await markReminded(db, invitation, moment.at))) continue
      await insertMail(db, mailTo({ ...world, nameSurvey }, 'reminder', invitation, moment.at))
      reminded = true
    }
    return reminded
  })
}

const mailsAtOnce = 200
