import type { Database as SqliteFile } from 'better-sqlite3'
import { sql, type Kysely } from 'kysely'
import type { Schema } from './schema.js'

/**
 * Sets what every SQLite connection needs and reads each back: a pragma that does not take is silent. This build's own
 * default under WAL is synchronous = NORMAL (1), which can lose what was acknowledged; FULL is 2.
 */
export function setPragmas(file: SqliteFile): void {
  for (const [name, value, readsAs] of pragmas) {
    file.pragma(`${name} = ${value}`)
    const got = file.pragma(name, { simple: true })
    if (got !== readsAs) throw new Error(`SQLite did not take ${name} = ${value}: it says ${String(got)}.`)
  }
}

const pragmas = [
  ['busy_timeout', '2000', 2000],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['cell_size_check', 'ON', 1]
] as const

/** A PostgreSQL server that answers before the disk has the data would break our word: refuse to start on one. */
export async function assertDurable(db: Kysely<Schema>): Promise<void> {
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db)
    const value = rows[0]?.value
    if (value === undefined || value === 'off')
      throw new Error(`PostgreSQL has ${name} = ${String(value)}: switch it on, or what was acknowledged can be lost.`)
  }
}
