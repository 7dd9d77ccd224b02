import type { Kysely, Updateable } from 'kysely'
import { inviteDue } from '../../../src/features/deliveries/invite-due.js'
import { remindDue } from '../../../src/features/deliveries/remind-due.js'
import { liftMailStop, stopMail } from '../../../src/features/deliveries/store.js'
import type { InvitationTable, Schema } from '../../../src/platform/db/schema.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'

// Open on 14 March 2027: T0 of amina (to the 21st), S0 of owen (to the 21st), T1 of tom (to the 26th).

onEveryEngine('what is open today is written once, whoever asks and how often', async (t, service) => {
  await nobodyIsInvited(service)
  await Promise.all([invite(service), invite(service), invite(service)])
  t.same(await outbox(service), ['invitation amina-T0', 'invitation tom-T1', 'sponsor-invitation owen-S0-amina'])
  const before = await contents(service.db)
  await invite(service)
  t.same(await contents(service.db), before)

  const mail = await mailAbout(service, 'tom-T1')
  t.match(mail, { addressId: 'tom-work', createdAt: '2027-03-14T12:30:00.000Z', attempts: 0, sentAt: null })
  t.equal(mail.messageId, `<${mail.id}@example.org>`)
  t.same(JSON.parse(mail.fields), {
    programme: 'Liverpool–Whitehall exchange',
    contactName: 'Priya Nair',
    contactEmail: 'exchange@example.org',
    contactPhone: '0151 496 0142',
    person: "Tom O'Brien",
    survey: 'After the exchange',
    minutes: 10,
    participant: "Tom O'Brien",
    host: 'Whitehall',
    startsOn: '2027-03-01',
    endsOn: '2027-03-10'
  })
})

const nothingFor: readonly (readonly [string, (service: Service) => Promise<unknown>])[] = [
  ['it opens tomorrow', async (service) => change(service, { opensOn: '2027-03-15' })],
  ['it has no dates yet', async (service) => change(service, { opensOn: null, closesOn: null })],
  ['it is the look back after T1', async (service) => change(service, { instrument: 'T1r' })],
  ['tom has answered by other ways', async (service) => change(service, { completedAt: at })],
  ['tom has declined it', async (service) => change(service, { declinedAt: at })],
  ['the exchange was withdrawn', async (service) => change(service, { stoppedAt: at })],
  ['it was recorded as missed', async (service) => change(service, { missedAt: at })],
  [
    'tom asked for no more mail of this programme',
    async ({ write }) => write(async (db) => stopMail(db, tomThere, at))
  ],
  ['nobody is at his address', async ({ db }) => db.updateTable('address').set({ bouncedAt: at }).execute()],
  ['his address was stopped', async ({ db }) => db.updateTable('address').set({ stoppedAt: at }).execute()],
  ['his address has ended', async ({ db }) => db.updateTable('address').set({ until: at }).execute()]
]
for (const [sentence, happens] of nothingFor) {
  onEveryEngine(`no mail to tom: ${sentence}`, async (t, service) => {
    await nobodyIsInvited(service)
    await happens(service)
    await invite(service)
    t.notOk((await outbox(service)).includes('invitation tom-T1'))
    t.match(await facts(service, 'tom-T1'), { invitedAt: null })
  })
}

onEveryEngine('tom asked for no more mail of another programme: this one goes on', async (t, service) => {
  await nobodyIsInvited(service)
  await service.write(async (db) => stopMail(db, { ...tomThere, programmeId: 'kampala' }, at))
  await invite(service)
  t.ok((await outbox(service)).includes('invitation tom-T1'))
})

onEveryEngine('owen declines one survey: the others stop too, until he answers one', async (t, service) => {
  await nobodyIsInvited(service)
  await addSurvey(service, { id: 'owen-S0-tom', exchangeId: 'tom-liverpool', personId: 'owen', instrument: 'S0' })
  await change(service, { declinedAt: at, invitedAt: at }, 'owen-S0-amina')
  await service.write(async (db) => stopMail(db, owenThere, at))
  await invite(service)
  t.notOk((await outbox(service)).some((mail) => mail.startsWith('sponsor')))
  await service.write(async (db) => liftMailStop(db, owenThere))
  await invite(service)
  t.ok((await outbox(service)).includes('sponsor-invitation owen-S0-tom'))
})

