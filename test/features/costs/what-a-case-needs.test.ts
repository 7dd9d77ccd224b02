import { grace } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'

const costs = '/programmes/liverpool/cohorts/spring/costs'
const standing = {
  exchange_ref: 'tom-liverpool',
  status: 'actual',
  origin: 'record',
  source: 'rota, March 2027',
  by: 'Ward manager',
  on: '2027-03-12'
}

onEveryEngine(
  'grace is told which three things a case needs, and which bands there are',
  async (t, { get, post, db }) => {
    const form = (await get(`${costs}/release`, grace.cookies)).body
    t.match(form, 'Three things must be known before a business case can count the exchange')
    t.match(form, '<option value="8a">')
    const before = await contents(db)
    const page = await post(
      `${costs}/release`,
      { ...standing, days: '5', band: '99', covered_share: '60%' },
      grace.cookies
    )
    t.equal(page.statusCode, 422)
    t.match(page.body, 'Write one of: 2, 3, 4, 5, 6, 7, 8a, 8b, 8c, 8d, 9. Or leave this blank and give the pay')
    t.same(await contents(db), before)
  }
)

onEveryEngine('grace imports a band that nobody has: the file is refused, and says why', async (t, service) => {
  const before = await contents(service.db)
  const header = 'exchange_ref,status,days,band,covered_share,origin,source,by,on\r\n'
  const file = (band: string) => `${header}tom-liverpool,actual,5,${band},60%,record,rota,Ward manager,2027-03-12`
  const page = await upload(service, file('99'))
  t.equal(page.statusCode, 422)
  t.match(page.body, 'band: Write one of: 2, 3')
  t.same(await contents(service.db), before)
  t.equal((await upload(service, file('Band 8A'))).statusCode, 200)
})

onEveryEngine(
  'the list says what keeps an exchange out of the case, until a second record says it',
  async (t, service) => {
    await service.post(`${costs}/release`, { ...standing, days: '5' }, grace.cookies)
    t.match(
      (await service.get(costs, grace.cookies)).body,
      noted(['the pay: a band', 'the share of hours that was covered'])
    )
    await service.post(`${costs}/release`, { ...standing, pay: '49,387.73' }, grace.cookies)
    t.match((await service.get(costs, grace.cookies)).body, noted(['the share of hours that was covered']))
    await service.post(`${costs}/release`, { ...standing, covered_share: '60%' }, grace.cookies)
    t.notMatch((await service.get(costs, grace.cookies)).body, 'not counted in a business case yet')
  }
)

function noted(missing: readonly string[]): RegExp {
  return new RegExp(`This exchange is not counted in a business case yet. Not recorded: ${missing.join('[^<]*; ')}`)
}

async function upload({ app }: Service, csv: string) {
  const boundary = 'edge-of-a-part'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="releases.csv"\r\ncontent-type: text/csv\r\n\r\n${csv}\r\n--${boundary}--\r\n`
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' }
  return app.inject({ method: 'POST', url: `${costs}/release/imports`, headers, payload, cookies: grace.cookies })
}
