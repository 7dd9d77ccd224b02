import type { ParsedMail } from 'mailparser'
import type { Test } from 'tap'
import type { Updateable } from 'kysely'
import { dispatchOne } from '../../../src/features/deliveries/dispatch.js'
import { inviteDue } from '../../../src/features/deliveries/invite-due.js'
import { remindDue } from '../../../src/features/deliveries/remind-due.js'
import { moveWindows, stopMail } from '../../../src/features/deliveries/store.js'
import type { InvitationTable } from '../../../src/platform/db/schema.js'
import { runUntilQuiet } from '../../../src/platform/jobs/run-until-quiet.js'
import type { SendMail } from '../../../src/platform/mail/mail.js'
import { openSmtp } from '../../../src/platform/mail/smtp.js'
import { amina, owen, tom } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'
import { openSmtpPeer, type SmtpPeer, type Verdict } from '../../smtp-peer.js'

onEveryEngine('each gets one mail, with the link that opens their own survey and no other', async (t, service) => {
  const peer = await threeMails(t, service)
  await dispatch(service, peer)
  await dispatch(service, peer)
  t.same(peer.taken.map(addressee).sort(), ['amina@example.org', 'owen@example.org', 'tom@example.org'])
  for (const [{ link }, address] of [
    [amina, 'amina@example.org'],
    [tom, 'tom@example.org'],
    [owen, 'owen@example.org']
  ] as const) {
    const mail = peer.taken.find((mail) => addressee(mail) === address)
    const start = `http://127.0.0.1:3000/s/${link}`
    t.same(links(mail?.text), [start, `${start}/refusal`])
    t.ok(String(mail?.html).includes(`<a href="${start}">${start}</a>`))
    t.match(mail?.headers.get('list'), { unsubscribe: { url: `${start}/refusal` } })
  }
  t.same(await facts(service, 'tom-T1'), { invitedAt: noon, sentAt: noon, bouncedAt: null })
})

onEveryEngine('the words: who and what, by when, who sees it, whom to ask', async (t, service) => {
  const peer = await threeMails(t, service)
  await dispatch(service, peer)
  const [toTom, toOwen] = ['tom', 'owen'].map((who) => peer.taken.find((mail) => addressee(mail)?.startsWith(who)))
  t.equal(toTom?.subject, 'Liverpool–Whitehall exchange: 10-minute survey, closes 26 March')
  t.match(toTom?.from, { value: [{ name: 'Liverpool–Whitehall exchange', address: 'surveys@example.org' }] })
  t.match(toTom?.replyTo, { value: [{ name: 'Priya Nair', address: 'exchange@example.org' }] })
  t.match(toTom?.text, "Dear Tom O'Brien,")
  t.match(toTom?.text, '(Whitehall, 1 to 10 March 2027)')
  t.match(toTom?.text, 'Answer by the end of Friday 26 March 2027:')
  t.match(toTom?.text, 'Your employer never sees your answers, or whether you answered')
  t.match(toTom?.text, 'Priya Nair, exchange@example.org, 0151 496 0142')
  t.match(toTom?.html, 'Dear Tom O&#x27;Brien,')
  t.notMatch(toTom?.html, /<img|<script|style=|https?:(?!\/\/127\.0\.0\.1:3000\/s\/)/)
  t.equal(toOwen?.subject, 'Liverpool–Whitehall exchange: 4-minute survey about Amina Khan, closes 21 March')
  t.match(toOwen?.text, 'Amina Khan does not see it, and you do not see what Amina Khan answers')
})

onEveryEngine('no link stands in the database, before, while and after it is sent', async (t, service) => {
  const peer = await threeMails(t, service, [{ after: 'rcpt', code: 451, text: '4.7.1 Later' }])
  for (let round = 0; round < 3; round++) {
    const rows = (await contents(service.db)).join('\n')
    for (const { link } of [amina, tom, owen]) t.notOk(rows.includes(link))
    await dispatch(service, peer)
  }
})

onEveryEngine('a mail goes out between two acts, never inside one', async (t, service) => {
  await threeMails(t, service)
  let sent = 0
  const sendMail: SendMail = async () => {
    const [mail] = await service.db.selectFrom('outbox').select('leasedUntil').where('attempts', '=', 1).execute()
    t.equal(mail?.leasedUntil, '2027-03-14T12:35:00.000Z', 'the claim stands already')
    await service.write(async (db) => db.updateTable('tenant').set({ name: 'written meanwhile' }).execute())
    sent += 1
    return { kind: 'sent' }
  }
  t.equal(await dispatchOne({ ...service.world, sendMail }), true)
  t.equal(sent, 1)
})

