import { amina, mallory, owen, tom } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'
import { answerAll, openBrowser } from './answering.js'

onEveryEngine('tom reads what declining means, and nothing changes', async (t, { db, get }) => {
  const before = await contents(db)
  const page = await get(refusalOf(tom))
  t.equal(page.statusCode, 200)
  t.match(page.body, 'Liverpool–Whitehall exchange')
  t.match(page.body, 'we stop all our emails to you about this programme')
  t.match((await get(`/s/${tom.link}`)).body, `href="${refusalOf(tom)}">I do not want to take part`)
  t.same(await contents(db), before)
})

onEveryEngine(
  'tom declines, however often he presses: mail of this programme stops, of his other one it does not',
  async (t, service) => {
    const presses = Array.from({ length: 20 }, async (_, n) => service.post(refusalOf(tom), { reason: `press ${n}` }))
    for (const answer of await Promise.all(presses)) t.equal(answer.headers.location, refusalOf(tom))
    t.match((await service.get(refusalOf(tom))).body, 'We have stopped our emails to you')
    t.same(await stopped(service), ['tom-liverpool'])
    t.same(await recorded(service), [{ act: 'declined', subject: 'tom-T1', actor: null }])
  }
)

onEveryEngine(
  'tom changes his mind: the survey is still there, and sending it lets mail come again',
  async (t, service) => {
    const browser = openBrowser(service)
    await browser.post(refusalOf(tom), {})
    t.match((await browser.get(`/s/${tom.link}`)).body, 'If you have changed your mind, you can still answer')
    await answerAll(browser, `/s/${tom.link}`)
    t.same(await stopped(service), ['tom-liverpool'], 'scanners press buttons too: only what is sent counts')
    await browser.post(`/s/${tom.link}/receipt`, {})
    t.same(await stopped(service), [])
  }
)

onEveryEngine('amina has answered, and has had enough mail: her answers stay', async (t, service) => {
  const browser = openBrowser(service)
  await answerAll(browser, `/s/${amina.link}`)
  await browser.post(`/s/${amina.link}/receipt`, {})
  t.match((await browser.get(refusalOf(amina))).body, 'You have answered this survey, and your answers stay')
  await browser.post(refusalOf(amina), { reason: '' })
  t.same(await stopped(service), ['amina-liverpool'])
  t.equal((await service.db.selectFrom('response').select('wave').execute()).length, 1)
  t.match((await browser.get(`/s/${amina.link}/receipt`)).body, 'Your reference is')
})

onEveryEngine(
  'owen stops emails, as a sponsor has no enrolment: it is what he declined that says so',
  async (t, service) => {
    await service.post(refusalOf(owen), { reason: 'No time' })
    const row = service.db.selectFrom('invitation').select(['stoppedAt', 'declinedAt', 'declineReason'])
    const at = '2027-03-14T12:30:00.000Z'
    t.same(await row.where('id', '=', 'owen-S0-amina').executeTakeFirst(), {
      stoppedAt: at,
      declinedAt: at,
      declineReason: 'No time'
    })
    t.match(await service.get(`/s/${owen.link}`), { statusCode: 200, body: 'you can still answer' })
  }
)

onEveryEngine('what tom typed comes back when it cannot be taken', async (t, { db, post }) => {
  const before = await contents(db)
  const page = await post(refusalOf(tom), { reason: `<b>\n${'x'.repeat(500)}` })
  t.equal(page.statusCode, 422)
  t.match(page.body, '<title>Error: ')
  t.match(page.body, '<a href="#reason">Shorten your reason to 500 characters or fewer</a>')
  t.match(page.body, `>&lt;b&gt;\n${'x'.repeat(500)}</textarea>`)
  t.same(await contents(db), before)
})

onEveryEngine('mallory guesses a link and learns nothing', async (t, { get, post }) => {
  for (const page of [await get(refusalOf(mallory)), await post(refusalOf(mallory), {})]) {
    t.match(page, { statusCode: 404, body: 'This link does not work' })
  }
})

function refusalOf({ link }: { readonly link: string }): string {
  return `/s/${link}/refusal`
}

async function stopped({ db }: Service): Promise<readonly string[]> {
  const rows = await db.selectFrom('enrolment').select('id').where('mailStoppedAt', 'is not', null).execute()
  return rows.map(({ id }) => id)
}

async function recorded({ db }: Service): Promise<readonly object[]> {
  return db.selectFrom('audit').select(['act', 'subject', 'actor']).execute()
}