onEveryEngine('two surveys for owen: the one that closes first today, the other after 24 hours', async (t, service) => {
  await nobodyIsInvited(service)
  await addSurvey(service, {
    id: 'owen-S0-tom',
    exchangeId: 'tom-liverpool',
    personId: 'owen',
    instrument: 'S0',
    closesOn: '2027-03-20'
  })
  await Promise.all([invite(service), invite(service), invite(service)])
  t.same(await mailsOf(service, 'owen'), ['owen-S0-tom'])
  service.turnClockTo('2027-03-15T12:29:59Z')
  await invite(service)
  t.same(await mailsOf(service, 'owen'), ['owen-S0-tom'], 'the first still waits to be sent')
  await service.db.updateTable('outbox').set({ sentAt: '2027-03-14T12:40:00.000Z' }).execute()
  await invite(service)
  t.same(await mailsOf(service, 'owen'), ['owen-S0-tom'], 'not a day yet')
  service.turnClockTo('2027-03-15T12:40:00Z')
  await invite(service)
  t.same(await mailsOf(service, 'owen'), ['owen-S0-amina', 'owen-S0-tom'])
})

onEveryEngine('an invitation and a reminder fall due for owen at once: he gets one of them', async (t, service) => {
  const about = { exchangeId: 'tom-liverpool', personId: 'owen' }
  for (const n of [1, 2, 3, 4]) await addSurvey(service, { id: `owen-${n}`, instrument: `S${n}`, ...about })
  await Promise.all([remind(service), invite(service), remind(service), invite(service)])
  t.equal((await mailsOf(service, 'owen')).length, 1)
})

onEveryEngine('an address given later is used, an old one that bounced is not', async (t, service) => {
  await nobodyIsInvited(service)
  const address = { tenantId: 'north', personId: 'tom', until: null, bouncedAt: null, stoppedAt: null }
  await service.db
    .insertInto('address')
    .values([
      { ...address, id: 'tom-home', email: 't@h', emailKey: 't@h', kind: 'private', since: '2027-03-12T09:00:00.000Z' },
      { ...address, id: 'tom-new', email: 't@n', emailKey: 't@n', kind: 'work', since: at, bouncedAt: at }
    ])
    .execute()
  await invite(service)
  t.match(await mailAbout(service, 'tom-T1'), { addressId: 'tom-home' })
})

onEveryEngine('at night nothing is written, at eight it is', async (t, service) => {
  await nobodyIsInvited(service)
  for (const night of ['2027-03-13T18:00:00Z', '2027-03-14T07:59:59Z']) {
    service.turnClockTo(night)
    await invite(service)
    t.same(await outbox(service), [])
  }
  service.turnClockTo('2027-03-14T08:00:00Z')
  await invite(service)
  t.equal((await outbox(service)).length, 3)
})

onEveryEngine(
  'after a week of standing still: what is open is sent, what closed is missed, and why',
  async (t, service) => {
    await nobodyIsInvited(service)
    await addSurvey(service, { id: 'amina-late', instrument: 'TM', personId: 'amina', closesOn: '2027-03-20' })
    await addSurvey(service, { id: 'tom-stopped', instrument: 'T0', personId: 'tom', closesOn: '2027-03-20' })
    await change(service, { invitedAt: at }, 'amina-T0') // written, and the mail server was away
    await service.db.updateTable('address').set({ bouncedAt: at }).where('id', '=', 'owen-work').execute()
    service.turnClockTo('2027-03-22T09:30:00Z')
    await invite(service)
    await service.write(async (db) => stopMail(db, tomThere, at))
    await change(service, { missedAt: null, missedWhy: null }, 'tom-stopped')
    await invite(service)
    await invite(service)
    t.same(await outbox(service), ['invitation tom-T1'])
    const missed = await service.db.selectFrom('invitation').select(['id', 'missedWhy']).orderBy('id').execute()
    t.same(missed, [
      { id: 'amina-T0', missedWhy: 'The email could not be delivered before the survey closed.' },
      { id: 'amina-late', missedWhy: 'The survey closed before an email could be sent.' },
      { id: 'owen-S0-amina', missedWhy: 'There was no address that an email could be sent to.' },
      { id: 'tom-T1', missedWhy: null },
      { id: 'tom-stopped', missedWhy: 'No email was to be sent.' }
    ])
    t.match(await facts(service, 'amina-T0'), { invitedAt: null, missedAt: '2027-03-22T09:30:00.000Z' })
  }
)

