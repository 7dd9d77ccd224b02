import type { LightMyRequestResponse } from 'fastify'
import { readCsv } from '../../../src/platform/documents/csv.js'
import { importColumns } from '../../../src/core/exchanges/import-columns.js'
import { grace, helen, mallory, sam } from '../../cast.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'

const kampala = '/programmes/kampala'
const header = 'exchange_ref,cohort,person_name,person_email,host,form,starts_on,ends_on'
const helga = 'K1,Summer,=Helga <b>,helga@example.org,Mulago,secondment,2027-06-01,2027-08-31'
const jo = 'K2,Summer,Jo Fry,jo@example.org,Mulago,secondment,2027-06-01,2027-08-31'

interface Part {
  readonly name: string
  readonly value: string
  readonly fileName?: string
}

async function send(
  { app }: Service,
  url: string,
  parts: readonly Part[],
  cookies = grace.cookies
): Promise<LightMyRequestResponse> {
  const boundary = '----of-a-test'
  const body = parts.map(({ name, value, fileName }) => {
    const file = fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: text/csv`
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`
  })
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' }
  return app.inject({ method: 'POST', url, headers, cookies, payload: `${body.join('')}--${boundary}--\r\n` })
}

function file(...rows: readonly string[]): Part {
  return { name: 'file', value: [header, ...rows].join('\n'), fileName: 'C:\\grace\\summer.csv' }
}

function hidden(page: LightMyRequestResponse): readonly Part[] {
  const fields = page.body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)
  return [...fields].map(([, name = '', value = '']) => ({ name, value }))
}

onEveryEngine('grace sees what a file would do, lets it, reads the report and undoes it', async (t, service) => {
  const { db, get, post } = service
  const form = await get(`${kampala}/exchanges/import`, grace.cookies)
  t.match(form.body, 'enctype="multipart/form-data"')
  for (const { name } of importColumns) t.match(form.body, `<th scope="row">${name}</th>`)

  const before = await contents(db)
  const preview = await send(service, `${kampala}/exchanges/import`, [file(helga, jo)])
  t.equal(preview.statusCode, 200)
  t.match(preview.body, 'summer.csv · 2 rows: 2 to add.')
  t.match(preview.body, 'Add 2 exchanges</button>')
  t.match(preview.body, '<td>Would be added</td>')
  t.match(preview.body, '&#x3D;Helga &lt;b&gt;')
  t.same(await contents(db), before, 'looking changes nothing')

  const done = await send(service, `${kampala}/imports`, hidden(preview))
  t.equal(done.statusCode, 303)
  const address = String(done.headers.location)
  const report = await get(address, grace.cookies)
  t.match(report.body, 'The file was imported')
  t.match(report.body, 'summer.csv · 2 rows: 2 added.')
  t.match(report.body, '<td>Added</td>')
  t.match(report.body, '&#x3D;Helga &lt;b&gt;')
  t.match((await get(`${kampala}/exchanges/import`, grace.cookies)).body, `<a href="${address}">summer.csv</a>`)

  t.match((await send(service, `${kampala}/imports`, hidden(preview))).body, 'There is nothing new in this file')
  t.equal((await post(`${address}/undoing`, {}, grace.cookies)).statusCode, 303)
  t.match((await get(address, grace.cookies)).body, 'This import was undone')
  t.notMatch((await get(`${kampala}/exchanges`, grace.cookies)).body, 'Jo Fry')
})

onEveryEngine('a refused file says which line and what to do, and keeps everything as it was', async (t, service) => {
  const before = await contents(service.db)
  const rows = Array.from({ length: 14 }, (_, n) => jo.replace('K2', `X${n}`).replace('secondment', 'sabbatical'))
  const page = await send(service, `${kampala}/exchanges/import`, [file(helga, ...rows)])
  t.equal(page.statusCode, 422)
  t.match(page.body, '<title>Error: Nothing was imported')
  t.match(page.body, '<a href="#line-3">Line 3: form: “sabbatical” is not known')
  t.match(page.body, 'id="line-16"')
  t.match(page.body, '<a href="#refused">4 more rows below</a>')
  t.notMatch(page.body, 'name="packed"')

  const shoes = await send(service, `${kampala}/imports`, [{ ...file(), value: 'shoe size\n38' }])
  t.equal(shoes.statusCode, 422)
  t.match(shoes.body, 'There is no column “shoe size”')
  t.same(await contents(service.db), before)
})

