import type { Kysely } from 'kysely'
import type { ExchangeTable, ImportBatchTable, Schema } from '../../../platform/db/schema.js'

/** One import of exchanges: what it said, what it added, and what rests on that. */

interface OfProgramme {
  readonly tenantId: string
  readonly programmeId: string
}

interface OfTenant {
  readonly tenantId: string
  readonly id: string
}

export async function insertBatch(db: Kysely<Schema>, batch: ImportBatchTable): Promise<void> {
  await db.insertInto('importBatch').values(batch).execute()
}

export async function updateBatchReport(db: Kysely<Schema>, { tenantId, id }: OfTenant, report: string): Promise<void> {
  await db.updateTable('importBatch').set({ report }).where('tenantId', '=', tenantId).where('id', '=', id).execute()
}

export async function findBatch(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme,
  id: string
): Promise<ImportBatchTable | undefined> {
  return exchangeBatches(db, { tenantId, programmeId }).where('id', '=', id).executeTakeFirst()
}

/** The latest first. */
export async function listBatches(db: Kysely<Schema>, of: OfProgramme): Promise<readonly ImportBatchTable[]> {
  return exchangeBatches(db, of).orderBy('importedAt', 'desc').orderBy('id').execute()
}

function exchangeBatches(db: Kysely<Schema>, { tenantId, programmeId }: OfProgramme) {
  return db
    .selectFrom('importBatch')
    .select(['tenantId', 'id', 'programmeId', 'kind', 'fileName', 'contentHash', 'importedAt', 'importedBy', 'report'])
    .select('undoneAt')
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
    .where('kind', '=', 'exchanges')
}

/** False if it was undone before: of two presses one wins. */
export async function markUndone(db: Kysely<Schema>, { tenantId, id }: OfTenant, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('importBatch')
    .set({ undoneAt: at })
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .where('undoneAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** What an import has added that is still there. */
export async function listExchangesOfBatch(
  db: Kysely<Schema>,
  { tenantId, id }: OfTenant
): Promise<readonly Pick<ExchangeTable, 'id' | 'episodeKey' | 'enrolmentId'>[]> {
  return db
    .selectFrom('exchange')
    .select(['id', 'episodeKey', 'enrolmentId'])
    .where('tenantId', '=', tenantId)
    .where('importBatchId', '=', id)
    .execute()
}

/** How much rests on what an import has added: surveys begun, answers, costs and benefits. */
export async function countRestingOn(db: Kysely<Schema>, { tenantId, id }: OfTenant): Promise<number> {
  const ours = db
    .selectFrom('exchange')
    .select('exchange.id')
    .where('exchange.tenantId', '=', tenantId)
    .where('importBatchId', '=', id)
  const episodes = ours.clearSelect().select('episodeKey')
  const begun = await db
    .selectFrom('invitation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenantId', '=', tenantId)
    .where('exchangeId', 'in', ours)
    .where((eb) =>
      eb.or([eb('startedAt', 'is not', null), eb('completedAt', 'is not', null), eb('declinedAt', 'is not', null)])
    )
    .executeTakeFirstOrThrow()
  const responses = await db
    .selectFrom('response')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenantId', '=', tenantId)
    .where('episodeKey', 'in', episodes)
    .executeTakeFirstOrThrow()
  const money = await db
    .selectFrom('caseEntry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenantId', '=', tenantId)
    .where('exchangeId', 'in', ours)
    .executeTakeFirstOrThrow()
  return begun.count + responses.count + money.count
}
