import type { Kysely } from 'kysely'
import type { Schema } from './schema.js'

/** A demo has links that anybody may open: it is marked, and no production starts on it. */
export async function isDemo(db: Kysely<Schema>): Promise<boolean> {
  const mark = await db.selectFrom('installation').select('value').where('name', '=', 'demo').executeTakeFirst()
  return mark?.value === 'yes'
}

/** Before anything is written, also into a file that is still empty: a demo that is refused stays as it was. */
export async function refuseDemo(db: Kysely<Schema>): Promise<void> {
  if (!(await hasTable(db, 'installation')) || !(await isDemo(db))) return
  throw new Error('This database is a demo: its links open for anybody. Choose another DATABASE_URL.')
}

/** The same, for invented people: among real ones they would be invited and counted as if they were real. */
export async function refuseInUse(db: Kysely<Schema>): Promise<void> {
  if (!(await hasTable(db, 'programme'))) return
  const programme = await db.selectFrom('programme').select('name').orderBy('name').limit(1).executeTakeFirst()
  if (programme === undefined) return
  throw new Error(
    `This database is in use: it holds ${JSON.stringify(programme.name)}. Choose another DATABASE_URL, one that is empty.`
  )
}

async function hasTable(db: Kysely<Schema>, wanted: keyof Schema): Promise<boolean> {
  return (await db.introspection.getTables()).some(({ name }) => name === wanted)
}

export async function markDemo(db: Kysely<Schema>): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name: 'demo', value: 'yes' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
