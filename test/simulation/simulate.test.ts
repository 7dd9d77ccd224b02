import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openDatabase } from '../../src/platform/db/open.js'
import { planProgramme } from '../../src/simulation/programme/plan.js'
import { simulateInto } from '../../src/simulation/simulate-into.js'
import type { Simulated } from '../../src/simulation/simulate.js'
import { contents, onEveryEngine, testConfig } from '../harness.js'

const asOf = '2026-11-25'
const people = 5 // in a cohort: enough for every special case

onEveryEngine(
  'a small programme runs through a year by mail and over HTTP, with all that can happen',
  async (t, service) => {
    t.setTimeout(110_000)
    const { answered, pages, plan } = await run(t, service.world.config.DATABASE_URL, {
      seed: 'trial',
      until: '2026-06-15'
    })
    const { db } = service
    t.ok(answered > 20 && pages > 500, `${answered} surveys on ${pages} pages`)

    const exchanges = await db
      .selectFrom('exchange')
      .innerJoin('enrolment', 'enrolment.id', 'exchange.enrolmentId')
      .select(['exchange.id', 'exchangeRef', 'cohortId', 'subjectKey', 'episodeKey', 'endsOn', 'mode', 'length'])
      .select(['direction', 'pairRef', 'withdrawnOn', 'mailStoppedAt'])
      .where('exchangeRef', 'like', 'E%')
      .execute()
    const invitations = await db
      .selectFrom('invitation')
      .select([
        'exchangeId',
        'instrument',
        'opensOn',
        'remindedAt',
        'startedAt',
        'completedAt',
        'declinedAt',
        'stoppedAt'
      ])
      .where('invitedAt', 'is not', null)
      .execute()
    const exchangeOf = (ref: string) => exchanges.find(({ exchangeRef }) => exchangeRef === ref)
    const surveysOf = (ref: string) => invitations.filter(({ exchangeId }) => exchangeId === exchangeOf(ref)?.id)
    const answers = (ref: string) => surveysOf(ref).filter(({ completedAt }) => completedAt !== null)

    t.test('a two-way pair', async (t) => {
      t.match(
        [exchangeOf('E1-01'), exchangeOf('E1-02')],
        [
          { direction: 'two-way', pairRef: 'PAIR-1' },
          { direction: 'two-way', pairRef: 'PAIR-1' }
        ]
      )
    })
    t.test('an exchange held online, and answered about', async (t) => {
      t.equal(exchangeOf('E1-03')?.mode, 'online')
      t.ok(answers('E1-03').length > 0)
    })
    t.test('a one-day visit with its short forms', async (t) => {
      t.equal(exchangeOf('E1-05')?.length, 'light')
      t.ok(surveysOf('E1-05').some(({ instrument }) => instrument === 'LT0'))
    })
    t.test('somebody who does not want to take part, and is left in peace', async (t) => {
      const declined = surveysOf('E1-04').filter(({ declinedAt }) => declinedAt !== null)
      t.same(
        declined.map(({ instrument }) => instrument),
        ['T1']
      )
      t.type(exchangeOf('E1-04')?.mailStoppedAt, 'string')
      t.notOk(
        surveysOf('E1-04').some(({ instrument }) => instrument === 'T3'),
        'no mail after that'
      )
    })
    t.test('one person in two cohorts, known by one key and answering by two', async (t) => {
      const [first, second] = [exchangeOf('E1-03'), exchangeOf('E2-01')]
      t.equal(first?.subjectKey, second?.subjectKey)
      t.not(first?.episodeKey, second?.episodeKey)
      t.not(first?.cohortId, second?.cohortId)
    })
    t.test('a withdrawal, after which nothing is sent', async (t) => {
      const { withdrawnOn } = exchangeOf('E2-02') ?? {}
      t.type(withdrawnOn, 'string')
      t.notOk(
        surveysOf('E2-02').some(
          ({ instrument, opensOn }) => instrument === 'T1' || String(opensOn) > String(withdrawnOn)
        )
      )
    })
    t.test('a longer stay, after which the survey at the end opens later', async (t) => {
      const entered = plan.files
        .find(({ name }) => name === 'cohort-2.csv')
        ?.exchanges.find(({ ref }) => ref === 'E2-03')
      const { endsOn } = exchangeOf('E2-03') ?? {}
      t.ok(String(endsOn) > String(entered?.endsOn))
      t.ok(
        surveysOf('E2-03').every(({ instrument, opensOn }) => instrument !== 'T1' || String(opensOn) > String(endsOn))
      )
    })
    t.test('reminders, answers that come late, and the looking back after T1', async (t) => {
      t.ok(invitations.some(({ remindedAt }) => remindedAt !== null))
      t.ok(invitations.some(({ instrument, completedAt }) => instrument === 'T1r' && completedAt !== null))
      t.ok(invitations.some(({ startedAt, completedAt }) => startedAt === null && completedAt === null))
    })
    t.test('sponsors answer, and answers have scores', async (t) => {
      const rows = await db.selectFrom('response').select(['respondent', 'source', 'answeredOn']).execute()
      t.ok(rows.some(({ respondent }) => respondent === 'sponsor'))
      t.ok(rows.every(({ source, answeredOn }) => source === 'survey' && String(answeredOn) < '2026-06-15'))
      const scores = await db.selectFrom('score').select('value').where('level', '=', 'domain').execute()
      t.ok(scores.length > 20)
    })
  }
)

t.test('the same seed, secret and day give the same database; another seed another one', async (t) => {
  t.setTimeout(110_000)
  const until = '2025-09-01'
  const first = await filled(t, { seed: 'trial', until })
  t.ok(first.some((row) => row.startsWith('response ')))
  t.same(await filled(t, { seed: 'trial', until }), first)
  t.notSame(await filled(t, { seed: 'another', until }), first)
})

t.test('a full programme has a plan in which everybody has an address of their own that leads nowhere', async (t) => {
  const { exchanges, files } = planProgramme({ seed: 'demo', asOf, people: 40 })
  t.equal(exchanges.length, 120)
  const emails = exchanges.map(({ person }) => person.email)
  t.equal(new Set(emails).size, 119, 'one of them goes twice')
  t.ok(emails.every((email) => /^[a-z.]+@[a-z-]+\.example\.org$/.test(email)))
  t.equal(exchanges.filter(({ arm }) => arm === 'waiting').length, 2)
  t.ok(exchanges.every(({ startsOn, endsOn, approvedOn }) => approvedOn < startsOn && startsOn <= endsOn))
  t.ok(exchanges.every(({ employer, host }) => employer.name !== host.name))
  t.ok(files.every(({ on }) => on < asOf))
})

interface Trial {
  readonly seed: string
  readonly until: string
}

/** Every row of a new database after the simulation. */
async function filled(t: Test, trial: Trial): Promise<readonly string[]> {
  const url = `sqlite:${join(newFolder(t), 'wkep.sqlite')}`
  await run(t, url, trial)
  const { db, close } = await openDatabase(url)
  t.teardown(close)
  return contents(db)
}

async function run(t: Test, url: string, trial: Trial): Promise<Simulated> {
  const config = { ...testConfig, DATABASE_URL: url, MAIL_FOLDER: newFolder(t) }
  return simulateInto({ config, ...trial, asOf, people, say: () => undefined, isDemo: true })
}

function newFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'wkep-'))
  t.teardown(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}
