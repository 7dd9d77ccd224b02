import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'
import { dispatchOne } from '../../src/features/deliveries/dispatch.js'
import { inviteDue } from '../../src/features/deliveries/invite-due.js'
import { libraryOf, type Folder } from '../../src/features/instruments/load.js'
import { markDemo } from '../../src/platform/db/installation.js'
import { openSmtp } from '../../src/platform/mail/smtp.js'
import { amina, grace, mallory, owen, tom } from '../cast.js'
import { answerAll, openBrowser } from '../features/surveys/answering.js'
import { contents, onEveryEngine, type Service } from '../harness.js'
import { openSmtpPeer } from '../smtp-peer.js'

/** What is sent to a page; or, where it happens elsewhere, the act. The status is that of HTTP, of SMTP, or of the process. */
type Row = Expected & (Sent | Done)

interface Expected {
  readonly what: string
  readonly status: number
  readonly sentence: string
}

interface Sent {
  readonly url: string
  readonly method?: 'GET' | 'POST'
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: Readonly<Record<string, string>>
}

interface Done {
  readonly act: (service: Service, t: Test) => Promise<Outcome>
  readonly undo?: (service: Service) => Promise<unknown>
}

interface Outcome {
  readonly status: number
  readonly said: string
}

const [toAmina, toOwen, toTom] = [amina, owen, tom].map(({ link }) => `/s/${link}`) as [string, string, string]
const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }

const now = '2027-03-14T12:30:00.000Z'
const unreadable = { status: 400, sentence: 'We could not read that' }
const invalid = { status: 422, sentence: 'There is a problem' }

