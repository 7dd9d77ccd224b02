import { amina, castSecret, mallory, owen, tom } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'
import { linkToken } from '../../../src/platform/secrets/link-token.js'
import { answerAll, errorsOn, filled, locationOf, openBrowser } from './answering.js'

const [toAmina, toTom, toOwen] = [amina, tom, owen].map(({ link }) => `/s/${link}`) as [string, string, string]

onEveryEngine(
  'amina reads what it is about, how long it takes and who sees it; nothing changes',
  async (t, service) => {
    const before = await contents(service.db)
    const { statusCode, body } = await service.get(toAmina)
    t.equal(statusCode, 200)
    for (const words of [
      'You are going to Whitehall from 22 to 26&nbsp;March 2027.'.replace('&nbsp;', '\u00a0'),
      'About 50 short questions, most of them one tap',
      'About 8 minutes. You can stop and come back',
      'Your employer never sees your answers',
      'Sunday 21\u00a0March 2027, end of day',
      'I do not want to take part',
      'Priya Nair'
    ])
      t.match(body, words)
    t.notMatch(body, /style=|<script|hospital/)

    const pages = ['', '/a_category', '/k1a', '/check', '/later', '/receipt', '/refusal']
    for (const page of pages) {
      for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) {
        const answer = await service.app.inject({ method, url: `${toAmina}${page}` })
        t.ok(answer.statusCode < 500, `${method} ${page}: ${answer.statusCode}`)
        if (method === 'HEAD') t.equal(answer.body, '')
      }
    }
    t.same(await contents(service.db), before)
  }
)

onEveryEngine(
  'tom and owen read words of their own: who was where, and what becomes of the answers',
  async (t, { get }) => {
    const ofTom = (await get(toTom)).body
    t.match(ofTom, 'You were at Whitehall from 1 to 10\u00a0March 2027.')
    t.match(ofTom, 'including if nothing has changed')
    const ofOwen = (await get(toOwen)).body
    t.match(ofOwen, 'Amina Khan is going to Whitehall from 22 to 26\u00a0March 2027.')
    t.match(ofOwen, 'The person you released never sees your answers')
    t.notMatch(ofOwen, 'Your employer')
  }
)

onEveryEngine(
  'amina answers from the start to the receipt: stored once, without her name, and scored',
  async (t, service) => {
    const { db, get, post } = service
    const browser = openBrowser(service)
    const pages = await answerAll(browser, toAmina, {
      perm_goal_2: 'yes',
      a_category: 'other',
      a_category_other: '<b>A union'
    })
    t.same(pages.slice(0, 3), ['a_category', 'a_function', 'a_profession'], 'her sector is known: not asked')

    const check = await browser.get(`${toAmina}/check`)
    t.match(check.body, 'Another group: &lt;b&gt;A union')
    t.match(check.body, 'Hospital, mental health, community or ambulance service')
    t.match(check.body, `href="${toAmina}/a_sector?from&#x3D;check"`)
    t.match(check.body, 'Send your answers')
    t.equal((await db.selectFrom('response').select('wave').execute()).length, 0, 'nothing is sent yet')

    const presses = await Promise.all(Array.from({ length: 100 }, async () => browser.post(`${toAmina}/receipt`, {})))
    for (const press of presses) t.equal(locationOf(press), `${toAmina}/receipt`)
    const receipts = [await browser.get(`${toAmina}/receipt`), await get(`${toAmina}/receipt`)]
    const [mine = '', anybodys] = receipts.map(
      ({ body }) => /Your reference is ([0-9A-F]{4}-[0-9A-F]{4})/.exec(body)?.[1]
    )
    t.match(mine, /./)
    t.equal(anybodys, mine)

    const [response, ...more] = await db.selectFrom('response').selectAll().execute()
    t.same(more, [])
    t.match(response, {
      wave: 'T0',
      respondent: 'participant',
      episodeKey: 'episode-amina-liverpool',
      answeredOn: '2027-03-14',
      late: 0
    })
    t.notMatch(JSON.stringify(response), /Amina|Khan|amina@/)
    t.match(JSON.parse(response?.answers ?? ''), {
      a_category: 'other',
      k1a: '0',
      cp_plan_money: 200,
      perm_goal_1: 'no'
    })
    t.same(await db.selectFrom('release').select(['itemId', 'grantedOn']).execute(), [
      { itemId: 'perm_goal_2', grantedOn: '2027-03-14' }
    ])
    t.same(await db.selectFrom('draft').select('version').execute(), [])
    t.equal((await scored(service, 'domain')).length, 4)

    const frozen = await db
      .selectFrom('exchange')
      .select('frozenTexts')
      .where('id', '=', 'amina-liverpool')
      .executeTakeFirst()
    t.match(JSON.parse(frozen?.frozenTexts ?? ''), {
      host: 'Whitehall',
      organisation: 'Brackenhall University Hospitals'
    })
    const acts = await db.selectFrom('audit').select(['act', 'subject', 'at']).execute()
    t.same(acts, [{ act: 'answered', subject: 'amina-T0', at: '2027-03-14T12:30:00.000Z' }])

    const after = await contents(db)
    for (const page of ['', '/a_category', '/check', '/later'])
      t.equal(locationOf(await get(`${toAmina}${page}`)), `${toAmina}/receipt`)
    t.equal(locationOf(await post(`${toAmina}/k1a`, { 'page-version': '0', k1a: '6' })), `${toAmina}/receipt`)
    t.equal(locationOf(await post(toAmina, {})), `${toAmina}/receipt`)
    t.notMatch(receipts[0]?.body ?? '', 'union')
    t.same(await contents(db), after)
  }
)

