import type { Kysely } from 'kysely'
import type { AuditTable, Schema } from '../../platform/db/schema.js'

/** Call it inside the act, with the act's own database: what is not recorded did not happen. */
export async function recordAct(db: Kysely<Schema>, act: AuditTable): Promise<void> {
  await db.insertInto('audit').values(act).execute()
}