onEveryEngine('three hundred people fall due on one day: all are written to', async (t, service) => {
  await nobodyIsInvited(service)
  await crowd(service, 300)
  await invite(service)
  t.equal((await outbox(service)).length, 303)
})

onEveryEngine('on the seventh day tom is reminded, once', async (t, service) => {
  for (const day of ['2027-03-14T12:30:00Z', '2027-03-17T17:59:59Z']) {
    service.turnClockTo(day)
    await remind(service)
    t.notOk((await outbox(service)).includes('reminder tom-T1'))
  }
  service.turnClockTo('2027-03-18T08:00:00Z')
  await Promise.all([remind(service), remind(service)])
  await remind(service)
  t.equal((await outbox(service)).filter((mail) => mail === 'reminder tom-T1').length, 1)
  t.match(await facts(service, 'tom-T1'), { remindedAt: '2027-03-18T08:00:00.000Z' })
})

onEveryEngine('tom was invited late: the seven days count from then', async (t, service) => {
  await change(service, { sentAt: '2027-03-14T17:30:00.000Z' })
  service.turnClockTo('2027-03-20T17:30:00Z')
  await remind(service)
  t.notOk((await outbox(service)).includes('reminder tom-T1'))
  service.turnClockTo('2027-03-21T08:00:00Z')
  await remind(service)
  t.ok((await outbox(service)).includes('reminder tom-T1'))
})

const noReminder: readonly (readonly [string, (service: Service) => Promise<unknown>])[] = [
  ['he has answered', async (service) => change(service, { completedAt: at })],
  ['he has declined', async (service) => change(service, { declinedAt: at })],
  ['the exchange was withdrawn', async (service) => change(service, { stoppedAt: at })],
  ['the invitation came back', async (service) => change(service, { bouncedAt: at })],
  ['the invitation has not left yet', async (service) => change(service, { sentAt: null })],
  ['he asked for no more mail', async ({ write }) => write(async (db) => stopMail(db, tomThere, at))],
  ['he had another mail yesterday', async (service) => mailedTom(service, '2027-03-19T09:31:00.000Z')],
  ['his address has bounced', async ({ db }) => db.updateTable('address').set({ bouncedAt: at }).execute()],
  ['it closed yesterday', async (service) => change(service, { closesOn: '2027-03-19' })]
]
for (const [sentence, happens] of noReminder) {
  onEveryEngine(`tom is not reminded: ${sentence}`, async (t, service) => {
    await happens(service)
    service.turnClockTo('2027-03-20T09:30:00Z')
    await remind(service)
    const waiting = await service.db.selectFrom('outbox').select('invitationId').where('failedAt', 'is', null).execute()
    t.notOk(waiting.some(({ invitationId }) => invitationId === 'tom-T1'))
  })
}

onEveryEngine('tom has begun: he is still reminded', async (t, service) => {
  await change(service, { startedAt: at })
  service.turnClockTo('2027-03-20T09:30:00Z')
  await remind(service)
  t.ok((await outbox(service)).includes('reminder tom-T1'))
})

onEveryEngine('a reminder that fell due while the service stood still is recorded, not sent', async (t, service) => {
  await change(service, { completedAt: at }, 'amina-T0')
  await change(service, { closesOn: '2027-03-16' }, 'owen-S0-amina') // open since January: day 7 was long ago
  await addSurvey(service, { id: 'tom-short', instrument: 'TM', personId: 'tom', closesOn: '2027-03-16', sentAt: at })
  service.turnClockTo('2027-03-30T09:30:00Z')
  await remind(service)
  await remind(service)
  const recorded = await service.db
    .selectFrom('outbox')
    .select(['invitationId', 'template', 'failedAt', 'failedWhy', 'sentAt'])
    .orderBy('invitationId')
    .execute()
  const notSent = { failedAt: '2027-03-30T09:30:00.000Z', failedWhy: 'closed', sentAt: null }
  t.same(recorded, [
    { invitationId: 'owen-S0-amina', template: 'sponsor-reminder', ...notSent },
    { invitationId: 'tom-T1', template: 'reminder', ...notSent }
  ])
})

onEveryEngine('a name with a line break makes one line', async (t, service) => {
  await nobodyIsInvited(service)
  await service.db.updateTable('person').set({ name: ' Tom\r\nBcc: mallory@example.org\x07 ' }).execute()
  await invite(service)
  t.match(JSON.parse((await mailAbout(service, 'tom-T1')).fields), { person: 'Tom Bcc: mallory@example.org' })
})

