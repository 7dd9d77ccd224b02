import type { Kysely } from 'kysely'
import type {
  CohortTable,
  DocumentTable,
  EpisodeTable,
  ResponseTable,
  Schema,
  ScoreTable
} from '../../platform/db/schema.js'

/** A programme, or one of its cohorts. */
export interface Group {
  readonly tenantId: string
  readonly programmeId: string
  readonly cohortId?: string
}

export interface FlowRow {
  readonly respondent: 'participant' | 'sponsor'
  readonly wave: string
  readonly invited: number
  readonly begun: number
  readonly answered: number
  readonly unsent: number
  readonly declined: number
  readonly missed: number
  readonly opensOn: string | null
}

/** What became of the surveys of a group, wave by wave, in counts. Comparison arms are not in it. */
export async function listFlow(db: Kysely<Schema>, group: Group): Promise<readonly FlowRow[]> {
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('exchange', (join) =>
      join.onRef('exchange.tenantId', '=', 'invitation.tenantId').onRef('exchange.id', '=', 'invitation.exchangeId')
    )
    .select(({ fn }) => [
      'respondent',
      'wave',
      fn.count('invitedAt').as('invited'),
      fn.count('startedAt').as('begun'),
      fn.count('completedAt').as('answered'),
      fn.count('startedAt').filterWhere('completedAt', 'is', null).filterWhere('declinedAt', 'is', null).as('unsent'),
      fn.count('declinedAt').filterWhere('completedAt', 'is', null).as('declined'),
      fn.count('missedAt').as('missed'),
      fn.min('opensOn').as('opensOn')
    ])
    .where('invitation.tenantId', '=', group.tenantId)
    .where('invitation.programmeId', '=', group.programmeId)
    .where('exchange.arm', '=', 'exchange')
    .$if(group.cohortId !== undefined, (query) => query.where('exchange.cohortId', '=', group.cohortId ?? ''))
    .groupBy(['respondent', 'wave'])
    .execute()
  return rows.map(({ respondent, wave, opensOn, ...counts }) => ({ respondent, wave, opensOn, ...numbers(counts) }))
}

/** PostgreSQL counts in bigint, which arrives as text. */
function numbers<Key extends string>(counts: Readonly<Record<Key, string | number | bigint>>): Record<Key, number> {
  const pairs = Object.entries<string | number | bigint>(counts).map(([key, count]) => [key, Number(count)])
  return Object.fromEntries(pairs) as Record<Key, number> // the same keys
}

export type EpisodeRow = Pick<EpisodeTable, 'episodeKey' | 'subjectKey' | 'cohortId' | 'pairKey' | 'arm' | 'light'>

export async function listEpisodes(db: Kysely<Schema>, group: Group): Promise<readonly EpisodeRow[]> {
  return db
    .selectFrom('episode')
    .select(['episodeKey', 'subjectKey', 'cohortId', 'pairKey', 'arm', 'light'])
    .where('tenantId', '=', group.tenantId)
    .where('programmeId', '=', group.programmeId)
    .$if(group.cohortId !== undefined, (query) => query.where('cohortId', '=', group.cohortId ?? ''))
    .orderBy('episodeKey')
    .execute()
}

export interface ResponseRow extends Pick<
  ResponseTable,
  'responseKey' | 'wave' | 'instrumentHash' | 'late' | 'source'
> {
  readonly episodeKey: string
  readonly arm: EpisodeTable['arm']
}

/** What people themselves answered. */
export async function listResponses(db: Kysely<Schema>, group: Group): Promise<readonly ResponseRow[]> {
  return db
    .selectFrom('response')
    .innerJoin('episode', (join) =>
      join.onRef('episode.tenantId', '=', 'response.tenantId').onRef('episode.episodeKey', '=', 'response.episodeKey')
    )
    .select(['responseKey', 'episode.episodeKey', 'arm', 'wave', 'instrumentHash', 'late', 'source'])
    .where('response.tenantId', '=', group.tenantId)
    .where('episode.programmeId', '=', group.programmeId)
    .where('respondent', '=', 'participant')
    .$if(group.cohortId !== undefined, (query) => query.where('episode.cohortId', '=', group.cohortId ?? ''))
    .orderBy('responseKey')
    .execute()
}

export type ScoreRow = Pick<ScoreTable, 'responseKey' | 'level' | 'code' | 'value' | 'flags'>

