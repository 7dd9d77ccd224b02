import { PostgresAdapter, sql, type Kysely, type QueryExecutorProvider } from 'kysely'
import { migrations as all } from '../../../migrations/index.js'
import type { Database } from './open.js'
import type { Schema } from './schema.js'

interface Migration {
  readonly name: string
  readonly up: (db: QueryExecutorProvider) => Promise<void>
}

/** Brings the schema up to date. Each migration stands or falls with its record, in one transaction on both engines. */
export async function migrate(
  { write }: Pick<Database, 'write'>,
  migrations: readonly Migration[] = all
): Promise<void> {
  await write(async (db) => refuseNewer(db, migrations))
  for (const migration of migrations) await write(async (db) => applyOnce(db, migration))
}

/** An older program must not write into a newer schema: it would not know what it breaks. */
async function refuseNewer(db: Kysely<Schema>, migrations: readonly Migration[]): Promise<void> {
  await waitForOthers(db)
  await sql`create table if not exists migration (name text primary key)`.execute(db)
  const applied = await db.selectFrom('migration').select('name').orderBy('name').execute()
  const known = new Set(migrations.map(({ name }) => name))
  const unknown = applied.find(({ name }) => !known.has(name))
  if (unknown === undefined) return
  throw new Error(
    `This database is from a newer version (it has ${unknown.name}). Start that version, or restore a backup.`
  )
}

async function applyOnce(db: Kysely<Schema>, { name, up }: Migration): Promise<void> {
  await waitForOthers(db)
  const applied = await db.selectFrom('migration').select('name').where('name', '=', name).executeTakeFirst()
  if (applied !== undefined) return
  await up(db)
  await db.insertInto('migration').values({ name }).execute()
}

/** Two processes may start at once. PostgreSQL needs a lock until the commit; SQLite has one since BEGIN IMMEDIATE. */
async function waitForOthers(db: Kysely<Schema>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  await sql`select pg_advisory_xact_lock(${lockKey})`.execute(db)
}

const lockKey = 20_270_314 // any number that nobody else locks in this database
