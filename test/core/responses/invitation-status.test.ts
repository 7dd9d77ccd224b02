import t from 'tap'
import { invitationStatus, statusBesideName } from '../../../src/core/responses/invitation-status.js'

const nothing = {
  ...{ opensOn: '2027-03-01', closesOn: '2027-03-14', lateUntil: '2027-05-18' },
  ...{ invitedAt: null, sentAt: null, deliveredAt: null, bouncedAt: null, startedAt: null },
  ...{ completedAt: null, declinedAt: null, stoppedAt: null, missedAt: null }
}
const [monday, tuesday, friday] = ['2027-03-01T09:30:00.000Z', '2027-03-02T09:30:00.000Z', '2027-03-05T09:30:00.000Z']
const [inTime, late, over] = ['2027-03-08', '2027-05-18', '2027-05-19']
const sent = { invitedAt: monday, sentAt: monday }
const noDays = { opensOn: null, closesOn: null, lateUntil: null }

// What happened, the day, what it comes to, and what may stand beside a name.
const cases = [
  ['nothing has happened yet', {}, inTime, 'due', 'due'],
  ['it waits in the outbox', { invitedAt: monday }, inTime, 'due', 'due'],
  ['the mail has gone', sent, inTime, 'sent', 'sent'],
  ['it has arrived', { ...sent, deliveredAt: tuesday }, inTime, 'delivered', 'delivered'],
  ['it came back', { ...sent, bouncedAt: tuesday }, inTime, 'bounced', 'bounced'],
  ['it came back at once', { ...sent, bouncedAt: monday }, inTime, 'bounced', 'bounced'],
  [
    'a relay took it, then it came back',
    { ...sent, deliveredAt: monday, bouncedAt: tuesday },
    inTime,
    'bounced',
    'bounced'
  ],
  [
    'it came back, then reached a mended address',
    { ...sent, bouncedAt: monday, deliveredAt: tuesday },
    inTime,
    'delivered',
    'delivered'
  ],
  [
    'it came back, and has gone to a mended address',
    { ...sent, bouncedAt: tuesday, sentAt: friday },
    inTime,
    'sent',
    'sent'
  ],
  ['tom has begun', { ...sent, startedAt: tuesday }, inTime, 'started', 'sent'],
  ['it came back, yet tom has begun', { ...sent, bouncedAt: tuesday, startedAt: friday }, inTime, 'started', 'bounced'],
  ['tom began, then declined', { ...sent, startedAt: tuesday, declinedAt: friday }, inTime, 'declined', 'sent'],
  [
    'tom declined, then answered after all',
    { ...sent, declinedAt: tuesday, completedAt: friday },
    inTime,
    'completed',
    'sent'
  ],
  ['amina has answered', { ...sent, startedAt: tuesday, completedAt: friday }, inTime, 'completed', 'sent'],
  ['amina answered, and the survey is over', { ...sent, completedAt: friday }, over, 'completed', 'sent'],
  ['grace withdrew it', { ...sent, startedAt: monday, stoppedAt: friday }, inTime, 'withdrawn', 'withdrawn'],
  [
    'amina answered before grace withdrew it',
    { ...sent, completedAt: tuesday, stoppedAt: friday },
    inTime,
    'completed',
    'withdrawn'
  ],
  ['a late answer is still taken', { ...sent, deliveredAt: monday }, late, 'delivered', 'delivered'],
  ['nobody answered, and it is over', { ...sent, deliveredAt: monday }, over, 'closed', 'delivered'],
  ['tom began and never sent it off', { ...sent, startedAt: tuesday }, over, 'closed', 'sent'],
  ['offered on a receipt and left alone', { invitedAt: monday }, over, 'closed', 'due'],
  ['no late answers, and the survey has closed', { ...sent, lateUntil: null }, '2027-03-15', 'closed', 'sent'],
  ['no late answers, on the closing day', { ...sent, lateUntil: null }, '2027-03-14', 'sent', 'sent'],
  ['it was never sent, and is over', {}, over, 'missed', 'missed'],
  ['tom began from a link on paper', { startedAt: tuesday }, over, 'closed', 'missed'],
  ['the exchange was entered after it began', { ...noDays, missedAt: monday }, inTime, 'missed', 'missed'],
  ['no days are known', noDays, over, 'due', 'due']
] as const

for (const [sentence, facts, today, status, besideName] of cases) {
  t.test(`${sentence}: ${status}, beside a name ${besideName}`, async (t) => {
    t.equal(invitationStatus({ ...nothing, ...facts }, today), status)
    t.equal(statusBesideName({ ...nothing, ...facts }, today), besideName)
  })
}

t.test('what stands beside a name never tells who answered', async (t) => {
  for (const [sentence, facts, today] of cases) {
    const invitation = { ...nothing, ...facts }
    const done = { startedAt: tuesday, completedAt: friday, declinedAt: friday }
    const silent = { startedAt: null, completedAt: null, declinedAt: null }
    t.equal(
      statusBesideName({ ...invitation, ...done }, today),
      statusBesideName({ ...invitation, ...silent }, today),
      sentence
    )
  }
})