onEveryEngine('two dispatchers at once, and two more: each mail goes once', async (t, service) => {
  const peer = await threeMails(t, service)
  await Promise.all([1, 2, 3, 4].map(async () => dispatch(service, peer)))
  t.equal(peer.taken.length, 3)
})

onEveryEngine('not now (451): the mail waits five minutes and more, and is the same then', async (t, service) => {
  const peer = await onlyTom(t, service, [{ after: 'rcpt', code: 451, text: '4.7.1 Greylisted' }])
  await dispatch(service, peer)
  t.match(await mail(service), { attempts: 1, failedWhy: 'not-now', failedAt: null, sentAt: null, leasedUntil: null })
  const { nextAt, messageId } = await mail(service)
  t.ok(String(nextAt) >= '2027-03-14T12:35:00.000Z' && String(nextAt) <= '2027-03-14T12:36:15.000Z', String(nextAt))
  await dispatch(service, peer)
  t.equal(peer.taken.length, 0, 'not before its time')

  service.turnClockTo(String(nextAt))
  await dispatch(service, peer)
  t.same(peer.taken.map(idAndLink), [{ messageId, link: start(tom) }])
  t.match(await mail(service), { attempts: 2, failedWhy: null, sentAt: nextAt })
})

onEveryEngine('nobody is there (550): never again to this address, and grace can see it', async (t, service) => {
  const peer = await onlyTom(t, service, [{ after: 'rcpt', code: 550, text: '5.1.1 No such user' }])
  await dispatch(service, peer)
  t.match(await mail(service), { attempts: 1, failedAt: noon, failedWhy: 'no-such-address' })
  t.match(await facts(service, 'tom-T1'), { sentAt: null, bouncedAt: noon })
  const [address] = await service.db.selectFrom('address').select('bouncedAt').where('id', '=', 'tom-work').execute()
  t.same(address, { bouncedAt: noon })
  service.turnClockTo('2027-03-26T09:00:00Z')
  await inviteAndRemind(service)
  await dispatch(service, peer)
  t.same(
    peer.taken.filter((mail) => addressee(mail) === 'tom@example.org'),
    []
  )
})

onEveryEngine('the text is refused (554): final, and the address stays good', async (t, service) => {
  const peer = await onlyTom(t, service, [{ after: 'data', code: 554, text: '5.7.1 Bulk' }])
  await dispatch(service, peer)
  t.match(await mail(service), { failedAt: noon, failedWhy: 'refused-by-policy' })
  t.match(await facts(service, 'tom-T1'), { bouncedAt: noon })
  t.same(await service.db.selectFrom('address').select('id').where('bouncedAt', 'is not', null).execute(), [])
})

onEveryEngine(
  'the line breaks after the final dot: tom gets it twice, with one Message-ID and one link',
  async (t, service) => {
    const peer = await onlyTom(t, service, ['drop'])
    await dispatch(service, peer)
    service.turnClockTo('2027-03-14T12:40:00Z')
    await dispatch(service, peer)
    const { messageId } = await mail(service)
    t.same(peer.taken.map(idAndLink), [
      { messageId, link: start(tom) },
      { messageId, link: start(tom) }
    ])
  }
)

