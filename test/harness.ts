import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sql, type Kysely } from 'kysely'
import t, { type Test } from 'tap'
import { buildApp, type World } from '../src/app.js'
import { loadRegister } from '../src/features/business-cases/load-register.js'
import { loadLibrary } from '../src/features/instruments/load.js'
import { migrate } from '../src/platform/db/migrate.js'
import { openDatabase, type Database } from '../src/platform/db/open.js'
import type { Schema } from '../src/platform/db/schema.js'
import { seededKeys } from '../src/platform/secrets/random-key.js'
import { openViews } from '../src/platform/views/render.js'
import { enrolTheCast } from './cast.js'

/** A working day in March: every test starts here, and turns the clock itself. */
const start = new Date('2027-03-14T12:30:00Z')

export interface Service extends Database {
  readonly app: FastifyInstance
  readonly world: World
  readonly get: (url: string, cookies?: Cookies) => Promise<LightMyRequestResponse>
  readonly post: (url: string, form: Form, cookies?: Cookies) => Promise<LightMyRequestResponse>
  readonly turnClockTo: (instant: string) => void
}

type Cookies = Record<string, string>
type Form = Readonly<Record<string, string | readonly string[]>>

/**
 * A behaviour is stated once and shown on every engine, each time in a fresh service with the cast enrolled.
 * SQLite alone on a newcomer's machine; CI says DATABASES=sqlite,postgres.
 */
export function onEveryEngine(sentence: string, behaviour: (t: Test, service: Service) => Promise<void>): void {
  for (const [name, create] of engines) {
    t.test(`${sentence} (${name})`, async (t) => behaviour(t, await openService(t, await create(t))))
  }
}

/** Every row of every table: what must be the same after a page that only shows something. */
export async function contents(db: Kysely<Schema>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables()
  const answers = await Promise.all(
    tables.map(async ({ name }) => ({ name, rows: (await sql`select * from ${sql.table(name)}`.execute(db)).rows }))
  )
  return answers.flatMap(({ name, rows }) => rows.map((row) => `${name} ${JSON.stringify(row)}`)).sort()
}

async function openService(t: Test, url: string): Promise<Service> {
  const database = await openDatabase(url)
  t.teardown(async () => database.close())
  await database.write(enrolTheCast)

  let now = start
  const world = { ...database, ...testWorld(url), now: () => now }
  const app = await buildApp(world)
  t.teardown(async () => app.close())
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  return {
    ...database,
    app,
    world,
    get: async (url, cookies = {}) => app.inject({ url, cookies }),
    post: async (url, form, cookies = {}) =>
      app.inject({ method: 'POST', url, headers, cookies, payload: encode(form) }),
    turnClockTo: (instant) => {
      now = new Date(instant)
    }
  }
}

/** A field given a list is sent once for each of its values, as a browser sends ticked boxes. */
function encode(form: Form): string {
  const pairs = Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string])
  )
  return new URLSearchParams(pairs).toString()
}

function testWorld(url: string): Omit<World, 'db' | 'write' | 'now'> {
  const newKey = seededKeys('harness')
  return {
    config: { ...testConfig, DATABASE_URL: url },
    library,
    register,
    logLevel: 'silent',
    render: views,
    newKey,
    newToken: () => `${newKey()}${newKey()}`
  }
}

const views = openViews({ demo: false })
const library = await loadLibrary()
const register = loadRegister()

export const testConfig = {
  HOST: '127.0.0.1',
  PORT: 0,
  DATABASE_URL: '',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  LINK_SECRET: 'the secret of tests, 32 letters long',
  MAIL_FROM: 'WKEP Outcomes <surveys@example.org>',
  SUPPORT_EMAIL: 'help@example.org',
  MAIL_FOLDER: '/nowhere'
} as const

const makers = new Map([
  ['sqlite', createSqlite],
  ['postgres', createPostgres]
])
const asked = (process.env['DATABASES'] ?? 'sqlite').split(',')
const engines = [...makers].filter(([name]) => asked.includes(name))

/** A copy of a migrated file: a fifth of a millisecond, where migrating takes thirty. */
async function createSqlite(t: Test): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wkep-'))
  t.teardown(() => {
    rmSync(folder, { recursive: true })
  })
  const file = join(folder, 'wkep.sqlite')
  copyFileSync(await migratedFile(), file)
  return `sqlite:${file}`
}

let migrated: Promise<string> | undefined

async function migratedFile(): Promise<string> {
  migrated ??= migrateNewFile()
  return migrated
}

async function migrateNewFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'wkep-'))
  t.teardown(() => {
    rmSync(folder, { recursive: true })
  })
  const file = join(folder, 'migrated.sqlite')
  const database = await openDatabase(file)
  await migrate(database)
  await database.close() // the last connection folds the write-ahead log into the file
  return file
}

let template: Promise<string> | undefined

/** A copy of a migrated database, which PostgreSQL makes from a template of this process. */
async function createPostgres(t: Test): Promise<string> {
  const name = `wkep_test_${randomUUID()}`
  const from = await (template ??= migrateTemplate())
  await onServer(async (db) => {
    await sql`create database ${sql.id(name)} template ${sql.id(from)}`.execute(db)
  })
  t.teardown(async () => dropDatabase(name))
  return `${server}/${name}`
}

async function migrateTemplate(): Promise<string> {
  const name = `wkep_template_${randomUUID()}`
  await onServer(async (db) => {
    await sql`create database ${sql.id(name)}`.execute(db)
  })
  t.teardown(async () => dropDatabase(name))
  const database = await openDatabase(`${server}/${name}`)
  await migrate(database)
  await database.close()
  return name
}

async function dropDatabase(name: string): Promise<void> {
  await onServer(async (db) => {
    await sql`drop database ${sql.id(name)}`.execute(db)
  })
}

async function onServer(act: (db: Kysely<Schema>) => Promise<void>): Promise<void> {
  const { db, close } = await openDatabase(`${server}/postgres`)
  await act(db)
  await close()
}

const server = process.env['TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432'