onEveryEngine('answers are scored by the framework that the programme began with', async (t, service) => {
  const { db, world } = service
  const { document, text } = world.library.framework
  const [first, ...others] = document.domains
  const older = { tenantId: 'north', hash: 'the older one', kind: 'framework', code: document.code } as const
  const body = JSON.stringify({ ...(JSON.parse(text) as object), domains: others })
  const dated = { version: '0.9', status: 'published', body, publishedOn: '2026-01-01' } as const
  await db
    .insertInto('document')
    .values({ ...older, ...dated })
    .execute()
  await db.updateTable('programme').set({ frameworkHash: older.hash }).where('id', '=', 'liverpool').execute()

  const browser = openBrowser(service)
  await answerAll(browser, toAmina)
  await browser.post(`${toAmina}/receipt`, {})
  const scores = await db.selectFrom('score').select(['frameworkHash', 'level', 'code']).execute()
  t.same([...new Set(scores.map(({ frameworkHash }) => frameworkHash))], [older.hash])
  t.equal(scores.filter(({ level }) => level === 'domain').length, others.length)
  t.notOk(scores.some(({ level, code }) => level === 'domain' && code === first?.code))
})

onEveryEngine(
  'tom sends T1: its receipt leads to 12 questions that look back, by a link of their own',
  async (t, service) => {
    const { db } = service
    const browser = openBrowser(service)
    await answerAll(browser, toTom, { ctc1_share: 'edit', ctc2_share: 'yes', rel_costs: ['days', 'money'] })
    await browser.post(`${toTom}/receipt`, {})
    const released = await db.selectFrom('release').select('itemId').orderBy('itemId').execute()
    t.same(
      released.map(({ itemId }) => itemId),
      ['ctc2_share', 'rel_costs.days', 'rel_costs.money']
    )

    const lookBack = await db
      .selectFrom('invitation')
      .selectAll()
      .where('instrument', '=', 'T1r')
      .executeTakeFirstOrThrow()
    t.match(lookBack, { opensOn: '2027-03-11', closesOn: '2027-03-26', lateUntil: '2027-06-02', issue: 1 })
    t.equal(lookBack.invitedAt, '2027-03-14T12:30:00.000Z', 'offered, so that no mail is sent')
    const toT1r = `/s/${linkToken(castSecret, lookBack.id, 1)}`
    t.match((await browser.get(`${toTom}/receipt`)).body, `href="${toT1r}"`)
    t.match((await browser.get(toT1r)).body, 'Looking back to before your exchange')
    await answerAll(browser, toT1r)
    await browser.post(`${toT1r}/receipt`, {})
    const waves = await db.selectFrom('response').select('wave').orderBy('wave').execute()
    t.same(waves, [{ wave: 'T1' }, { wave: 'T1r' }])
    t.notMatch((await browser.get(`${toTom}/receipt`)).body, toT1r, 'once is enough')
  }
)

onEveryEngine('owen answers for his trust; an answer after closing is kept, and marked late', async (t, service) => {
  service.turnClockTo('2027-03-25T10:00:00Z')
  const browser = openBrowser(service)
  t.match((await browser.get(toOwen)).body, 'Answers are still taken until Monday 5\u00a0April 2027')
  await answerAll(browser, toOwen)
  await browser.post(`${toOwen}/receipt`, {})
  const [response] = await service.db.selectFrom('response').select(['respondent', 'wave', 'late']).execute()
  t.same(response, { respondent: 'sponsor', wave: 'S0', late: 1 })
  t.equal((await scored(service, 'domain')).length, 0, 'a sponsor’s answers are levels')
})

