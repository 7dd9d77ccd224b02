import type { Kysely } from 'kysely'
import type { Schema } from './schema.js'

/** A demo has links that anybody may open: it is marked, and no production starts on it. */
export async function isDemo(db: Kysely<Schema>): Promise<boolean> {
  const mark = await db.selectFrom('installation').select('value').where('name', '=', 'demo').executeTakeFirst()
  return mark?.value === 'yes'
}

/** Before anything is written, also into a file that is still empty: a demo that is refused stays as it was. */
export async function refuseDemo(db: Kysely<Schema>): Promise<void> {
  const tables = await db.introspection.getTables()
  if (!tables.some(({ name }) => name === 'installation') || !(await isDemo(db))) return
  throw new Error('This database is a demo: its links open for anybody. Choose another DATABASE_URL.')
}

export async function markDemo(db: Kysely<Schema>): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name: 'demo', value: 'yes' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
