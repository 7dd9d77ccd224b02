import { sql } from 'kysely'
import t from 'tap'
import { migrations } from '../../migrations/index.js'
import { markDemo, refuseDemo } from '../../src/platform/db/installation.js'
import { migrate } from '../../src/platform/db/migrate.js'
import { openDatabase } from '../../src/platform/db/open.js'
import { contents, onEveryEngine, type Service } from '../harness.js'

onEveryEngine('acts sent together stand or fall apart, and each gets its own answer', async (t, { db, write }) => {
  const acts = Array.from({ length: 50 }, async (_, n) =>
    write(async (db) => {
      await db
        .insertInto('tenant')
        .values({ id: `t${n}`, name: 'A tenant' })
        .execute()
      if (n % 7 === 0) throw new Error(`act ${n} changed its mind`)
      return n
    })
  )
  const answers = await Promise.allSettled(acts)
  answers.forEach((answer, n) => {
    t.match(answer, n % 7 === 0 ? { reason: new RegExp(`^Error: act ${n} `) } : { value: n })
  })
  const kept = await db.selectFrom('tenant').select('id').where('name', '=', 'A tenant').execute()
  t.equal(kept.length, 50 - 8)
})

onEveryEngine('a broken constraint fails its own act and no other', async (t, { db, write }) => {
  const orphan = { tenantId: 'nobody', id: 'p', name: 'Lost', language: 'en' } as const
  const [lost, kept] = await Promise.allSettled([
    write(async (db) => db.insertInto('person').values(orphan).execute()),
    write(async (db) =>
      db
        .insertInto('person')
        .values({ ...orphan, tenantId: 'north' })
        .execute()
    )
  ])
  t.match([lost.status, kept.status], ['rejected', 'fulfilled'])
  t.equal((await db.selectFrom('person').select('id').where('id', '=', 'p').execute()).length, 1)
})

onEveryEngine(
  'an act that reaches for the outer database is stopped, and what it did is undone',
  async (t, { db, write }) => {
    const before = await contents(db)
    const reaching = write(async (own) => {
      await own.insertInto('tenant').values({ id: 'new', name: 'New' }).execute()
      return db.selectFrom('tenant').select('id').execute()
    })
    await t.rejects(reaching, /An act uses the database it is given/)
    t.same(await contents(db), before)
  }
)

onEveryEngine('migrating twice, or from two processes at once, changes nothing more', async (t, service) => {
  const before = await contents(service.db)
  await Promise.all([migrate(service), migrate(service)])
  t.same(await contents(service.db), before)
})

onEveryEngine('a migration that fails half-way leaves nothing behind, and can be mended', async (t, service) => {
  const failing = {
    name: '9998-fails',
    up: async (db: Parameters<(typeof migrations)[0]['up']>[0]) => {
      await sql`create table half (id text)`.execute(db)
      throw new Error('the second statement failed')
    }
  }
  const before = await tablesOf(service)
  await t.rejects(migrate(service, [...migrations, failing]), /the second statement failed/)
  t.same(await tablesOf(service), before)
  await migrate(service, [
    ...migrations,
    {
      ...failing,
      up: async (db) => {
        await sql`create table half (id text)`.execute(db)
      }
    }
  ])
  t.same(await tablesOf(service), [...before, 'half'].sort())
})

onEveryEngine('a database from a newer version is refused by name, and left as it is', async (t, service) => {
  await service.db.insertInto('migration').values({ name: '9999-from-the-future' }).execute()
  const before = await contents(service.db)
  await t.rejects(migrate(service), /newer version \(it has 9999-from-the-future\)/)
  t.same(await contents(service.db), before)
})

t.test('every connection to a file waits for the disk, and checks its keys', async (t) => {
  const file = `${t.testdir()}/wkep.sqlite`
  for (let connection = 0; connection < 2; connection++) {
    const { db, close } = await openDatabase(file)
    const { rows } = await sql`select * from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys`.execute(db)
    t.same(rows, [{ journalMode: 'wal', synchronous: 2, foreignKeys: 1 }])
    await close()
  }
})

onEveryEngine('a server that answers before the disk has the data is refused', async (t, { db, world }) => {
  if (!world.config.DATABASE_URL.startsWith('postgres')) return
  const name = world.config.DATABASE_URL.split('/').at(-1) ?? ''
  await sql`alter database ${sql.id(name)} set synchronous_commit = off`.execute(db)
  await t.rejects(openDatabase(world.config.DATABASE_URL), /synchronous_commit = off/)
})

onEveryEngine(
  'a demo is refused before anything is written, and an empty database is not taken for one',
  async (t, service) => {
    await refuseDemo(service.db)
    await service.write(markDemo)
    await service.db.deleteFrom('migration').where('name', '=', '0003-money').execute() // as an older version left it
    const before = await contents(service.db)
    await t.rejects(refuseDemo(service.db), /This database is a demo/)
    t.same(await contents(service.db), before)
  }
)

t.test('a new file is no demo', async (t) => {
  const { db, close } = await openDatabase(`${t.testdir()}/wkep.sqlite`)
  await refuseDemo(db)
  await close()
})

async function tablesOf({ db }: Service): Promise<readonly string[]> {
  return (await db.introspection.getTables()).map(({ name }) => name).sort()
}
