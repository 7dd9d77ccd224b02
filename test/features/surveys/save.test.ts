import { amina, tom } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'
import { answerAll, errorsOn, filled, locationOf, openBrowser } from './answering.js'

const [toAmina, toTom] = [`/s/${amina.link}`, `/s/${tom.link}`] as const

onEveryEngine(
  'amina starts: a draft and a cookie for this survey alone; starting again changes nothing',
  async (t, service) => {
    const { db, post } = service
    const answer = await post(toAmina, {})
    t.equal(locationOf(answer), `${toAmina}/a_category`)
    const [cookie] = answer.cookies
    t.match(cookie, { name: 'wkep-answers', path: toAmina, httpOnly: true, sameSite: 'Lax', maxAge: 604_800 })
    t.same(await drafts(service), [{ answers: '{}', version: 0, begunOn: '2027-03-14' }])
    t.same(await startedAt(service), '2027-03-14T12:30:00.000Z')
    service.turnClockTo('2027-03-15T12:30:00Z')
    const before = await contents(db)
    await post(toAmina, {})
    t.same(await contents(db), before)
    t.match((await service.get(toAmina)).body, 'Go on')
  }
)

onEveryEngine(
  'each press of Continue is kept, and shows the next question; Back shows what was answered',
  async (t, service) => {
    const browser = openBrowser(service)
    await browser.post(toAmina, {})
    const next = await browser.post(`${toAmina}/a_category`, { 'page-version': '0', a_category: 'policy' })
    t.equal(locationOf(next), `${toAmina}/a_function`, 'where her job is, the register knows')
    t.match(await drafts(service), [{ answers: '{"a_category":"policy"}', version: 1 }])
    t.match((await browser.get(`${toAmina}/a_function`)).body, `class="nhsuk-back-link" href="${toAmina}/a_category"`)
    const back = await browser.get(`${toAmina}/a_category`)
    t.match(back.body, /value="policy" checked/)
    t.match(back.body, `class="nhsuk-back-link" href="${toAmina}">Back`)
    t.equal(locationOf(await browser.post(toAmina, {})), `${toAmina}/a_function`, 'goes on where she stopped')
  }
)

onEveryEngine(
  'what amina typed comes back with what to put right, in the same words above and beside',
  async (t, service) => {
    const browser = openBrowser(service)
    await browser.post(toAmina, {})
    const form = { 'page-version': '0', goal_1: ' ', goal_2: '<b>"Beds"', goal_3: 'x'.repeat(201) }
    const page = await browser.post(`${toAmina}/goal_1`, form)
    t.equal(page.statusCode, 422)
    t.match(page.body, '<title>Error: Your goals')
    const messages = [
      'What is the first thing you want to learn or achieve on the exchange? Write an answer',
      'What is the third thing? Shorten this to 200 characters or fewer: it has 201'
    ]
    t.same(errorsOn(page.body), messages)
    for (const message of messages)
      t.equal(page.body.split(`${message}<`).length, 3, 'in the summary and beside the field')
    t.match(page.body, '<a href="#goal_3">')
    t.match(page.body, 'aria-describedby="goal_3-hint goal_3-error"')
    t.match(page.body, 'value="&lt;b&gt;&quot;Beds&quot;"')
    t.match(await drafts(service), [{ answers: '{}', version: 0 }], 'the whole page, or nothing')
  }
)

