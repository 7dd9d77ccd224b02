import { readdirSync } from 'node:fs'
import Fastify, { type LightMyRequestResponse } from 'fastify'
import type { Test } from 'tap'
import { findAccountBySession } from '../../../src/features/accounts/store.js'
import { inviteDue } from '../../../src/features/deliveries/invite-due.js'
import { deliveryRoutes } from '../../../src/features/deliveries/routes.js'
import type { InvitationTable } from '../../../src/platform/db/schema.js'
import { markDemo } from '../../../src/platform/db/installation.js'
import { errorPage } from '../../../src/platform/http/error-pages.js'
import { session } from '../../../src/platform/http/session.js'
import type { Message } from '../../../src/platform/mail/mail.js'
import { openRecorded } from '../../../src/platform/mail/recorded.js'
import { timetable } from '../../../src/timetable.js'
import { amina, grace, helen, mallory, sam } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'

const log = '/programmes/liverpool/emails'
const reminders = 'Reminders, to those who have not answered by then.'
const pastReminders = 'Reminders fell due, to those who had not answered by then.'

onEveryEngine('grace reads what was sent, what will be, and that nothing needs her', async (t, service) => {
  await asSent(service)
  const { get } = await pages(t, service)
  const before = await contents(service.db)
  const page = await get(log)
  t.equal(page.statusCode, 200)
  t.match(page.body, '<h1>All emails so far have left</h1>')
  t.match(page.body, 'Emails go out every day from 08:00 to 18:00.')
  t.same(rows(page.body), [
    ['18\u00a0March 2027', 'After the exchange, Spring 2027', reminders, 'up to 1'],
    ['11\u00a0March 2027', 'After the exchange, Spring 2027', 'Invitations, all sent.', '1'],
    ['15\u00a0February 2027', 'Before the exchange, Spring 2027', pastReminders, 'up to 1'],
    ['8\u00a0February 2027', 'Before the exchange, Spring 2027', 'Invitations, all sent.', '1'],
    ['18\u00a0January 2027', 'Before the exchange, releasing organisations, Spring 2027', pastReminders, 'up to 1'],
    ['11\u00a0January 2027', 'Before the exchange, releasing organisations, Spring 2027', 'Invitations, all sent.', '1']
  ])
  t.same(await contents(service.db), before)
  service.turnClockTo('2027-03-14T18:30:00Z')
  t.match((await get(log)).body, 'to 18:00, next from Monday 15\u00a0March 2027, 08:00.')
})

onEveryEngine(
  'whether anybody answered, began, was reminded or declined cannot be read from the page',
  async (t, service) => {
    await asSent(service)
    const { get } = await pages(t, service)
    const before = (await get(log)).body
    await addReminder(service, 'amina-T0')
    t.equal((await get(log)).body, before, 'amina had a reminder, tom had none')
    for (const fact of ['startedAt', 'remindedAt', 'completedAt', 'declinedAt'] as const) {
      await service.db
        .updateTable('invitation')
        .set({ [fact]: noon })
        .execute()
      t.equal((await get(log)).body, before, fact)
    }
  }
)

onEveryEngine(
  'of ten invited on one day and twelve on another, nothing says how many had to be reminded',
  async (t, service) => {
    await asSent(service)
    const guests = Array.from({ length: 21 }, (_, n) => `guest-${n}`)
    for (const [n, id] of guests.entries()) await addGuest(service, id, n < 9 ? '2027-02-08' : '2027-03-05')
    service.turnClockTo('2027-03-10T12:00:00Z')
    const { get } = await pages(t, service)
    const before = (await get(log)).body
    for (const id of guests.slice(0, 2)) await addReminder(service, id)
    t.equal((await get(log)).body, before)
    t.same(
      rows(before)
        .filter(([, survey]) => survey === 'Before the exchange, Spring 2027')
        .map(([when, , detail, people]) => [when, detail, people]),
      [
        ['12\u00a0March 2027', reminders, 'up to 12'],
        ['8\u00a0February to 5\u00a0March 2027', 'Invitations, all sent.', '22'],
        ['15\u00a0February 2027', pastReminders, 'up to 10']
      ]
    )
    const stopped = service.db.updateTable('invitation').set({ stoppedAt: noon })
    await stopped.where('id', '=', guests.at(-1) ?? '').execute()
    t.match((await get(log)).body, 'up to 11', 'who has left the programme is not reminded')
  }
)