onEveryEngine(
  'tom’s goals of T0 come back in his own words; those of his other exchange do not, but who he is does',
  async (t, service) => {
    const said = { a_function: 'academic', goal_1: 'Know how bed numbers are planned' }
    await earlier(service, 'episode-tom-liverpool', said)
    const browser = openBrowser(service)
    await browser.post(toTom, {})
    t.match((await browser.get(`${toTom}/k4_1`)).body, 'Know how bed numbers are planned')
    t.match((await browser.get(`${toTom}/l2`)).body, 'practical limits on using research')

    const { db } = service
    await db.updateTable('exchange').set({ enrolmentId: 'tom-liverpool' }).where('id', '=', 'tom-kampala').execute()
    await db.updateTable('response').set({ episodeKey: 'episode-tom-kampala' }).execute()
    t.equal((await browser.get(`${toTom}/k4_1`)).statusCode, 303, 'no goal in this exchange')
    t.match((await browser.get(`${toTom}/l2`)).body, 'practical limits on using research')
  }
)

onEveryEngine(
  'nobody can open a survey before its time, after it, or once it was withdrawn or sent to another link',
  async (t, service) => {
    const { db, get, post, turnClockTo } = service
    const states = [
      { at: '2027-02-07T12:00:00Z', status: 403, words: 'It opens on Monday 8\u00a0February 2027' },
      { at: '2027-03-22T00:00:00Z', status: 410, words: 'The last day was Sunday 21\u00a0March 2027' }
    ]
    const before = await contents(db)
    for (const { at, status, words } of states) {
      turnClockTo(at)
      for (const page of [
        await get(toAmina),
        await post(toAmina, {}),
        await get(`${toAmina}/k1a`),
        await post(`${toAmina}/receipt`, {})
      ]) {
        t.equal(page.statusCode, status)
        t.match(page.body, words)
        t.match(page.body, 'Priya Nair', 'whom to ask')
      }
    }
    t.same(await contents(db), before)
    turnClockTo('2027-03-14T12:30:00Z')
    await db
      .updateTable('invitation')
      .set({ stoppedAt: '2027-03-14T12:00:00.000Z' })
      .where('id', '=', 'amina-T0')
      .execute()
    t.match(await get(toAmina), { statusCode: 410, body: 'The organisers stopped it' })
    await db.updateTable('invitation').set({ tokenHash: 'of a newer link' }).where('id', '=', 'amina-T0').execute()
    for (const link of [amina, mallory]) {
      t.match(await get(`/s/${link.link}`), { statusCode: 404, body: 'Use the link in our latest email to you' })
    }
  }
)

onEveryEngine('what cannot be audited is not sent, and the draft stays', async (t, service) => {
  const browser = openBrowser(service)
  await answerAll(browser, toOwen)
  await service.db.schema.alterTable('audit').renameTo('audit_away').execute()
  const before = await contents(service.db)
  t.equal((await browser.post(`${toOwen}/receipt`, {})).statusCode, 500)
  t.same(await contents(service.db), before)
})

onEveryEngine(
  'a form is filled in as it stands: nothing chosen, one question a page, no script',
  async (t, { get }) => {
    const { body } = await get(`${toAmina}/k3`)
    t.notMatch(body, / checked|<script|style=/)
    t.match(body, /<title>How well can you follow .+ – Question 13 – Before the exchange – WKEP Outcomes<\/title>/)
    t.equal(body.match(/<h1/g)?.length, 1)
    t.equal(body.match(/type="radio"/g)?.length, 9)
    t.same(errorsOn(body), [])
    t.same(filled(body), { 'page-version': '0', k3: '0' })
  }
)

async function scored({ db }: Service, level: 'domain'): Promise<readonly object[]> {
  return db.selectFrom('score').select(['code', 'value']).where('level', '=', level).execute()
}

/** A T0 that was sent before. */
async function earlier({ db, world }: Service, episodeKey: string, answers: object): Promise<void> {
  const t0 = world.library.instruments.get('T0')
  if (t0 === undefined) throw new Error('There is no T0.')
  const { hash, text: body } = t0
  const document = {
    tenantId: 'north',
    hash,
    kind: 'instrument',
    code: 'T0',
    version: '1',
    status: 'published'
  } as const
  await db
    .insertInto('document')
    .values({ ...document, body, publishedOn: '2027-01-01' })
    .execute()
  await db
    .insertInto('response')
    .values({
      tenantId: 'north',
      responseKey: 'before',
      episodeKey,
      contactKey: null,
      respondent: 'participant',
      wave: 'T0',
      instrumentHash: hash,
      language: 'en',
      answeredOn: '2027-02-20',
      late: 0,
      source: 'survey',
      answers: JSON.stringify(answers)
    })
    .execute()
}