const at = '2027-03-11T09:00:00.000Z'
const tomThere = { tenantId: 'north', programmeId: 'liverpool', personId: 'tom' }
const owenThere = { ...tomThere, personId: 'owen' }

async function invite({ world }: Service): Promise<void> {
  await inviteDue(world)
}

async function remind({ world }: Service): Promise<void> {
  await remindDue(world)
}

async function nobodyIsInvited({ db }: Service): Promise<void> {
  await db.updateTable('invitation').set({ invitedAt: null, sentAt: null }).execute()
}

async function change({ db }: Service, columns: Updateable<InvitationTable>, id = 'tom-T1'): Promise<void> {
  await db.updateTable('invitation').set(columns).where('id', '=', id).execute()
}

async function facts({ db }: Service, id: string) {
  return db
    .selectFrom('invitation')
    .select(['invitedAt', 'sentAt', 'remindedAt', 'missedAt', 'missedWhy'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** Each mail as its template and invitation, sorted. */
async function outbox({ db }: Service): Promise<readonly string[]> {
  const mails = await db.selectFrom('outbox').select(['template', 'invitationId']).execute()
  return mails.map(({ template, invitationId }) => `${template} ${String(invitationId)}`).sort()
}

async function mailAbout({ db }: Service, invitationId: string) {
  return db
    .selectFrom('outbox')
    .select(['id', 'addressId', 'messageId', 'createdAt', 'fields', 'attempts', 'sentAt'])
    .where('invitationId', '=', invitationId)
    .executeTakeFirstOrThrow()
}

async function mailsOf({ db }: Service, personId: string): Promise<readonly (string | null)[]> {
  const mails = await db
    .selectFrom('outbox')
    .select('invitationId')
    .where('addressId', '=', `${personId}-work`)
    .orderBy('invitationId')
    .execute()
  return mails.map(({ invitationId }) => invitationId)
}

async function mailedTom({ db }: Service, sentAt: string): Promise<void> {
  const mail = { tenantId: 'north', id: 'another', invitationId: null, addressId: 'tom-work', template: 'invitation' }
  const sent = { createdAt: sentAt, attempts: 1, nextAt: sentAt, leasedUntil: null, sentAt, failedAt: null }
  await db
    .insertInto('outbox')
    .values({ ...mail, ...sent, fields: '{}', messageId: '<another@example.org>', failedWhy: null })
    .execute()
}

type Survey = Pick<InvitationTable, 'id' | 'personId' | 'instrument'> & Partial<InvitationTable>

async function addSurvey({ db }: Service, survey: Survey): Promise<void> {
  await db
    .insertInto('invitation')
    .values({ ...unsent(survey), ...survey })
    .execute()
}

function unsent({ id, personId, instrument }: Survey): InvitationTable {
  return {
    ...{ tenantId: 'north', id, programmeId: 'liverpool', exchangeId: `${personId}-liverpool`, personId, instrument },
    respondent: instrument.startsWith('S') ? 'sponsor' : 'participant',
    wave: instrument,
    ...{ opensOn: '2027-03-01', closesOn: '2027-03-28', lateUntil: null },
    ...{ responseKey: `response-${id}`, issue: 1, tokenHash: `hash-${id}` },
    ...{ invitedAt: null, sentAt: null, deliveredAt: null, bouncedAt: null, remindedAt: null, startedAt: null },
    ...{ completedAt: null, declinedAt: null, declineReason: null, stoppedAt: null, missedAt: null, missedWhy: null }
  }
}

async function crowd({ write }: Service, count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, n) => `guest-${n}`)
  await write(async (db: Kysely<Schema>) => {
    await db
      .insertInto('person')
      .values(people.map((id) => ({ tenantId: 'north', id, name: id, language: 'en' as const })))
      .execute()
    const since = { since: at, until: null, bouncedAt: null, stoppedAt: null }
    await db
      .insertInto('address')
      .values(
        people.map((id) => ({
          tenantId: 'north',
          id,
          personId: id,
          email: id,
          emailKey: id,
          kind: 'work' as const,
          ...since
        }))
      )
      .execute()
    await db
      .insertInto('invitation')
      .values(people.map((id) => ({ ...unsent({ id, personId: id, instrument: 'T2' }), exchangeId: null })))
      .execute()
  })
}