onEveryEngine(
  'the process dies between sending and recording: when the lease is over, the same mail goes again',
  async (t, service) => {
    const peer = await onlyTom(t, service)
    const sendMail: SendMail = async (message) => {
      await openSmtp(peer.url)(message)
      return new Promise(() => undefined) // never heard of again
    }
    void dispatchOne({ ...service.world, sendMail })
    while (peer.taken.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    service.turnClockTo('2027-03-14T12:34:59Z')
    await dispatch(service, peer)
    t.equal(peer.taken.length, 1, 'another process leaves it alone until then')
    service.turnClockTo('2027-03-14T12:35:00Z')
    await dispatch(service, peer)
    t.equal(new Set(peer.taken.map((mail) => JSON.stringify(idAndLink(mail)))).size, 1)
    t.equal(peer.taken.length, 2)
  }
)

onEveryEngine(
  'the server is away: tried for 72 hours by day, then given up, and not in vain for ever',
  async (t, service) => {
    const peer = await onlyTom(t, service)
    await peer.close()
    const tries: string[] = []
    for (let next: string | null = noon; next !== null;) {
      service.turnClockTo(next)
      await dispatch(service, peer)
      tries.push(next)
      const { nextAt, failedAt } = await mail(service)
      next = failedAt === null ? nextAt : null
    }
    t.match(await mail(service), { attempts: tries.length, failedWhy: 'unreachable', sentAt: null })
    t.ok(tries.length >= 12 && tries.length <= 20, String(tries.length))
    t.ok(tries.every((at) => at.slice(11) >= '08:00' && at.slice(11) < '18:00'))
    t.ok(String(tries.at(-1)) <= '2027-03-17T12:30:00.000Z', String(tries.at(-1)))
  }
)

onEveryEngine('the server is away until the survey closes: given up on its last day', async (t, service) => {
  const peer = await onlyTom(t, service)
  await peer.close()
  await service.db.updateTable('invitation').set({ closesOn: '2027-03-14' }).where('id', '=', 'tom-T1').execute()
  service.turnClockTo('2027-03-14T17:58:00Z')
  await dispatch(service, peer)
  t.match(await mail(service), { failedWhy: 'unreachable', failedAt: '2027-03-14T17:58:00.000Z' })
})

const unwanted: readonly (readonly [string, string, (service: Service) => Promise<unknown>])[] = [
  ['tom has answered meanwhile', 'finished', async (service) => change(service, { completedAt: noon })],
  ['tom has declined meanwhile', 'finished', async (service) => change(service, { declinedAt: noon })],
  ['the exchange was withdrawn', 'stopped', async (service) => change(service, { stoppedAt: noon })],
  ['tom asked for no more mail', 'stopped', async ({ write }) => write(async (db) => stopMail(db, tomThere, noon))],
  [
    'his address was stopped',
    'address',
    async ({ db }) => db.updateTable('address').set({ stoppedAt: noon }).execute()
  ],
  ['the survey has closed', 'closed', async (service) => change(service, { closesOn: '2027-03-13' })],
  ['the exchange has lost its dates', 'not-open', async (service) => change(service, { opensOn: null, closesOn: null })]
]
for (const [sentence, failedWhy, happens] of unwanted) {
  onEveryEngine(`a mail that waits is not sent any more: ${sentence}`, async (t, service) => {
    const peer = await onlyTom(t, service)
    await happens(service)
    await dispatch(service, peer)
    t.same(peer.taken, [])
    t.match(await mail(service), { failedAt: noon, failedWhy, sentAt: null })
  })
}

onEveryEngine('the address ended while the mail waited: the new one gets it', async (t, service) => {
  const peer = await onlyTom(t, service)
  await service.db.updateTable('address').set({ until: noon }).where('id', '=', 'tom-work').execute()
  const row = { tenantId: 'north', personId: 'tom', kind: 'work' as const, since: noon, until: null }
  await service.db
    .insertInto('address')
    .values({
      ...row,
      id: 'tom-new',
      email: 'tom@new.example.org',
      emailKey: 'tom@new',
      bouncedAt: null,
      stoppedAt: null
    })
    .execute()
  await dispatch(service, peer)
  await inviteAndRemind(service)
  await dispatch(service, peer)
  t.same(peer.taken.map(addressee), ['tom@new.example.org'])
})

onEveryEngine('the exchange is extended while the mail waits: it comes when the survey opens', async (t, service) => {
  const peer = await onlyTom(t, service)
  const window = { opensOn: '2027-04-01', closesOn: '2027-04-16', lateUntil: null }
  await service.write(async (db) =>
    moveWindows(db, { tenantId: 'north', exchangeId: 'tom-liverpool' }, [{ instrument: 'T1', ...window }])
  )
  await inviteAndRemind(service)
  await dispatch(service, peer)
  t.same(peer.taken, [])
  service.turnClockTo('2027-04-01T07:00:00Z')
  await inviteAndRemind(service)
  await dispatch(service, peer)
  t.same(
    peer.taken.map(({ subject }) => subject),
    ['Liverpool–Whitehall exchange: 10-minute survey, closes 16 April']
  )
})

onEveryEngine('at night nobody is written to, in winter and in summer', async (t, service) => {
  const peer = await onlyTom(t, service)
  await change(service, { closesOn: '2027-07-31' })
  const nights = ['2027-03-14T18:00:00Z', '2027-03-15T07:59:59Z', '2027-07-01T17:00:00Z', '2027-07-01T06:59:59Z']
  for (const night of nights) {
    service.turnClockTo(night)
    await dispatch(service, peer)
  }
  t.same(peer.taken, [])
  service.turnClockTo('2027-07-01T07:00:00Z')
  await dispatch(service, peer)
  t.equal(peer.taken.length, 1)
})

onEveryEngine('the reminder has the same link, and fits who has begun and who has not', async (t, service) => {
  const peer = await openSmtpPeer(t)
  await service.db.updateTable('invitation').set({ startedAt: noon }).where('id', '=', 'amina-T0').execute()
  service.turnClockTo('2027-03-18T09:30:00Z')
  await inviteAndRemind(service)
  await dispatch(service, peer)
  const [toAmina, toTom] = ['amina', 'tom'].map((who) => peer.taken.find((mail) => addressee(mail)?.startsWith(who)))
  t.equal(toTom?.subject, 'Liverpool–Whitehall exchange: reminder, 10-minute survey closes 26 March')
  t.match(toTom?.text, 'We wrote to you about your part')
  t.match(toAmina?.text, 'You have begun a survey about your part')
  t.same(
    [toAmina, toTom].map((mail) => links(mail?.text)[0]),
    [start(amina), start(tom)]
  )
  t.equal(peer.taken.length, 3)
})

onEveryEngine('a fault of ours holds up one mail, is told of, and the others go', async (t, service) => {
  const peer = await threeMails(t, service)
  await service.db.updateTable('outbox').set({ fields: '{}' }).where('invitationId', '=', 'tom-T1').execute()
  for (let round = 0; round < 3; round++)
    await dispatch(service, peer).catch((error: unknown) => t.match(error, { name: /Zod/ }))
  t.equal(peer.taken.length, 2)
  const [failed] = await service.db.selectFrom('outbox').select('failedWhy').where('sentAt', 'is', null).execute()
  t.same(failed, { failedWhy: 'unexpected' })
})

const noon = '2027-03-14T12:30:00.000Z'
const tomThere = { tenantId: 'north', programmeId: 'liverpool', personId: 'tom' }

async function threeMails(t: Test, service: Service, verdicts: Verdict[] = []): Promise<SmtpPeer> {
  await service.db.updateTable('invitation').set({ invitedAt: null, sentAt: null }).execute()
  await inviteAndRemind(service)
  return openSmtpPeer(t, verdicts)
}

/** Amina and owen have had theirs. */
async function onlyTom(t: Test, service: Service, verdicts: Verdict[] = []): Promise<SmtpPeer> {
  await service.db.updateTable('invitation').set({ completedAt: noon }).where('id', '!=', 'tom-T1').execute()
  return threeMails(t, service, verdicts)
}

async function inviteAndRemind({ world }: Service): Promise<void> {
  await inviteDue(world)
  await remindDue(world)
}

async function dispatch({ world }: Service, { url }: SmtpPeer): Promise<void> {
  await runUntilQuiet(async () => dispatchOne({ ...world, sendMail: openSmtp(url) }))
}

async function change({ db }: Service, columns: Updateable<InvitationTable>): Promise<void> {
  await db.updateTable('invitation').set(columns).where('id', '=', 'tom-T1').execute()
}

async function facts({ db }: Service, id: string) {
  return db
    .selectFrom('invitation')
    .select(['invitedAt', 'sentAt', 'bouncedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

async function mail({ db }: Service) {
  return db
    .selectFrom('outbox')
    .select(['messageId', 'attempts', 'nextAt', 'leasedUntil', 'sentAt', 'failedAt', 'failedWhy'])
    .where('invitationId', '=', 'tom-T1')
    .executeTakeFirstOrThrow()
}

function start({ link }: { readonly link: string }): string {
  return `http://127.0.0.1:3000/s/${link}`
}

function addressee({ to }: ParsedMail): string | undefined {
  return [to ?? []].flat().flatMap(({ value }) => value)[0]?.address
}

function idAndLink({ messageId, text }: ParsedMail): object {
  return { messageId, link: links(text)[0] }
}

function links(text = ''): readonly string[] {
  return text.match(/https?:\S+/g) ?? []
}