/** Amina is half-way through T0, tom's T1 is closed, owen has not begun. What each of them, or mallory, sends; what comes back. */
const table: readonly Row[] = [
  { what: 'a link that nobody has', url: `/s/${mallory.link}`, status: 404, sentence: 'This link does not work' },
  {
    what: 'a link that nobody has, pressed',
    url: `/s/${mallory.link}`,
    method: 'POST',
    status: 404,
    sentence: 'This link does not work'
  },
  { what: 'an address that is none', url: '/s/%', ...unreadable },
  { what: 'a link of 3,000 characters', url: `/s/${'x'.repeat(3000)}`, ...unreadable },
  { what: 'a closed survey', url: toTom, status: 410, sentence: 'The last day was' },
  { what: 'a closed survey, started', url: toTom, method: 'POST', status: 410, sentence: 'The last day was' },
  {
    what: 'a closed survey, answered',
    url: `${toTom}/k1a`,
    body: 'page-version=0&k1a=4',
    status: 410,
    sentence: 'Answers that were not sent do not count'
  },
  {
    what: 'a closed survey, sent',
    url: `${toTom}/receipt`,
    method: 'POST',
    status: 410,
    sentence: 'This survey is closed'
  },
  {
    what: 'a link that was withdrawn',
    act: async ({ db, get }) => {
      await db.updateTable('invitation').set({ stoppedAt: now }).where('id', '=', 'amina-T0').execute()
      const { statusCode, body } = await get(toAmina)
      return { status: statusCode, said: body }
    },
    undo: async ({ db }) =>
      db.updateTable('invitation').set({ stoppedAt: null }).where('id', '=', 'amina-T0').execute(),
    status: 410,
    sentence: 'This survey was withdrawn'
  },

  { what: 'an unknown question', url: `${toAmina}/k99`, status: 404, sentence: 'Page not found' },
  {
    what: 'an unknown question, answered',
    url: `${toAmina}/k99`,
    body: 'page-version=0&k99=4',
    status: 404,
    sentence: 'Page not found'
  },
  { what: 'a question called constructor', url: `${toAmina}/constructor`, status: 404, sentence: 'Page not found' },
  {
    what: 'a question that is not shown',
    url: `${toAmina}/n3a`,
    body: 'page-version=0&n3a=4',
    status: 409,
    sentence: 'This question is not asked any more'
  },

  {
    what: 'nothing chosen',
    url: `${toAmina}/k1a`,
    body: 'page-version=50',
    ...invalid,
    sentence: 'Choose one answer, ‘Does not apply to my role’ or ‘Prefer not to say’'
  },
  {
    what: 'a half-filled page',
    url: `${toAmina}/goal_1`,
    body: 'page-version=50&goal_2=Meet+people',
    ...invalid,
    sentence: 'Write an answer'
  },
  {
    what: 'the same answer twice',
    url: `${toAmina}/k1a`,
    body: 'page-version=50&k1a=1&k1a=2',
    ...invalid,
    sentence: 'Choose one answer only'
  },
  {
    what: 'an answer that is not offered',
    url: `${toAmina}/k1a`,
    body: 'page-version=50&k1a=9',
    ...invalid,
    sentence: 'Choose one of the answers shown'
  },
  {
    what: '"None of these" beside another',
    url: `${toAmina}/b1_arrange`,
    body: 'page-version=50&b1_arrange=none&b1_arrange=cost',
    ...invalid,
    sentence: 'alone, or clear it'
  },
  {
    what: 'a word for a number',
    url: `${toAmina}/cp_prep_hours`,
    body: 'page-version=50&cp_prep_hours=about+7',
    ...invalid,
    sentence: 'Enter a number, for example 7.5'
  },
  {
    what: 'more than a year has hours',
    url: `${toAmina}/cp_prep_hours`,
    body: 'page-version=50&cp_prep_hours=9999',
    ...invalid,
    sentence: 'Enter a number from 0 to 3,000'
  },
  {
    what: 'a text that is too long',
    url: `${toAmina}/goal_1`,
    body: `page-version=50&goal_1=${'x'.repeat(201)}`,
    ...invalid,
    sentence: 'Shorten this to 200 characters or fewer: it has 201'
  },
  {
    what: 'a NUL',
    url: `${toAmina}/goal_1`,
    body: 'page-version=50&goal_1=a%00b',
    ...invalid,
    sentence: 'Remove the character that cannot be shown'
  },
  {
    what: 'an answer of 1 MB',
    url: `${toAmina}/goal_1`,
    body: `page-version=50&goal_1=${'x'.repeat(1_000_000)}`,
    status: 413,
    sentence: 'That is too much at once'
  },

  { what: '__proto__ as a field', url: `${toAmina}/k1a`, body: 'page-version=50&k1a=4&__proto__=x', ...unreadable },
  {
    what: '__proto__ twice',
    url: `${toAmina}/k1a`,
    body: 'page-version=50&k1a=4&__proto__=x&__proto__=y',
    ...unreadable
  },
  { what: 'constructor as a field', url: `${toAmina}/k1a`, body: 'page-version=50&k1a=4&constructor=x', ...unreadable },
  { what: 'a field of another page', url: `${toAmina}/k1a`, body: 'page-version=50&k1a=4&k1b=4', ...unreadable },
  {
    what: 'five thousand fields',
    url: `${toAmina}/k1a`,
    body: Array.from({ length: 5000 }, (_, n) => `f${n}=1`).join('&'),
    ...unreadable
  },
  { what: 'no version of the page', url: `${toAmina}/k1a`, body: 'k1a=4', ...unreadable },
  { what: 'a version that is no number', url: `${toAmina}/k1a`, body: 'page-version=1e1&k1a=4', ...unreadable },
  { what: 'two versions', url: `${toAmina}/k1a`, body: 'page-version=1&page-version=2&k1a=4', ...unreadable },
  {
    what: 'a version that never was',
    url: `${toAmina}/k1a`,
    body: 'page-version=99999&k1a=4',
    status: 409,
    sentence: 'This page was saved elsewhere after you opened it'
  },
  { what: 'nothing at all', url: `${toAmina}/k1a`, method: 'POST', ...unreadable },
  {
    what: 'JSON with half a character',
    url: `${toAmina}/goal_1`,
    body: '{"page-version":"50","goal_1":"\\ud800"}',
    headers: { ...form, 'content-type': 'application/json' },
    ...unreadable
  },
  {
    what: 'a file',
    url: `${toAmina}/k1a`,
    body: '--x\r\ncontent-disposition: form-data; name="k1a"\r\n\r\n4\r\n--x--\r\n',
    headers: { ...form, 'content-type': 'multipart/form-data; boundary=x' },
    ...unreadable
  },
  {
    what: 'from another site',
    url: `${toAmina}/k1a`,
    body: 'page-version=50&k1a=4',
    headers: { ...form, 'sec-fetch-site': 'cross-site' },
    status: 403,
    sentence: 'We could not accept that'
  },

  {
    what: 'sent with answers missing',
    url: `${toAmina}/receipt`,
    method: 'POST',
    ...invalid,
    sentence: 'Answer: How confident are you that you could lead'
  },
  { what: 'sent before it was begun', url: `${toOwen}/receipt`, method: 'POST', status: 303, sentence: '' },
  { what: 'checked before it was begun', url: `${toOwen}/check`, status: 303, sentence: '' },
  {
    what: 'a reason that is too long',
    url: `${toOwen}/refusal`,
    body: `reason=${'x'.repeat(501)}`,
    ...invalid,
    sentence: 'Shorten your reason to 500 characters or fewer'
  },
  {
    what: 'a reason with a NUL',
    url: `${toOwen}/refusal`,
    body: 'reason=a%00b',
    ...invalid,
    sentence: 'Remove the character that cannot be shown'
  },
  {
    what: 'two reasons',
    url: `${toOwen}/refusal`,
    body: 'reason=a&reason=b',
    ...invalid,
    sentence: 'Write your reason as one text'
  },

  {
    what: 'a CSV with one bad row among good ones',
    url: '/programmes/kampala/imports',
    body: upload('Jo Fry,jo@example.org,2027-06-01', 'Helga Weiß,helga@example.org,31/02/2027'),
    headers: { ...form, 'content-type': 'multipart/form-data; boundary=of-a-test' },
    cookies: grace.cookies,
    status: 422,
    sentence: 'starts_on: There is no day “31/02/2027”'
  },
  ...['kampala/exchanges/import', 'kampala/imports', 'kampala/cohorts/first/costs/release/imports'].flatMap((at) => [
    {
      what: `a file that says of no border where it ends, to ${at}`,
      url: `/programmes/${at}`,
      body: 'anything',
      headers: { ...form, 'content-type': 'multipart/form-data' },
      cookies: grace.cookies,
      ...unreadable
    },
    {
      what: `a file that breaks off, to ${at}`,
      url: `/programmes/${at}`,
      body: upload('Jo Fry,jo@example.org,2027-06-01').slice(0, 200),
      headers: { ...form, 'content-type': 'multipart/form-data; boundary=of-a-test' },
      cookies: grace.cookies,
      ...unreadable
    }
  ]),
  {
    what: 'a document of questions whose conditions go round in a circle',
    act: publishingInACircle,
    status: 1,
    sentence: 'showIf: goes round in a circle: k4_1 → perm_goal_1 → k4_1'
  },
  { what: 'a missing setting', act: starting({ LINK_SECRET: '' }), status: 1, sentence: 'LINK_SECRET is missing' },
  {
    what: 'a database from a newer version',
    act: starting({}, async ({ db }) => db.insertInto('migration').values({ name: '9999-later' }).execute()),
    undo: async ({ db }) => db.deleteFrom('migration').where('name', '=', '9999-later').execute(),
    status: 1,
    sentence: 'newer version (it has 9999-later)'
  },
  {
    what: 'a database marked demo, in production',
    act: starting({}, async ({ db }) => markDemo(db)),
    undo: async ({ db }) => db.deleteFrom('installation').where('name', '=', 'demo').execute(),
    status: 1,
    sentence: 'This database is a demo'
  },
  { what: 'mail refused for now', act: mailing(451), status: 451, sentence: '1 email is being tried again' }
]

