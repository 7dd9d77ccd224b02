import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openDatabase } from '../../src/platform/db/open.js'
import { demoLinks } from '../../src/simulation/demo-links.js'
import { runDemo } from '../../src/simulation/demo.js'
import { randomKey, randomToken } from '../../src/platform/secrets/random-key.js'
import { planProgramme } from '../../src/simulation/programme/plan.js'
import type { Errand } from '../../src/simulation/errands.js'
import type { Progress } from '../../src/simulation/run-errand.js'
import { openStage } from '../../src/simulation/stage.js'
import { openBrowser } from '../../src/simulation/web/browser.js'
import { simulateInto } from '../../src/simulation/simulate-into.js'
import { simulate, type Simulated } from '../../src/simulation/simulate.js'
import { openClockwork } from '../../src/simulation/clockwork.js'
import { ownHand } from '../../src/simulation/hands.js'
import { markDemo } from '../../src/platform/db/installation.js'
import { contents, onEveryEngine, testConfig } from '../harness.js'

const asOf = '2026-11-25'

onEveryEngine(
  'a small programme runs through a year by mail and over HTTP, with all that can happen',
  async (t, service) => {
    t.setTimeout(110_000)
    const simulated = await run(t, service.world.config.DATABASE_URL, {
      seed: 'trial',
      people: 5, // in a cohort: enough for every special case
      until: '2026-05-22'
    })
    const { answered, pages, plan } = simulated
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
    t.test(
      'the links that the demo prints open: surveys, and a page with one button for each of the staff',
      async (t) => {
        const chance = { now: () => new Date('2026-05-22T09:00:00Z'), newKey: randomKey, newToken: randomToken }
        const config = { ...testConfig, DATABASE_URL: service.world.config.DATABASE_URL, MAIL_FOLDER: newFolder(t) }
        const stage = await openStage({ config, ...chance, isDemo: true, waitsForDisk: true })
        t.teardown(stage.close)
        const lines = await demoLinks(stage, simulated)
        const links = lines.flatMap((line) => /http:\S+\/(?:s|sign-in)\/\S+/.exec(line)?.[0] ?? [])
        t.ok(links.length >= 4, 'three of the staff, and a survey that is open')
        for (const link of links) {
          const page = await openBrowser(stage.line, () => undefined).open(link)
          t.equal(page.status, 200)
          t.equal(page.forms.length, 1)
        }
      }
    )
    t.test('sponsors answer, and answers have scores', async (t) => {
      const rows = await db.selectFrom('response').select(['respondent', 'source', 'answeredOn']).execute()
      t.ok(rows.some(({ respondent }) => respondent === 'sponsor'))
      t.ok(rows.every(({ source, answeredOn }) => source === 'survey' && String(answeredOn) < '2026-05-22'))
      const scores = await db.selectFrom('score').select('value').where('level', '=', 'domain').execute()
      t.ok(scores.length > 20)
    })
  }
)

t.test('the same seed, secret and day give the same database; another seed another one', async (t) => {
  t.setTimeout(110_000)
  const until = '2025-08-12'
  const first = await filled(t, { seed: 'trial', until, people: crowd })
  t.ok(first.some((row) => row.startsWith('response ')))
  t.same(await filled(t, { seed: 'trial', until, people: crowd }), first)
  t.same(await filledSideBySide(t, { seed: 'trial', until, people: crowd }), first, 'also side by side')
  t.notSame(await filled(t, { seed: 'another', until, people: crowd }), first)
})

onEveryEngine('nobody invented is put among real people', async (t, service) => {
  const before = await contents(service.db)
  const config = { ...testConfig, DATABASE_URL: service.world.config.DATABASE_URL, MAIL_FOLDER: newFolder(t) }
  await t.rejects(simulateInto({ ...beginning, config }), {
    message: 'This database is in use: it holds "Kampala link". Choose another DATABASE_URL, one that is empty.'
  })
  t.same(await contents(service.db), before)
})

t.test('an empty database takes a simulated programme, once', async (t) => {
  const url = `sqlite:${join(newFolder(t), 'wkep.sqlite')}`
  const config = { ...testConfig, DATABASE_URL: url, MAIL_FOLDER: newFolder(t) }
  const { answered } = await simulateInto({ ...beginning, config })
  t.equal(answered, 0)
  await t.rejects(simulateInto({ ...beginning, config }), /in use: it holds "Both Sides exchange programme"/)
})

t.test('a port that is taken is said in words, and nothing is left behind', async (t) => {
  const server = createServer().listen(0, '127.0.0.1')
  t.teardown(() => server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const said: string[] = []
  const say = (line: string): void => {
    said.push(line)
  }
  const demo = runDemo({ port, people: 5, now: () => new Date(asOf), say, stopping: new AbortController().signal })
  await t.rejects(demo, {
    message: `Another program is using port ${port}. Stop it, or choose another: npm run demo -- --port ${port + 1}`
  })
  t.equal(said.length, 1)
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

/** Ends when the programme has been made, on a database that is not thrown away. */
const beginning = { seed: 'trial', asOf, people: 5, until: '2020-01-01', say: () => undefined, isDemo: false }

/** Enough for two to answer on one day. */
const crowd = 8

interface Trial {
  readonly people: number
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

/** As a slow thread does it: by an application of its own, while the next mornings go on as far as they may. */
async function filledSideBySide(t: Test, { seed, until, people }: Trial): Promise<readonly string[]> {
  const url = `sqlite:${join(newFolder(t), 'wkep.sqlite')}`
  const served = {
    config: { ...testConfig, DATABASE_URL: url, MAIL_FOLDER: newFolder(t) },
    isDemo: true,
    waitsForDisk: false
  }
  const [clockwork, another] = [openClockwork(seed), openClockwork(seed)]
  const stage = await openStage({ ...served, ...clockwork })
  const beside = await openStage({ ...served, ...another })
  t.teardown(async () => Promise.all([stage.close(), beside.close()]))
  await stage.world.write(markDemo)
  const hand = ownHand(beside, another, seed)
  const slowly = async (errand: Errand): Promise<Progress> => {
    await pause(100) // ten mornings
    return hand.run(errand)
  }
  const hands = [{ ...hand, isApart: true, run: slowly }]
  await simulate(stage, { seed, asOf, people, until, clockwork, hands, say: () => undefined })
  return contents(stage.world.db)
}

async function run(t: Test, url: string, trial: Trial): Promise<Simulated> {
  const config = { ...testConfig, DATABASE_URL: url, MAIL_FOLDER: newFolder(t) }
  return simulateInto({ config, ...trial, asOf, say: () => undefined, isDemo: true })
}

function newFolder(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'wkep-'))
  t.teardown(() => {
    rmSync(folder, { recursive: true })
  })
  return folder
}
