import * as deliveries from '../../../src/features/deliveries/store.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'

const amina = { tenantId: 'north', exchangeId: 'amina-liverpool' }
const tom = { tenantId: 'north', exchangeId: 'tom-liverpool' }

onEveryEngine('an exchange lists its surveys in the order in which they open', async (t, { db }) => {
  const surveys = await deliveries.listInvitationsOf(db, amina)
  t.same(
    surveys.map(({ id, opensOn }) => [id, opensOn]),
    [
      ['owen-S0-amina', '2027-01-11'],
      ['amina-T0', '2027-02-08']
    ]
  )
})

onEveryEngine(
  'a survey that is there already is not added again, and nothing of it changes',
  async (t, { db, write }) => {
    const before = await contents(db)
    await write(async (act) => {
      await deliveries.insertInvitations(act, [])
      await deliveries.insertInvitations(act, [survey('again', 'T1'), survey('again too', 'T1')])
    })
    t.same(await contents(db), before)
    const common = { exchangeId: null, respondent: 'sponsor', personId: 'owen' } as const
    const commons = ['one', 'two'].map((id) => ({ ...survey(id, 'SC0'), ...common }))
    await write(async (act) => deliveries.insertInvitations(act, [...commons, survey('tom-T2', 'T2')]))
    t.equal((await contents(db)).length, before.length + 2)
  }
)

onEveryEngine('other dates: what is open moves, what is answered stays', async (t, service) => {
  await service.db.updateTable('invitation').set({ completedAt: noon }).where('id', '=', 'owen-S0-amina').execute()
  const missed = { missedAt: noon, missedWhy: 'The survey closed before an email could be sent.' }
  await service.db.updateTable('invitation').set(missed).where('id', '=', 'amina-T0').execute()
  const [days, other] = [dates('2027-02-08', '2027-04-20'), await facts(service, 'tom-T1')]
  await service.write(async (db) =>
    deliveries.moveWindows(db, amina, [
      { instrument: 'T0', ...days },
      { instrument: 'S0', ...days }
    ])
  )
  t.match(await facts(service, 'amina-T0'), { ...days, missedAt: null, missedWhy: null, sentAt: String })
  t.match(await facts(service, 'owen-S0-amina'), { closesOn: '2027-03-21', completedAt: noon })
  t.same(await facts(service, 'tom-T1'), other)
})

onEveryEngine('it now opens after the invitation went out: all is as if none had gone', async (t, service) => {
  const move = async (opensOn: string): Promise<void> =>
    service.write(async (db) =>
      deliveries.moveWindows(db, tom, [{ instrument: 'T1', ...dates(opensOn, '2027-04-20') }])
    )
  await move('2027-03-11') // the day on which it went out
  t.match(await facts(service, 'tom-T1'), { invitedAt: String, sentAt: String })
  await move('2027-03-12')
  t.match(await facts(service, 'tom-T1'), { invitedAt: null, sentAt: null, bouncedAt: null, remindedAt: null })
})

onEveryEngine('tom has had enough mail, then answers: both are remembered as they are', async (t, service) => {
  const person = { tenantId: 'north', programmeId: 'liverpool', personId: 'tom' }
  const stopped = async () => service.db.selectFrom('enrolment').select(['id', 'mailStoppedAt']).orderBy('id').execute()
  const before = await stopped()
  await service.write(async (db) => deliveries.stopMail(db, person, noon))
  await service.write(async (db) => deliveries.stopMail(db, person, later))
  t.match(await stopped(), [{ mailStoppedAt: null }, { mailStoppedAt: null }, { mailStoppedAt: noon }])
  await service.write(async (db) => deliveries.liftMailStop(db, person))
  t.same(await stopped(), before)
})

onEveryEngine('an import is undone: its surveys go with their mails, the others stay', async (t, service) => {
  for (const invitationId of ['amina-T0', 'tom-T1']) await addMail(service, invitationId)
  await service.write(async (db) => deliveries.deleteInvitationsOf(db, 'north', ['amina-liverpool', 'no-such']))
  await service.write(async (db) => deliveries.deleteInvitationsOf(db, 'south', ['tom-liverpool']))
  t.same(await service.db.selectFrom('outbox').select('invitationId').execute(), [{ invitationId: 'tom-T1' }])
  t.same(await service.db.selectFrom('invitation').select('id').execute(), [{ id: 'tom-T1' }])
})

const [noon, later] = ['2027-03-14T12:00:00.000Z', '2027-03-15T12:00:00.000Z']

function dates(opensOn: string, closesOn: string) {
  return { opensOn, closesOn, lateUntil: null }
}

function survey(id: string, instrument: string): deliveries.NewInvitation {
  return {
    ...{ tenantId: 'north', id, programmeId: 'liverpool', exchangeId: 'tom-liverpool', personId: 'tom' },
    ...{ respondent: 'participant', instrument, wave: instrument, ...dates('2027-06-01', '2027-06-20') },
    ...{ responseKey: id, issue: 1, tokenHash: id }
  }
}

async function facts({ db }: Service, id: string) {
  return db
    .selectFrom('invitation')
    .select(['opensOn', 'closesOn', 'lateUntil', 'invitedAt', 'sentAt', 'bouncedAt', 'remindedAt'])
    .select(['completedAt', 'stoppedAt', 'missedAt', 'missedWhy'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

async function addMail({ db }: Service, id: string): Promise<void> {
  const mail = { tenantId: 'north', id, invitationId: id, addressId: 'tom-work', template: 'invitation', fields: '{}' }
  const waiting = { createdAt: noon, attempts: 0, nextAt: noon, leasedUntil: null, sentAt: null, failedAt: null }
  await db
    .insertInto('outbox')
    .values({ ...mail, ...waiting, messageId: id, failedWhy: null })
    .execute()
}