onEveryEngine('a failure says what happened and what happens next', async (t, service) => {
  const { db } = service
  await db.updateTable('invitation').set({ sentAt: null }).execute()
  const failed = { failedAt: noon, attempts: 1 }
  await addMail(service, 'tom-T1', 'invitation', { ...failed, failedWhy: 'no-such-address' })
  const trying = { attempts: 3, failedWhy: 'mailbox-full', nextAt: '2027-03-14T15:00:00.000Z' }
  await addMail(service, 'owen-S0-amina', 'sponsor-invitation', trying)
  await addMail(service, 'amina-T0', 'invitation', { ...failed, failedWhy: 'finished' })
  await addMail(service, 'amina-T0', 'reminder', {
    ...failed,
    failedWhy: 'mailbox-full',
    createdAt: '2027-03-14T13:00:00.000Z'
  })
  const { get } = await pages(t, service)
  const { body } = await get(log)
  t.match(body, '<h1>1 email did not arrive</h1>')
  t.match(body, '1 email is being tried again.')
  t.match(
    body,
    /Tom O&#x27;Brien<small>After the exchange, Spring 2027<\/small><\/th><td>The mail server there does not know this/
  )
  t.match(body, 'The mailbox is full. Tried 3 times since 14\u00a0March 2027.')
  t.match(body, 'Nothing to do yet. Next try Sunday 14\u00a0March 2027, 15:00.')
  t.notMatch(body, 'Amina')
})

onEveryEngine('what was never sent says why, without names', async (t, service) => {
  await service.db.updateTable('invitation').set({ invitedAt: null, sentAt: null }).execute()
  service.turnClockTo('2027-04-01T09:00:00Z')
  await inviteDue(service.world)
  const { get } = await pages(t, service)
  const { body } = await get(log)
  t.match(body, 'After the exchange, Spring 2027</th><td>The survey closed before an email could be sent.</td>')
  t.match(body, '<h1>No email has been sent yet</h1>')
  t.notMatch(body, 'O&#x27;Brien')
})

onEveryEngine('only a coordinator, and only of this programme', async (t, service) => {
  await service.write(markDemo)
  const { get } = await pages(t, service)
  for (const url of [log, '/mail', '/mail/x']) {
    for (const { cookies } of [helen, sam]) t.equal((await get(url, cookies)).statusCode, 403, url)
    t.equal((await get(url, mallory.cookies)).statusCode, 401, url)
  }
  t.equal((await get('/programmes/nowhere/emails')).statusCode, 404)
  await service.db.updateTable('membership').set({ scope: 'programme', scopeId: 'kampala' }).execute()
  t.equal((await get(log)).statusCode, 404)
  t.equal((await get('/programmes/kampala/emails')).statusCode, 200)
})

onEveryEngine('captured mail is there in a demo alone', async (t, service) => {
  const { get, folder } = await pages(t, service)
  await openRecorded(folder)(message(1))
  t.equal((await get('/mail')).statusCode, 404)
  const [name = ''] = readdirSync(folder)
  t.equal((await get(`/mail/${name}`)).statusCode, 404)
  await service.write(markDemo)
  t.equal((await get('/mail')).statusCode, 200)
  t.equal((await get('/mail/..%2Fsecret')).statusCode, 404)
})

onEveryEngine('grace finds the newest mail first, opens it, and can follow its link', async (t, service) => {
  await service.write(markDemo)
  const { get, folder } = await pages(t, service)
  t.match((await get('/mail')).body, 'No email has been captured yet')
  for (let n = 0; n < 51; n++) await openRecorded(folder)(message(n))
  const first = (await get('/mail')).body
  t.match(first, '51 emails captured')
  t.match(first, 'Survey 50 &lt;b&gt;')
  t.notMatch(first, 'Survey 0 ')
  t.match(first, '<a href="/mail?page&#x3D;2">Older emails</a>')
  const second = (await get('/mail?page=2')).body
  t.match(second, 'Survey 0 ')
  t.match(second, '<a href="/mail?page&#x3D;1">Newer emails</a>')
  for (const page of ['0', 'x', '1.5', '-1']) t.equal((await get(`/mail?page=${page}`)).body, first)

  const [, href = ''] = /href="(\/mail\/[^"]+)"/.exec(first) ?? []
  const mail = (await get(href)).body
  t.match(mail, 'Amina Khan &lt;amina@example.org&gt;')
  t.match(mail, `<a href="/s/${amina.link}">http://127.0.0.1:3000/s/${amina.link}</a>`)
  t.match(mail, '&lt;i&gt; http://elsewhere.example')
  t.notMatch(mail, 'href="http://elsewhere')
})