const nothings: readonly (readonly [string, readonly Part[]])[] = [
  ['no file chosen', [{ name: 'file', value: '', fileName: '' }]],
  ['a packed file that is none', [{ name: 'packed', value: 'H4sIAAAA' }]],
  ['fields of other names', [{ name: 'shoe', value: '38' }]]
]
for (const [what, parts] of nothings) {
  onEveryEngine(`grace is asked for a file: ${what}`, async (t, service) => {
    for (const url of [`${kampala}/exchanges/import`, `${kampala}/imports`]) {
      const page = await send(service, url, parts)
      t.equal(page.statusCode, 422)
      t.match(page.body, '<a href="#file">Choose a CSV file</a>')
    }
  })
}

onEveryEngine('grace chooses a file with nothing in it, and reads that it is empty', async (t, service) => {
  for (const url of [`${kampala}/exchanges/import`, `${kampala}/imports`]) {
    const page = await send(service, url, [{ ...file(), value: '' }])
    t.equal(page.statusCode, 422)
    t.match(page.body, 'The file is empty.')
  }
})

onEveryEngine('a file of more than 5 MB is turned away, and a form of another kind is no file', async (t, service) => {
  const large = await send(service, `${kampala}/imports`, [{ ...file(), value: 'x'.repeat(5_000_001) }])
  t.equal(large.statusCode, 413)
  t.equal((await service.post(`${kampala}/imports`, { packed: 'x' }, grace.cookies)).statusCode, 422)
  t.equal((await send(service, `${kampala}/imports`, [{ name: '__proto__', value: 'x' }])).statusCode, 400)
})

onEveryEngine('differences are applied when grace ticks the box, and cannot be undone', async (t, service) => {
  const upload = async (row: string, ...more: readonly Part[]): Promise<LightMyRequestResponse> =>
    send(service, `${kampala}/imports`, [file(row), ...more])
  await upload(jo)
  const later = jo.replace('2027-08-31', '2027-09-30')
  const left = await send(service, `${kampala}/exchanges/import`, [file(later)])
  t.match(left.body, 'ends_on: “2027-09-30”, here “2027-08-31”.<br>Left as it is here.')
  const preview = await send(service, `${kampala}/exchanges/import`, [file(later), { name: 'update', value: 'yes' }])
  t.match(preview.body, 'Change 1 exchange</button>')
  const done = await send(service, `${kampala}/imports`, hidden(preview))
  const address = String(done.headers.location)
  t.match((await service.get(address, grace.cookies)).body, 'cannot be undone: it also changed')
  const undoing = await service.post(`${address}/undoing`, {}, grace.cookies)
  t.equal(undoing.statusCode, 409)
  t.match(undoing.body, '<title>Error: ')
})

