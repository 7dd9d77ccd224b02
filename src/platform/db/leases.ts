import { PostgresAdapter, sql, type Kysely } from 'kysely'
import type { LeaseTable, Schema } from './schema.js'

/**
 * Several processes may run the same recurring job: the one that holds its lease does it. False if another holds it. The
 * holder may take it again, and whoever comes after its end may take it over: a process that died held it.
 */
export async function takeLease(db: Kysely<Schema>, lease: LeaseTable, at: string): Promise<boolean> {
  const { heldBy, heldUntil } = lease
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('lease')
    .values(lease)
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ heldBy, heldUntil })
        .where((eb) => eb.or([eb('lease.heldUntil', '<=', at), eb('lease.heldBy', '=', heldBy)]))
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** At shutdown, so that nobody has to wait for their end. */
export async function releaseLeases(db: Kysely<Schema>, heldBy: string): Promise<void> {
  await db.deleteFrom('lease').where('heldBy', '=', heldBy).execute()
}

/**
 * From here to its commit, an act that looks first and then writes has this to itself. On SQLite every act has, since it
 * begins with BEGIN IMMEDIATE; on PostgreSQL the others wait at a lock.
 */
export async function takeTurns(db: Kysely<Schema>, what: string): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  await sql`select pg_advisory_xact_lock(hashtext(${what}))`.execute(db)
}