onEveryEngine(
  'another browser goes on from the first open question, and is shown nothing that was written before',
  async (t, service) => {
    const phone = openBrowser(service)
    await t.rejects(
      answerAll(phone, toAmina, { goal_1: 'Know the beds', b1_arrange: ['cover', 'cost'], cp_plan_when: [] }),
      /cp_plan_when/
    )
    const desk = openBrowser(service)
    t.equal(locationOf(await desk.post(toAmina, {})), `${toAmina}/cp_plan_when`)
    for (const page of ['a_category', 'goal_1', 'k4_1', 'k1a', 'b1_arrange']) {
      const { body } = await desk.get(`${toAmina}/${page}`)
      t.notMatch(body, / checked|Know the beds| value="W/, page)
    }
    t.equal(locationOf(await desk.get(`${toAmina}/b1_arrange_sev`)), `${toAmina}/b1_arrange`, 'its rows would tell')
    const check = (await desk.get(`${toAmina}/check`)).body
    t.notMatch(check, /Know the beds|Arranging cover/)
    t.match(check, '<dd class="nhsuk-summary-list__value">Answered</dd>')
    t.match((await phone.get(`${toAmina}/k4_1`)).body, 'Know the beds')
    t.match((await phone.get(`${toAmina}/check`)).body, 'Know the beds')
  }
)

onEveryEngine(
  'two windows: a page opened before another save asks first, and keeps what was typed',
  async (t, service) => {
    const browser = openBrowser(service)
    await browser.post(toAmina, {})
    const [left, right] = [await browser.get(`${toAmina}/k1a`), await browser.get(`${toAmina}/k1a`)]
    t.equal((await browser.post(`${toAmina}/k1a`, filled(left.body, { k1a: '5' }))).statusCode, 303)
    t.equal((await browser.post(`${toAmina}/k1a`, filled(left.body, { k1a: '5' }))).statusCode, 303, 'pressed twice')
    t.equal((await browser.post(`${toAmina}/k1b`, { 'page-version': '0', k1b: '1' })).statusCode, 303, 'another page')
    const before = await contents(service.db)
    const asked = await browser.post(`${toAmina}/k1a`, filled(right.body, { k1a: '2' }))
    t.equal(asked.statusCode, 409)
    t.match(errorsOn(asked.body), [/saved elsewhere after you opened it/])
    t.match(asked.body, 'value="2" checked')
    t.match(asked.body, `href="${toAmina}/k1a">Leave this, and see what was saved`)
    t.same(await contents(service.db), before)
    t.equal((await browser.post(`${toAmina}/k1a`, filled(asked.body, { k1a: '2' }))).statusCode, 303, 'a choice now')
    t.match(JSON.parse((await drafts(service))[0]?.answers ?? ''), { k1a: '2', k1b: '1' })
  }
)

onEveryEngine('twenty pages at once: none is lost', async (t, service) => {
  const ids = [
    'k1a',
    'k1b',
    'k2',
    'k3',
    'k5',
    'k6',
    'n1',
    'n2',
    'n4',
    'l1',
    'l3',
    'l4',
    'l5',
    'r1',
    'r2',
    'p1',
    'p2',
    'p3',
    'p4',
    'a_stage'
  ]
  const answers = await Promise.all(
    ids.map(async (id) =>
      service.post(`${toAmina}/${id}`, { 'page-version': '0', [id]: id === 'a_stage' ? 'mid' : '1' })
    )
  )
  for (const { statusCode } of answers) t.equal(statusCode, 303)
  const [draft] = await drafts(service)
  t.equal(draft?.version, 20)
  t.same(Object.keys(JSON.parse(draft?.answers ?? '') as object).sort(), ids.toSorted())
})

onEveryEngine('a change from the page to check goes back there, by way of what it has opened', async (t, service) => {
  const browser = openBrowser(service)
  await answerAll(browser, toTom, { p8_harm: 'none' })
  const change = async (id: string, form: object) => {
    const page = await browser.get(`${toTom}/${id}?from=check`)
    return locationOf(await browser.post(`${toTom}/${id}?from=check`, filled(page.body, { ...form })))
  }
  t.match((await browser.get(`${toTom}/k1a?from=check`)).body, `href="${toTom}/check">Back`)
  t.equal(await change('k1a', { k1a: '6' }), `${toTom}/check`)
  t.equal(await change('p8_harm', { p8_harm: 'minor' }), `${toTom}/p8_what?from=check`)
  t.equal(await change('p8_what', { p8_what: 'A clinic was cancelled' }), `${toTom}/check`)
  t.match((await browser.get(`${toTom}/check`)).body, 'A clinic was cancelled')

  t.equal(await change('p8_harm', { p8_harm: 'none' }), `${toTom}/check`)
  t.notMatch((await browser.get(`${toTom}/check`)).body, 'A clinic was cancelled')
  await browser.post(`${toTom}/receipt`, {})
  const [sent] = await service.db.selectFrom('response').select('answers').execute()
  t.notMatch(sent?.answers, 'clinic', 'what is no longer asked does not count')
})

onEveryEngine('what the register knows is shown to be checked, and can be changed', async (t, service) => {
  const browser = openBrowser(service)
  await answerAll(browser, toAmina)
  const page = await browser.get(`${toAmina}/a_sector?from=check`)
  t.match(page.body, 'Where is your main job?')
  await browser.post(`${toAmina}/a_sector?from=check`, filled(page.body, { a_sector: 'charity' }))
  t.match((await browser.get(`${toAmina}/check`)).body, 'Charity or community group')
})

onEveryEngine('to stop and come back: what is saved, how, and until when', async (t, service) => {
  const page = await service.get(`${toAmina}/later`)
  t.match(page.body, 'Every page on which you pressed Continue is saved')
  t.match(page.body, 'until Sunday 21\u00a0March 2027')
})

async function drafts({ db }: Service) {
  return db.selectFrom('draft').select(['answers', 'version', 'begunOn']).execute()
}

async function startedAt({ db }: Service) {
  const [row] = await db.selectFrom('invitation').select('startedAt').where('id', '=', 'amina-T0').execute()
  return row?.startedAt
}
