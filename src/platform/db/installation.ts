import type { Kysely } from 'kysely'
import type { Schema } from './schema.js'

/** A demo has links that anybody may open: it is marked, and no production starts on it (settlements 7.2). */
export async function isDemo(db: Kysely<Schema>): Promise<boolean> {
  const mark = await db.selectFrom('installation').select('value').where('name', '=', 'demo').executeTakeFirst()
  return mark?.value === 'yes'
}

export async function markDemo(db: Kysely<Schema>): Promise<void> {
  await db
    .insertInto('installation')
    .values({ name: 'demo', value: 'yes' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
