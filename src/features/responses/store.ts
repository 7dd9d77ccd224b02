import type { Kysely } from 'kysely'
import { inBatches } from '../../platform/db/in-batches.js'
import type {
  CohortTable,
  DraftTable,
  EnrolmentTable,
  EpisodeTable,
  ImportBatchTable,
  PersonTable,
  ProgrammeTable,
  ReleaseTable,
  ResponseTable,
  Schema,
  ScoreTable
} from '../../platform/db/schema.js'

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

/** Those of a past evaluation: they come many at once, each with a key of its own. */
export async function insertResponses(db: Kysely<Schema>, responses: readonly ResponseTable[]): Promise<void> {
  await inBatches(responses, async (batch) => db.insertInto('response').values(batch).execute())
}

/** What a programme of that name measures by. */
export async function findMeasuring(
  db: Kysely<Schema>,
  tenantId: string,
  name: string
): Promise<Pick<ProgrammeTable, 'id' | 'frameworkHash'> | undefined> {
  return db
    .selectFrom('programme')
    .select(['id', 'frameworkHash'])
    .where('tenantId', '=', tenantId)
    .where('name', '=', name)
    .executeTakeFirst()
}

interface OfProgramme {
  readonly tenantId: string
  readonly programmeId: string
}

export interface PastPersonRow extends Pick<EnrolmentTable, 'subjectKey'> {
  readonly key: PersonTable['name']
}

/** People known by a key of a past evaluation alone: whoever has an address came another way. */
export async function listPastPeople(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme
): Promise<readonly PastPersonRow[]> {
  return db
    .selectFrom('enrolment')
    .innerJoin('person', (join) =>
      join.onRef('person.tenantId', '=', 'enrolment.tenantId').onRef('person.id', '=', 'enrolment.personId')
    )
    .leftJoin('address', (join) =>
      join.onRef('address.tenantId', '=', 'person.tenantId').onRef('address.personId', '=', 'person.id')
    )
    .select(['person.name as key', 'subjectKey'])
    .where('enrolment.tenantId', '=', tenantId)
    .where('enrolment.programmeId', '=', programmeId)
    .where('address.id', 'is', null)
    .execute()
}

export interface PastEpisodeRow extends Pick<EpisodeTable, 'episodeKey' | 'subjectKey'> {
  readonly cohort: CohortTable['name']
}

export async function listPastEpisodes(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme
): Promise<readonly PastEpisodeRow[]> {
  return db
    .selectFrom('episode')
    .innerJoin('cohort', (join) =>
      join.onRef('cohort.tenantId', '=', 'episode.tenantId').onRef('cohort.id', '=', 'episode.cohortId')
    )
    .select(['episodeKey', 'subjectKey', 'cohort.name as cohort'])
    .where('episode.tenantId', '=', tenantId)
    .where('episode.programmeId', '=', programmeId)
    .execute()
}

export interface PastResponseRow extends Pick<ResponseTable, 'wave' | 'answers'> {
  readonly episodeKey: string
}

/** Answers that came by an import. */
export async function listPastResponses(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme
): Promise<readonly PastResponseRow[]> {
  return db
    .selectFrom('response')
    .innerJoin('episode', (join) =>
      join.onRef('episode.tenantId', '=', 'response.tenantId').onRef('episode.episodeKey', '=', 'response.episodeKey')
    )
    .select(['episode.episodeKey', 'wave', 'answers'])
    .where('response.tenantId', '=', tenantId)
    .where('episode.programmeId', '=', programmeId)
    .where('source', '!=', 'survey')
    .execute()
}

/** Whether this very file was imported into the programme: without keys nothing else tells that its rows are here. */
export async function hasPastFile(
  db: Kysely<Schema>,
  { tenantId, programmeId }: OfProgramme,
  contentHash: string
): Promise<boolean> {
  const batch = await db
    .selectFrom('importBatch')
    .select('id')
    .where('tenantId', '=', tenantId)
    .where('programmeId', '=', programmeId)
    .where('kind', '=', 'responses')
    .where('contentHash', '=', contentHash)
    .where('undoneAt', 'is', null)
    .executeTakeFirst()
  return batch !== undefined
}

export async function insertPastBatch(db: Kysely<Schema>, batch: ImportBatchTable): Promise<void> {
  await db.insertInto('importBatch').values(batch).execute()
}
