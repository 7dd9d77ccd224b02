import { chooseScope } from '../../../src/features/accounts/scope.js'
import { chooseTenant, keepTenant } from '../../../src/features/accounts/tenant.js'
import { contents, onEveryEngine } from '../../harness.js'

onEveryEngine('a role holds where it is said to: by id, by name, or everywhere', async (t, { world }) => {
  const programme = { scope: 'programme', scopeId: 'liverpool' }
  t.same(await chooseScope(world, 'north', { programme: 'liverpool' }), programme)
  t.same(await chooseScope(world, 'north', { programme: 'Liverpool–Whitehall exchange' }), programme)
  const organisation = { scope: 'organisation', scopeId: 'brackenhall' }
  t.same(await chooseScope(world, 'north', { organisation: 'brackenhall' }), organisation)
  t.same(await chooseScope(world, 'north', { organisation: 'BRACKENHALL university  hospitals' }), organisation)
  t.same(await chooseScope(world, 'north', {}), { scope: 'tenant', scopeId: 'north' })
})

onEveryEngine('nobody is given a role in what does not exist', async (t, { world }) => {
  const refused = async (limits: Parameters<typeof chooseScope>[2], message: RegExp | string, tenantId = 'north') =>
    t.rejects(chooseScope(world, tenantId, limits), { message })
  await refused({ programme: 'XX' }, 'There is no programme with the id or name "XX".')
  await refused({ organisation: 'NOPE' }, 'There is no organisation called "NOPE" yet.')
  await refused({ programme: 'liverpool' }, /no programme/, 'south')
  await refused({ organisation: 'brackenhall' }, /no organisation/, 'south')
  await refused({ programme: 'liverpool', organisation: 'brackenhall' }, /either --programme or --organisation/)
})

onEveryEngine('who runs programmes is written down only when the account is', async (t, { db, world }) => {
  const before = await contents(db)
  const south = await chooseTenant(world, 'South West exchanges')
  t.same(await contents(db), before)
  t.equal(await keepTenant(world, south), south.id)
  t.equal(await keepTenant(world, await chooseTenant(world, 'South West exchanges')), south.id)
})
