import { AsyncLocalStorage } from 'node:async_hooks'
import BetterSqlite3, { type Database as SqliteFile, type Statement } from 'better-sqlite3'
import { CamelCasePlugin, Kysely, PostgresDialect, SqliteDialect, type KyselyPlugin, type SqliteDatabase } from 'kysely'
import pg from 'pg'
import { groupCommits, type Write } from './group-commit.js'
import type { Schema } from './schema.js'
import { assertDurable, setPragmas } from './settings.js'

export interface Database {
  readonly db: Kysely<Schema> // to read
  readonly write: Write<Schema> // the one door to write: docs/decisions/0001
  readonly close: () => Promise<void> // waits for the acts under way
}

/** `postgres://…` is a server; anything else, with or without `sqlite:`, is a file. Throws where the settings are not safe. */
export async function openDatabase(url: string): Promise<Database> {
  return /^postgres(ql)?:/.test(url) ? openPostgres(url) : openSqlite(url.replace(/^sqlite:/, ''))
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 8, options: timeouts })
  pool.on('error', () => undefined) // an idle connection broke: the pool opens another, and a query under way has its own error
  const inner = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins })
  await assertDurable(inner).catch(async (error: unknown) => {
    await inner.destroy()
    throw error
  })
  return {
    db: inner.withPlugin(guard),
    write: async (act) => inner.transaction().execute(async (db) => acts.run(true, async () => act(db))),
    close: async () => inner.destroy()
  }
}

function openSqlite(file: string): Database {
  const database = new BetterSqlite3(file)
  setPragmas(database)
  const inner = new Kysely<Schema>({ dialect: new SqliteDialect({ database: withKeptStatements(database) }), plugins })
  const { write, drained } = groupCommits(inner)
  return {
    db: inner.withPlugin(guard),
    write: async (act) => write(async (db) => acts.run(true, async () => act(db))),
    close: async () => {
      await drained()
      await inner.destroy()
    }
  }
}

/**
 * A statement is planned once and used again, which a query of many tables feels most: planning takes longer than reading a
 * few rows. SQLite plans again by itself when the schema changes.
 */
function withKeptStatements(file: SqliteFile): SqliteDatabase {
  const kept = new Map<string, Statement>()
  return {
    close: () => {
      file.close()
    },
    prepare: (text) => {
      const known = kept.get(text)
      if (known !== undefined && !known.busy) return known // busy: somebody reads it row by row
      if (kept.size >= mostKept) kept.clear() // lists of ids make ever new texts
      const statement = file.prepare(text)
      kept.set(text, statement)
      return statement
    }
  }
}

const mostKept = 500

/** Counts and sums arrive as text by default, since they could be larger than a number holds; ours are not. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

const timeouts = '-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=30000'
const plugins = [new CamelCasePlugin({ maintainNestedObjectKeys: true })]

/** Inside an act the outer `db` would, on SQLite, wait for itself for ever, and on PostgreSQL stand outside the transaction. */
const acts = new AsyncLocalStorage<true>()
const guard: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (acts.getStore()) throw new RangeError('An act uses the database it is given, not the reading one.')
    return node
  },
  transformResult: async ({ result }) => result
}