onEveryEngine(
  'the list has names, hosts, dates and what became of each email, and not who answered',
  async (t, service) => {
    const { db, get } = service
    const before = await get('/programmes/liverpool/exchanges', grace.cookies)
    t.match(before.body, 'Amina Khan<small>Spring 2027 · amina-liverpool</small>')
    t.match(before.body, 'Whitehall<small>22 to 26\u00a0March 2027</small>')
    t.match(before.body, 'sent: before<br>sponsor, sent: before')
    const answered = { startedAt: '2027-03-12T09:00:00.000Z', completedAt: '2027-03-12T09:09:00.000Z' }
    await db.updateTable('invitation').set(answered).where('id', '=', 'amina-T0').execute()
    const key = { id: 'amina-T1r', instrument: 'T1r', wave: 'T1r', responseKey: 'x', tokenHash: 'x' }
    const row = {
      ...key,
      tenantId: 'north',
      programmeId: 'liverpool',
      exchangeId: 'amina-liverpool',
      personId: 'amina',
      respondent: 'participant' as const,
      issue: 1
    }
    await db.insertInto('invitation').values(row).execute()
    t.equal(
      (await get('/programmes/liverpool/exchanges', grace.cookies)).body,
      before.body,
      'her answering cannot be seen'
    )
    await db
      .updateTable('invitation')
      .set({ bouncedAt: '2027-03-12T10:00:00.000Z' })
      .where('id', '=', 'tom-T1')
      .execute()
    t.match((await get('/programmes/liverpool/exchanges', grace.cookies)).body, 'came back: after')
    t.match(
      (await get('/programmes/liverpool/exchanges?cohort=nobody&page=0', grace.cookies)).body,
      'Nobody has been added yet'
    )
    const beyond = (await get('/programmes/liverpool/exchanges?page=99', grace.cookies)).body
    t.equal(
      beyond,
      (await get('/programmes/liverpool/exchanges', grace.cookies)).body,
      'beyond the last page: the last'
    )
  }
)

onEveryEngine(
  'what is downloaded can be sent again: the template has the columns, the list is already there',
  async (t, service) => {
    const columns = importColumns.map(({ name }) => name)
    const template = await service.get(`${kampala}/exchanges/template.csv`, grace.cookies)
    t.match(template.headers, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="exchanges-template.csv"'
    })
    t.same(readCsv(template.rawPayload), { kind: 'table', header: columns, records: [] })

    await send(service, `${kampala}/imports`, [file(helga, jo)])
    const list = await service.get(`${kampala}/exchanges.csv`, grace.cookies)
    t.match(list.body, "'=Helga <b>", 'no cell is a formula')
    const before = await contents(service.db)
    const again = await send(service, `${kampala}/imports`, [{ ...file(), value: list.body }])
    t.match(again.body, 'There is nothing new in this file')
    t.match(again.body, '3 rows: 3 already there.')
    t.same(await contents(service.db), before)
  }
)

onEveryEngine(
  'helen evaluates all programmes and coordinates one: names are shown to her of that one',
  async (t, service) => {
    const coordinates = {
      id: 'x',
      accountId: 'helen',
      role: 'coordinator',
      scope: 'programme',
      scopeId: 'kampala'
    } as const
    await service.db
      .insertInto('membership')
      .values({ tenantId: 'north', ...coordinates })
      .execute()
    t.equal((await service.get(`${kampala}/exchanges`, helen.cookies)).statusCode, 200)
    t.equal((await service.get('/programmes/liverpool/exchanges', helen.cookies)).statusCode, 404)
    t.equal((await send(service, '/programmes/liverpool/imports', [file(jo)], helen.cookies)).statusCode, 404)
  }
)

onEveryEngine('names are for coordinators: nobody else finds these pages', async (t, service) => {
  const done = await send(service, `${kampala}/imports`, [file(jo)])
  const before = await contents(service.db)
  const address = String(done.headers.location)
  const pages = [
    `${kampala}/exchanges`,
    `${kampala}/exchanges.csv`,
    `${kampala}/exchanges/import`,
    `${kampala}/exchanges/template.csv`,
    address
  ]
  for (const { cookies } of [helen, sam, mallory]) {
    const refused = cookies === mallory.cookies ? 401 : 403
    for (const url of pages) t.equal((await service.get(url, cookies)).statusCode, refused, url)
    for (const url of [`${kampala}/imports`, `${kampala}/exchanges/import`])
      t.equal((await send(service, url, [file(helga)], cookies)).statusCode, refused, url)
    t.equal((await service.post(`${address}/undoing`, {}, cookies)).statusCode, refused)
  }
  t.equal((await service.get(address.replace('kampala', 'liverpool'), grace.cookies)).statusCode, 404)
  t.equal((await service.get('/programmes/nowhere/exchanges', grace.cookies)).statusCode, 404)
  t.same(await contents(service.db), before)
})
