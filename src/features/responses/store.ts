import type { Kysely } from 'kysely'
import type { DraftTable, ReleaseTable, ResponseTable, Schema, ScoreTable } from '../../platform/db/schema.js'

export type OfResponse = Pick<ResponseTable, 'tenantId' | 'responseKey'>

export type DraftRow = Pick<DraftTable, 'answers' | 'writtenBy' | 'version'>

export async function findDraft(
  db: Kysely<Schema>,
  { tenantId, responseKey }: OfResponse
): Promise<DraftRow | undefined> {
  return db
    .selectFrom('draft')
    .select(['answers', 'writtenBy', 'version'])
    .where('tenantId', '=', tenantId)
    .where('responseKey', '=', responseKey)
    .executeTakeFirst()
}

/** The day on which it was begun stays that of the first save. */
export async function putDraft(db: Kysely<Schema>, draft: DraftTable): Promise<void> {
  const { answers, writtenBy, version } = draft
  await db
    .insertInto('draft')
    .values(draft)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'responseKey']).doUpdateSet({ answers, writtenBy, version })
    )
    .execute()
}

export async function deleteDraft(db: Kysely<Schema>, { tenantId, responseKey }: OfResponse): Promise<void> {
  await db.deleteFrom('draft').where('tenantId', '=', tenantId).where('responseKey', '=', responseKey).execute()
}

/** False if it is there already: a response is stored once, and the first stands. */
export async function insertResponse(db: Kysely<Schema>, response: ResponseTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('response')
    .values(response)
    .onConflict((conflict) => conflict.columns(['tenantId', 'responseKey']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertReleases(db: Kysely<Schema>, releases: readonly ReleaseTable[]): Promise<void> {
  if (releases.length > 0) await db.insertInto('release').values(releases).execute()
}

/** What a response comes to under one framework. Scoring under another adds rows; scoring again changes none. */
export async function insertScores(db: Kysely<Schema>, scores: readonly ScoreTable[]): Promise<void> {
  if (scores.length === 0) return
  await db
    .insertInto('score')
    .values(scores)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
