import type { Kysely } from 'kysely'
import type { DocumentTable, Schema } from '../../platform/db/schema.js'

/** Keeps a published version for whoever reads answers to it later. One that is already kept is never changed. */
export async function putDocument(db: Kysely<Schema>, document: DocumentTable): Promise<void> {
  const { tenantId, hash } = document
  const kept = await db
    .selectFrom('document')
    .select('hash')
    .where('tenantId', '=', tenantId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (kept !== undefined) return
  await db
    .insertInto('document')
    .values(document)
    .onConflict((conflict) => conflict.columns(['tenantId', 'hash']).doNothing())
    .execute()
}
