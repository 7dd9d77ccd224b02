import type { Kysely } from 'kysely'
import type { Published } from '../../core/instruments/library.js'
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

/** Keeps one of the documents that ship with the service, as it was published. */
export async function keepPublished(
  db: Kysely<Schema>,
  tenantId: string,
  kind: DocumentTable['kind'],
  { hash, text, document: { code, version } }: Published<{ readonly code: string; readonly version: string }>,
  publishedOn: string
): Promise<void> {
  await putDocument(db, { tenantId, hash, kind, code, version, status: 'published', body: text, publishedOn })
}

export async function findDocument(db: Kysely<Schema>, tenantId: string, hash: string): Promise<string | undefined> {
  const query = db.selectFrom('document').select('body').where('tenantId', '=', tenantId).where('hash', '=', hash)
  return (await query.executeTakeFirst())?.body
}
