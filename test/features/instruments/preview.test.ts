import { grace, helen, sam } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'
import { filled, locationOf } from '../surveys/answering.js'

onEveryEngine('grace reads what is asked of whom, and how long it takes', async (t, { get }) => {
  const { statusCode, body } = await get('/instruments', grace.cookies)
  t.equal(statusCode, 200)
  t.equal(body.match(/href="\/instruments\/\w+"/g)?.length, 23)
  t.match(
    body,
    />T0, Before the exchange<\/a><\/th><td>[^<]+<\/td><td class="wkep-number">48<\/td><td class="wkep-number">43<\/td><td class="wkep-number">7.8</
  )
})

onEveryEngine(
  'helen walks through every instrument, also those that are not sent yet, and nothing is kept',
  async (t, service) => {
    const before = await contents(service.db)
    for (const code of service.world.library.instruments.keys()) {
      const pages = await walkThrough(service, code)
      t.ok(pages.length > 0, `${code}: ${pages.length} pages`)
    }
    t.same(await contents(service.db), before)
  }
)

onEveryEngine(
  'a page that cannot be taken says why; goals come back in the words of the preview',
  async (t, { get, post }) => {
    const to = '/instruments/T0/goal_1'
    t.match(await post(to, {}, helen.cookies), { statusCode: 422, body: 'Write an answer' })
    const next = locationOf(await post(to, { goal_1: 'Know the <b>beds' }, helen.cookies))
    t.match(next, /^\/instruments\/T0\/k4_1\?answers=/)
    t.match((await get(next, helen.cookies)).body, 'Your goal was: &quot;Know the &lt;b&gt;beds&quot;')
    t.match((await get('/instruments/T0/k1a', helen.cookies)).body, 'people at [host] do in their jobs')
  }
)

onEveryEngine('it is for staff, and for what exists', async (t, { get, post }) => {
  for (const url of ['/instruments', '/instruments/T0', '/instruments/T0/k1a', '/instruments/T0/check']) {
    t.equal((await get(url)).statusCode, 401, url)
    t.equal((await get(url, sam.cookies)).statusCode, 403, url)
  }
  t.equal((await post('/instruments/T0/k1a', { k1a: '4' })).statusCode, 401)
  for (const url of ['/instruments/T9', '/instruments/T0/k99', '/instruments/constructor', '/instruments/T0/n3a']) {
    t.equal((await get(url, helen.cookies)).statusCode, 404, url)
  }
  for (const answers of ['x', 'AAAA', '%00', '1&answers=2']) {
    t.equal((await get(`/instruments/T0/k1a?answers=${answers}`, helen.cookies)).statusCode, 400, answers)
  }
  t.equal((await post('/instruments/T0/k1a', { k1a: '4', k2: '4' }, helen.cookies)).statusCode, 400)
})

async function walkThrough({ get, post }: Service, code: string): Promise<readonly string[]> {
  const seen: string[] = []
  let at = locationOf(await get(`/instruments/${code}`, helen.cookies))
  while (!at.includes('/check?')) {
    const page = await get(at, helen.cookies)
    const answer = await post(at, filled(page.body), helen.cookies)
    if (answer.statusCode !== 303) throw new Error(`${at} was not taken: ${answer.body}`)
    seen.push(at)
    at = locationOf(answer)
  }
  const end = await get(at, helen.cookies)
  if (!end.body.includes('The end of the preview')) throw new Error(`${code} does not end`)
  return seen
}