onEveryEngine('whatever is sent: a status, a sentence, and not a byte of the database changes', async (t, service) => {
  await answerHalf(t, service)
  await closeTomsSurvey(service)
  await inviteOwenAgain(service)
  for (const row of table) {
    const before = await contents(service.db)
    const { status, said } = await outcomeOf(row, service, t)
    t.equal(status, row.status, row.what)
    t.ok(said.includes(row.sentence), `${row.what}: ${row.sentence}`)
    t.notMatch(said, /SQLITE|constraint|at \w+ \(|node_modules/)
    if (status === 422 && 'url' in row && row.url.startsWith('/s/')) t.match(said, '<title>Error: ')
    if ('undo' in row) await row.undo(service)
    t.same((await contents(service.db)).filter(untold), before.filter(untold), row.what)
  }
})

onEveryEngine(
  'half a character, as no browser sends it, is stored on both databases alike or not at all',
  async (t, { app, db }) => {
    const body = 'page-version=0&goal_1=a%ED%A0%80b'
    const answer = await app.inject({ method: 'POST', url: `${toAmina}/goal_1`, headers: form, payload: body })
    const [draft] = await db.selectFrom('draft').select('answers').execute()
    t.equal(answer.statusCode, 303)
    t.notMatch(draft?.answers, /\p{Surrogate}/u)
    t.match(JSON.parse(draft?.answers ?? '{}'), { goal_1: 'a%ED%A0%80b' })
  }
)

async function outcomeOf(row: Row, service: Service, t: Test): Promise<Outcome> {
  if ('act' in row) return row.act(service, t)
  const { url, body, method = body === undefined ? 'GET' : 'POST', headers = form, cookies = {} } = row
  const payload = method === 'POST' ? { payload: body ?? '' } : {}
  const answer = await service.app.inject({ method, url, headers, cookies, ...payload })
  return { status: answer.statusCode, said: answer.body }
}

/** A mail that was tried is told so: how often, when next, why not. Nothing else may change. */
function untold(row: string): boolean {
  return !row.startsWith('outbox ')
}

async function answerHalf(t: Test, service: Service): Promise<void> {
  await t.rejects(answerAll(openBrowser(service), toAmina, { n3_has: 'no', l1: [] }), /l1 was not taken/)
}

async function closeTomsSurvey({ db }: Service): Promise<void> {
  const closed = { closesOn: '2027-03-12', lateUntil: '2027-03-13' }
  await db.updateTable('invitation').set(closed).where('id', '=', 'tom-T1').execute()
}

async function inviteOwenAgain({ db, world }: Service): Promise<void> {
  await db.updateTable('invitation').set({ invitedAt: null, sentAt: null }).where('id', '=', 'owen-S0-amina').execute()
  await inviteDue(world)
}

function upload(...people: readonly string[]): string {
  const rows = people.map((one, n) => `K${n},Summer,${one},2027-08-31,Mulago,secondment`)
  const csv = ['exchange_ref,cohort,person_name,person_email,starts_on,ends_on,host,form', ...rows].join('\r\n')
  const head = 'content-disposition: form-data; name="file"; filename="summer.csv"\r\ncontent-type: text/csv'
  return `--of-a-test\r\n${head}\r\n\r\n${csv}\r\n--of-a-test--\r\n`
}

/** T0 as it ships, but two of its questions each wait for an answer to the other. */
async function publishingInACircle(): Promise<Outcome> {
  const [k4, permission] = ['"showIf": "answered(perm_goal_1)"', '"showIf": "answered(k4_1)"']
  const waits = '"showIf": "answered(goal_1)"'
  const t0 = shipped('instruments/T0.json').replace(waits, k4).replace(waits, permission)
  const read = (text: string): Folder['framework'] => JSON.parse(text) as Folder['framework']
  const folder = {
    shelf: { scales: read(shipped('scales.json')), units: read(shipped('units.json')) },
    framework: read(shipped('framework.json')),
    typicalPerson: read(shipped('typical-person.json')),
    instruments: new Map([['T0.json', read(t0)]])
  }
  try {
    libraryOf(folder)
    return { status: 0, said: 'published' }
  } catch (error) {
    return { status: 1, said: error instanceof Error ? error.message : '' }
  }
}

function shipped(name: string): string {
  return readFileSync(new URL(import.meta.resolve(`#framework/${name}`)), 'utf8')
}

/** Production, as a process of its own on this database; it has ended when this answers. */
function starting(
  settings: Readonly<Record<string, string>>,
  prepare: (service: Service) => Promise<unknown> = async () => undefined
): (service: Service) => Promise<Outcome> {
  return async (service) => {
    await prepare(service)
    const { LINK_SECRET, MAIL_FROM, MAIL_FOLDER, PUBLIC_URL, SUPPORT_EMAIL, DATABASE_URL } = service.world.config
    const env = { LINK_SECRET, MAIL_FROM, MAIL_FOLDER, PUBLIC_URL, SUPPORT_EMAIL, DATABASE_URL, PORT: '0', ...settings }
    return ended(spawn(process.execPath, [tsx, server], { env: { ...process.env, ...env } }))
  }
}

async function ended(process: ChildProcessWithoutNullStreams): Promise<Outcome> {
  let said = ''
  process.stderr.on('data', (text: Buffer) => (said += text.toString()))
  process.stdout.on('data', (text: Buffer) => {
    said += text.toString()
    process.kill() // it started after all: this says so
  })
  const [status] = (await once(process, 'close')) as [number | null]
  return { status: status ?? 0, said }
}

const server = fileURLToPath(new URL('../../src/server.ts', import.meta.url))
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))

/** The one mail that waits meets a server that refuses it with this code; grace looks at what became of it. */
function mailing(code: number): (service: Service, t: Test) => Promise<Outcome> {
  return async ({ world, get }, t) => {
    const peer = await openSmtpPeer(t, [{ after: 'rcpt', code, text: '4.7.1 Try later' }])
    await dispatchOne({ ...world, sendMail: openSmtp(peer.url) })
    t.equal(peer.taken.length, 0)
    const { failedWhy } = await world.db.selectFrom('outbox').select('failedWhy').executeTakeFirstOrThrow()
    const page = await get('/programmes/liverpool/emails', grace.cookies)
    return { status: failedWhy === 'not-now' ? code : 0, said: page.body }
  }
}
