import { sql, SqliteAdapter, type Kysely } from 'kysely'
import type { Schema } from './schema.js'

/**
 * For a database that is thrown away afterwards, and can be made again: this connection no longer waits for the disk after
 * every act. If the machine loses power now, the file may be broken. Whoever opens it next has the usual promise again. On
 * PostgreSQL nothing changes.
 */
export async function doNotWaitForDisk(db: Kysely<Schema>): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) await sql`pragma synchronous = off`.execute(db)
}
