import { grace, helen, mallory, sam } from '../../cast.js'
import { contents, onEveryEngine } from '../../harness.js'
import { findProgrammeFor } from '../../../src/features/programmes/store.js'
import type { Account } from '../../../src/platform/http/session.js'

const kampala = {
  name: ' Kampala\u00a0 exchange ',
  contactName: 'Priya Nair',
  contactEmail: 'exchange@example.org',
  contactPhone: ''
}

onEveryEngine('grace starts a programme and is told what to do next', async (t, service) => {
  const created = await service.post('/programmes', kampala, grace.cookies)
  t.equal(created.statusCode, 303)
  const page = await service.get(String(created.headers.location), grace.cookies)
  t.match(page.body, '<h1>Kampala exchange</h1>')
  t.match(page.body, 'One thing needs you')
  t.match(page.body, 'Add the exchanges')
  t.match((await service.get('/programmes', grace.cookies)).body, 'Kampala exchange')
  const audited = service.db.selectFrom('audit').select(['act', 'actor']).where('act', '=', 'programme-created')
  t.same(await audited.execute(), [{ act: 'programme-created', actor: 'grace' }])
})

const unusable = [
  [{ ...kampala, name: '' }, 'name', 'Write the name of the programme'],
  [{ ...kampala, name: 'Kampala link' }, 'name', 'There is a programme of this name'],
  [{ ...kampala, name: 'x'.repeat(201) }, 'name', 'Shorten this to 200 characters or fewer'],
  [{ ...kampala, name: 'a\u0000b' }, 'name', 'Remove the character that cannot be shown'],
  [{ ...kampala, contactName: '  ' }, 'contactName', 'Write the name of somebody whom people can ask'],
  [{ ...kampala, contactEmail: '<b>nobody' }, 'contactEmail', 'Write an address such as name@example.org'],
  [{ ...kampala, contactPhone: ['1', '2'] }, 'contactPhone', 'Write one telephone number']
] as const
for (const [form, field, message] of unusable) {
  onEveryEngine(`grace is asked again and keeps what she typed: ${field}, ${message}`, async (t, service) => {
    const before = await contents(service.db)
    const page = await service.post('/programmes', form, grace.cookies)
    t.equal(page.statusCode, 422)
    t.match(page.body, '<title>Error: ')
    t.match(page.body, `<a href="#${field}">${message}</a>`)
    t.equal(page.body.match(/<a href="#contact|<a href="#name/g)?.length, 1, 'one fault, told once')
    t.match(page.body, 'value="Priya Nair"'.slice(0, form.contactName === 'Priya Nair' ? undefined : 5))
    t.notMatch(page.body, '<b>nobody')
    t.same(await contents(service.db), before)
  })
}

onEveryEngine('who sees which programme: staff of the tenant, and nobody else', async (t, service) => {
  for (const who of [grace, helen]) {
    t.match((await service.get('/programmes', who.cookies)).body, 'Liverpool–Whitehall exchange')
    t.equal((await service.get('/programmes/liverpool', who.cookies)).statusCode, 200)
  }
  t.equal((await service.get('/programmes/liverpool', sam.cookies)).statusCode, 403)
  t.equal((await service.get('/programmes/liverpool', mallory.cookies)).statusCode, 401)
  t.equal((await service.get('/programmes/nowhere', grace.cookies)).statusCode, 404)
  t.equal(
    (await service.post('/programmes', kampala, helen.cookies)).statusCode,
    404,
    'an evaluator starts no programme'
  )
  t.notMatch((await service.get('/programmes/liverpool', helen.cookies)).body, 'Exchanges</a>', 'nor sees names')
})

onEveryEngine('a role counts where it was given: one programme, one organisation, one tenant', async (t, { db }) => {
  const account = (
    role: Account['roles'][number]['role'],
    scope: Account['roles'][number]['scope'],
    scopeId: string,
    tenantId = 'north'
  ): Account => ({
    tenantId,
    id: 'x',
    name: 'X',
    roles: [{ role, scope, scopeId }]
  })
  const finds = async (
    who: Account,
    id: string,
    ...roles: readonly Account['roles'][number]['role'][]
  ): Promise<boolean> => (await findProgrammeFor(db, who, id, roles)) !== undefined
  t.ok(await finds(account('coordinator', 'programme', 'kampala'), 'kampala', 'coordinator'))
  t.notOk(await finds(account('coordinator', 'programme', 'kampala'), 'liverpool', 'coordinator'))
  t.notOk(await finds(account('evaluator', 'tenant', 'north'), 'kampala', 'coordinator'))
  t.ok(await finds(account('sponsor', 'organisation', 'brackenhall'), 'liverpool', 'sponsor'))
  t.notOk(await finds(account('sponsor', 'organisation', 'brackenhall'), 'kampala', 'sponsor'), 'not sponsored by them')
  t.notOk(await finds(account('sponsor', 'organisation', 'whitehall'), 'liverpool', 'sponsor'))
  t.notOk(await finds(account('coordinator', 'tenant', 'north', 'south'), 'liverpool', 'coordinator'), 'another tenant')
})

onEveryEngine('answers of ten are not counted on the page, those of eleven are', async (t, { db, get, world }) => {
  const [template] = await db
    .selectFrom('invitation')
    .select(['tenantId', 'programmeId', 'exchangeId', 'personId', 'respondent', 'wave', 'opensOn', 'closesOn', 'issue'])
    .where('id', '=', 'amina-T0')
    .execute()
  if (template === undefined) throw new Error('amina is invited')
  const answered = async (n: number): Promise<void> => {
    for (let i = 0; i < n; i++) {
      const key = world.newKey()
      const at = '2027-03-01T09:00:00.000Z'
      const facts = { invitedAt: at, sentAt: at, startedAt: at, completedAt: i % 2 === 0 ? at : null }
      const row = { ...template, id: key, instrument: `T0 ${key}`, responseKey: key, tokenHash: key, ...facts }
      await db.insertInto('invitation').values(row).execute()
    }
  }
  await answered(9)
  const ten = await get('/programmes/liverpool', grace.cookies)
  t.match(ten.body, '10 people invited<small>answers: too few to show (fewer than 11)')
  t.notMatch(ten.body, '%')
  await answered(1)
  t.match(
    (await get('/programmes/liverpool', grace.cookies)).body,
    '55% so far<small>6 of 11 invited, 4 more begun · closes 21\u00a0March 2027'
  )
})
