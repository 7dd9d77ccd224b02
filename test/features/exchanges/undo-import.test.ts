import { importExchanges } from '../../../src/features/exchanges/import-exchanges.js'
import { undoImport, type Undoing } from '../../../src/features/exchanges/undo-import.js'
import { contents, onEveryEngine, type Service } from '../../harness.js'

const of = { tenantId: 'north', programmeId: 'kampala', actor: 'grace' }
const header =
  'exchange_ref,cohort,person_name,person_email,host,host_sector,form,starts_on,ends_on,sponsor_organisation,sponsor_name,sponsor_email'
const helga =
  'K1,Summer,Helga Weiss,helga@example.org,Mulago,hospital,secondment,2027-06-01,2027-08-31,Mersey Care,Pat Lee,pat@example.org'
const amina =
  'K2,First,Amina Khan,amina@example.org,Whitehall,national,secondment,2027-06-01,2027-08-31,Brackenhall University Hospitals,Owen Hughes,owen@example.org'
const pat = 'K3,Summer,Pat Lee,pat@example.org,Mulago,hospital,secondment,2027-06-01,2027-08-31,,,'

async function imported({ world }: Service, rows: readonly string[], update = false): Promise<string> {
  const bytes = new TextEncoder().encode([header, ...rows].join('\n'))
  const { batchId } = await importExchanges(world, { ...of, bytes, fileName: 'x.csv', update, dryRun: false })
  if (batchId === null) throw new Error('Expected an import.')
  return batchId
}

async function undo({ world }: Service, batchId: string): Promise<Undoing> {
  return undoImport(world, { ...of, batchId })
}

/** All that is neither the record of an import nor of an act. */
async function rest({ db }: Service): Promise<readonly string[]> {
  return (await contents(db)).filter((row) => !/^(audit|import_batch) /.test(row))
}

onEveryEngine('an import that is undone leaves nothing but its record, waiting mails included', async (t, service) => {
  const { db } = service
  const before = await rest(service)
  const batchId = await imported(service, [helga, amina])
  const { id: invitationId } = await db
    .selectFrom('invitation')
    .select('id')
    .where('programmeId', '=', 'kampala')
    .executeTakeFirstOrThrow()
  const mail = { addressId: 'amina-work', template: 'x', fields: '{}', messageId: 'x', createdAt: 'x', attempts: 0 }
  await db
    .insertInto('outbox')
    .values({ tenantId: 'north', id: 'x', invitationId, ...mail })
    .execute()

  t.equal(await undo(service, batchId), 'undone')
  t.same(await rest(service), before)
  t.same(await db.selectFrom('audit').select('act').orderBy('act').execute(), [
    { act: 'exchanges-imported' },
    { act: 'import-undone' }
  ])
  t.equal(await undo(service, batchId), 'undone-before')
  t.ok(await imported(service, [helga, amina]), 'and can be imported again')
})

onEveryEngine('what another import has come to need stays', async (t, service) => {
  const first = await imported(service, [helga])
  await imported(service, [pat])
  t.equal(await undo(service, first), 'undone')
  const { db } = service
  t.same(await db.selectFrom('exchange').select('exchangeRef').where('exchangeRef', 'in', ['K1', 'K3']).execute(), [
    { exchangeRef: 'K3' }
  ])
  t.same(await db.selectFrom('person').select('name').where('name', 'in', ['Pat Lee', 'Helga Weiss']).execute(), [
    { name: 'Pat Lee' }
  ])
  t.equal(
    (await db.selectFrom('organisation').select('id').where('nameKey', 'in', ['mulago', 'mersey care']).execute())
      .length,
    1
  )
  t.equal((await db.selectFrom('cohort').select('id').where('name', '=', 'Summer').execute()).length, 1)
})

onEveryEngine('somebody whom a survey of another kind has reached stays', async (t, service) => {
  const { db } = service
  const batchId = await imported(service, [helga])
  const { id: personId } = await db
    .selectFrom('person')
    .select('id')
    .where('name', '=', 'Pat Lee')
    .executeTakeFirstOrThrow()
  const common = {
    id: 'x',
    respondent: 'sponsor',
    instrument: 'SC0',
    wave: 'S0',
    responseKey: 'x',
    issue: 1,
    tokenHash: 'x'
  } as const
  await db
    .insertInto('invitation')
    .values({ tenantId: 'north', programmeId: 'kampala', personId, ...common })
    .execute()
  t.equal(await undo(service, batchId), 'undone')
  t.same(await db.selectFrom('person').select('name').where('name', 'in', ['Pat Lee', 'Helga Weiss']).execute(), [
    { name: 'Pat Lee' }
  ])
})

const at = '2027-06-02T09:00:00.000Z'
for (const fact of ['startedAt', 'completedAt', 'declinedAt'] as const) {
  onEveryEngine(`helga has ${fact.slice(0, -2)}: the import stays`, async (t, service) => {
    const batchId = await imported(service, [helga])
    const hers = service.db
      .updateTable('invitation')
      .set({ [fact]: at })
      .where('instrument', '=', 'T0')
    await hers.where('programmeId', '=', 'kampala').execute()
    const before = await contents(service.db)
    t.equal(await undo(service, batchId), 'begun')
    t.same(await contents(service.db), before)
  })
}

onEveryEngine(
  'an import that changed what was here is not undone, and another programme’s is not found',
  async (t, service) => {
    await imported(service, [helga])
    const update = await imported(service, [helga.replace('2027-08-31', '2027-09-30'), amina], true)
    t.equal(await undo(service, update), 'changed-others')
    t.equal(await undoImport(service.world, { ...of, programmeId: 'liverpool', batchId: update }), 'unknown')
  }
)
