import { addAccount } from '../../../src/features/accounts/add-account.js'
import { grace, helen, mallory, sam } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'

const evaluator = {
  tenantId: 'north',
  role: 'evaluator',
  email: 'ivy@example.org',
  name: 'Ivy Chen',
  scope: 'tenant',
  scopeId: 'north',
  reusable: false
} as const

onEveryEngine('ivy opens her link: one button, and nothing changes', async (t, service) => {
  const link = await linkFor(service)
  const before = await contents(service.db)
  const page = await service.get(link)
  t.match(page.body, 'Continue as Ivy Chen, evaluator')
  t.equal(page.body.match(/<button/g)?.length, 1)
  t.same(await contents(service.db), before)
})

onEveryEngine(
  'ivy signs in once; the link is spent, and signing out ends what the cookie opened',
  async (t, service) => {
    const link = await linkFor(service)
    const signedIn = await service.post(link, {})
    t.equal(signedIn.statusCode, 303)
    t.equal(signedIn.headers.location, '/outcomes')
    const { name, value, httpOnly, sameSite, secure } = signedIn.cookies[0] ?? { name: '', value: '' }
    t.match({ name, httpOnly, sameSite, secure }, { name: 'wkep', httpOnly: true, sameSite: 'Lax', secure: undefined })

    t.equal((await service.post(link, {})).statusCode, 410)
    t.equal((await service.get(link)).statusCode, 410)
    t.equal((await service.get('/', { wkep: value })).headers.location, '/outcomes')

    await service.post('/sign-out', {}, { wkep: value })
    const ended = service.db.selectFrom('session').select('accountId').where('endedAt', 'is not', null)
    t.equal((await ended.execute()).length, 1)
  }
)

onEveryEngine('a link is too old after a day', async (t, service) => {
  const link = await linkFor(service)
  service.turnClockTo('2027-03-15T12:31:00Z')
  t.equal((await service.post(link, {})).statusCode, 410)
})

onEveryEngine('twenty presses at once open one session', async (t, service) => {
  const link = await linkFor(service)
  const presses = await Promise.all(Array.from({ length: 20 }, async () => service.post(link, {})))
  t.equal(presses.filter(({ statusCode }) => statusCode === 303).length, 1)
})

onEveryEngine('mallory guesses a link and learns nothing', async (t, service) => {
  const page = await service.get(`/sign-in/${mallory.link}`)
  t.equal(page.statusCode, 404)
  t.match(page.body, 'This link does not work')
})

onEveryEngine('what comes from another site is refused, whoever is signed in', async (t, { app, db }) => {
  const before = await contents(db)
  const elsewhere = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' }, // a page of ours that sends no referrer, or anybody's: not enough where a session could be misused
    {}
  ]
  for (const headers of elsewhere) {
    const answer = await app.inject({ method: 'POST', url: '/sign-out', headers, cookies: grace.cookies })
    t.equal(answer.statusCode, 403, JSON.stringify(headers))
  }
  t.same(await contents(db), before)
})

onEveryEngine('a page that is not for sam says so, and his own pages stay at hand', async (t, service) => {
  const refused = await service.get('/programmes', sam.cookies)
  t.equal(refused.statusCode, 403)
  t.match(refused.body, 'href="/business-cases"')
  t.notMatch(refused.body, 'href="/programmes"')
  t.equal((await service.get('/programmes')).statusCode, 401)
  t.notMatch((await service.get('/programmes')).body, '<nav')
})

onEveryEngine('whoever is signed in already finds the way on from a sign-in link', async (t, service) => {
  const link = await linkFor(service)
  t.notMatch((await service.get(link)).body, '<nav')
  t.match((await service.get(link, grace.cookies)).body, 'href="/programmes"')
})

onEveryEngine('from the front door everybody who is signed in comes to their first page', async (t, service) => {
  const homes = [
    [grace, '/programmes'],
    [helen, '/outcomes'],
    [sam, '/business-cases']
  ] as const
  for (const [{ cookies }, home] of homes) {
    t.equal((await service.get('/', cookies)).headers.location, home)
    t.equal((await service.get(home, cookies)).statusCode, 200)
  }
  const welcome = await service.get('/')
  t.equal(welcome.statusCode, 200)
  t.match(welcome.body, 'You need no account.')
})

onEveryEngine('a data steward has a first page as well, and finds it in the navigation', async (t, service) => {
  await service.db.updateTable('membership').set({ role: 'data-steward' }).where('accountId', '=', 'grace').execute()
  const { location } = (await service.get('/', grace.cookies)).headers
  const page = await service.get(String(location), grace.cookies)
  t.equal(page.statusCode, 200)
  t.match(page.body, '<a href="/programmes" aria-current="page">')
})

onEveryEngine('pages that anybody may read keep the navigation of whoever is signed in', async (t, service) => {
  for (const url of ['/who-sees-what', '/accessibility', '/nowhere']) {
    t.match((await service.get(url, grace.cookies)).body, '<nav class="wkep-nav" aria-label="Main">', url)
    t.match((await service.get(url, grace.cookies)).body, 'href="/programmes"', url)
    const page = (await service.get(url)).body
    t.notMatch(page, '<nav', url)
    t.match(page, /<h1 class="nhsuk-heading-l">[A-Z]/, url)
  }
})

async function linkFor({ world }: Service): Promise<string> {
  return `/sign-in/${await addAccount(world, evaluator)}`
}