/** What those answers come to, question by question and indicator by indicator: from these, changes are computed. */
export async function listScores(
  db: Kysely<Schema>,
  group: Group,
  frameworkHash: string
): Promise<readonly ScoreRow[]> {
  return db
    .selectFrom('score')
    .innerJoin('response', (join) =>
      join.onRef('response.tenantId', '=', 'score.tenantId').onRef('response.responseKey', '=', 'score.responseKey')
    )
    .innerJoin('episode', (join) =>
      join.onRef('episode.tenantId', '=', 'response.tenantId').onRef('episode.episodeKey', '=', 'response.episodeKey')
    )
    .select(['score.responseKey', 'level', 'code', 'value', 'flags'])
    .where('score.tenantId', '=', group.tenantId)
    .where('episode.programmeId', '=', group.programmeId)
    .where('frameworkHash', '=', frameworkHash)
    .where('score.respondent', '=', 'participant')
    .where('level', 'in', ['item', 'indicator'])
    .$if(group.cohortId !== undefined, (query) => query.where('episode.cohortId', '=', group.cohortId ?? ''))
    .execute()
}

export type DocumentRow = Pick<DocumentTable, 'hash' | 'body'>

export async function listDocuments(
  db: Kysely<Schema>,
  tenantId: string,
  hashes: readonly string[]
): Promise<readonly DocumentRow[]> {
  if (hashes.length === 0) return []
  return db
    .selectFrom('document')
    .select(['hash', 'body'])
    .where('tenantId', '=', tenantId)
    .where('hash', 'in', hashes)
    .execute()
}

export type CohortRow = Pick<CohortTable, 'programmeId' | 'id' | 'name'>

/** The cohorts of several programmes, in the order in which they first appeared. */
export async function listCohortsOf(
  db: Kysely<Schema>,
  tenantId: string,
  programmeIds: readonly string[]
): Promise<readonly CohortRow[]> {
  if (programmeIds.length === 0) return []
  return db
    .selectFrom('cohort')
    .select(['programmeId', 'id', 'name'])
    .where('tenantId', '=', tenantId)
    .where('programmeId', 'in', programmeIds)
    .orderBy('position')
    .execute()
}

export interface AnsweredRow {
  readonly programmeId: string
  readonly cohortId: string
  readonly wave: string
  readonly answered: number
}

/** How many people of each of their cohorts answered each wave. */
export async function listAnswered(
  db: Kysely<Schema>,
  tenantId: string,
  programmeIds: readonly string[]
): Promise<readonly AnsweredRow[]> {
  if (programmeIds.length === 0) return []
  const rows = await db
    .selectFrom('response')
    .innerJoin('episode', (join) =>
      join.onRef('episode.tenantId', '=', 'response.tenantId').onRef('episode.episodeKey', '=', 'response.episodeKey')
    )
    .select(({ fn }) => ['programmeId', 'cohortId', 'wave', fn.countAll().as('answered')])
    .where('response.tenantId', '=', tenantId)
    .where('programmeId', 'in', programmeIds)
    .where('respondent', '=', 'participant')
    .where('arm', '=', 'exchange')
    .groupBy(['programmeId', 'cohortId', 'wave'])
    .execute()
  return rows.map(({ answered, ...row }) => ({ ...row, answered: Number(answered) }))
}

export interface AnswerRow
  extends
    Pick<ResponseTable, 'responseKey' | 'respondent' | 'wave' | 'instrumentHash' | 'answeredOn' | 'answers'>,
    Pick<EpisodeTable, 'episodeKey' | 'subjectKey' | 'ownSector' | 'profession' | 'careerStage'> {}

/** What was answered about exchanges, by whomever. */
export async function listAnswers(db: Kysely<Schema>, group: Group): Promise<readonly AnswerRow[]> {
  return db
    .selectFrom('response')
    .innerJoin('episode', (join) =>
      join.onRef('episode.tenantId', '=', 'response.tenantId').onRef('episode.episodeKey', '=', 'response.episodeKey')
    )
    .select(['responseKey', 'respondent', 'wave', 'instrumentHash', 'answeredOn', 'answers'])
    .select(['episode.episodeKey', 'subjectKey', 'ownSector', 'profession', 'careerStage'])
    .where('response.tenantId', '=', group.tenantId)
    .where('episode.programmeId', '=', group.programmeId)
    .$if(group.cohortId !== undefined, (query) => query.where('episode.cohortId', '=', group.cohortId ?? ''))
    .orderBy('responseKey')
    .execute()
}