onEveryEngine('one round of the timetable writes, sends and keeps the mail', async (t, service) => {
  await service.db.updateTable('invitation').set({ invitedAt: null, sentAt: null }).execute()
  await service.write(markDemo)
  const { get, folder } = await pages(t, service)
  const world = { ...service.world, sendMail: openRecorded(folder) }
  for (const job of timetable(world)) await job.run(new AbortController().signal)
  t.match((await get('/mail')).body, '3 emails captured')
  t.match((await get(log)).body, 'All emails so far have left')
})

const noon = '2027-03-14T12:30:00.000Z'

interface Pages {
  readonly folder: string
  readonly get: (url: string, cookies?: Record<string, string>) => Promise<LightMyRequestResponse>
}

/** The routes behind the doors of the service: the session and the page of failures. */
async function pages(t: Test, { db, world }: Service): Promise<Pages> {
  const folder = t.testdir({})
  const config = { ...world.config, MAIL_FOLDER: folder }
  const app = Fastify()
  app.setErrorHandler(errorPage(world.render, config.SUPPORT_EMAIL))
  await app.register(session, {
    publicUrl: config.PUBLIC_URL,
    findAccount: async (hash) => findAccountBySession(db, hash, world.now().toISOString())
  })
  await app.register(deliveryRoutes, { ...world, config })
  t.teardown(async () => app.close())
  return { folder, get: async (url, cookies = grace.cookies) => app.inject({ url, cookies }) }
}

/** A row of the tables "will be sent" and "sent": when, what, how, people. */
function rows(body: string): readonly (readonly string[])[] {
  const row =
    /<tr><td class="wkep-when">([^<]*)<\/td><th scope="row">([^<]*)<small>([^<]*)<\/small><\/th><td[^>]*>([^<]*)/g
  return [...body.matchAll(row)].map((match) => match.slice(1))
}

/** As the cast has it: all three invitations sent on the day they opened. */
async function asSent(service: Service): Promise<void> {
  for (const id of ['amina-T0', 'tom-T1']) await addMail(service, id, 'invitation')
  await addMail(service, 'owen-S0-amina', 'sponsor-invitation')
}

async function addReminder(service: Service, invitationId: string): Promise<void> {
  await addMail(service, invitationId, 'reminder')
  await service.db.updateTable('invitation').set({ remindedAt: noon }).where('id', '=', invitationId).execute()
}

async function addMail({ db }: Service, invitationId: string, template: string, facts: object = {}): Promise<void> {
  const { sentAt } = await db
    .selectFrom('invitation')
    .select('sentAt')
    .where('id', '=', invitationId)
    .executeTakeFirstOrThrow()
  const id = `${template} ${invitationId}`
  const mail = { tenantId: 'north', id, invitationId, addressId: 'amina-work', template, fields: '{}', messageId: id }
  const facts0 = { createdAt: noon, attempts: 1, nextAt: noon, leasedUntil: null, failedAt: null, failedWhy: null }
  await db
    .insertInto('outbox')
    .values({ ...mail, ...facts0, sentAt, ...facts })
    .execute()
}

async function invitation({ db }: Service, id: string): Promise<InvitationTable> {
  return db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** Somebody of amina's cohort, invited to the same survey on that day. */
async function addGuest(service: Service, id: string, day: string): Promise<void> {
  const keys = { id, responseKey: id, tokenHash: id, exchangeId: `${id}-stay` }
  await copyExchange(service, keys.exchangeId)
  const sent = { sentAt: `${day}T08:00:10.000Z` }
  const likeAmina = await invitation(service, 'amina-T0')
  await service.db
    .insertInto('invitation')
    .values({ ...likeAmina, ...keys, ...sent })
    .execute()
  await addMail(service, id, 'invitation')
}

async function copyExchange({ db }: Service, id: string): Promise<void> {
  const row = await db.selectFrom('exchange').selectAll().where('id', '=', 'amina-liverpool').executeTakeFirstOrThrow()
  await db
    .insertInto('exchange')
    .values({ ...row, id, episodeKey: id, exchangeRef: id })
    .execute()
}

function message(n: number): Message {
  return {
    messageId: `<${n}@example.org>`,
    writtenAt: `2027-03-14T09:30:00.${String(n).padStart(3, '0')}Z`,
    from: { name: 'Exchange', address: 'surveys@example.org' },
    to: { name: 'Amina Khan', address: 'amina@example.org' },
    replyTo: { name: 'Priya Nair', address: 'exchange@example.org' },
    unsubscribeUrl: 'http://127.0.0.1:3000/s/x/refusal',
    subject: `Survey ${n} <b>`,
    text: `Dear Amina,\n\nhttp://127.0.0.1:3000/s/${amina.link}\n\n<i> http://elsewhere.example\n`,
    html: '<p>Dear Amina</p>'
  }
}
