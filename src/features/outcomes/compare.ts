import type { Kysely } from 'kysely'
import { changeTable, type ChangeTable } from '../../core/cohorts/change-table.js'
import type { Episode, ScoredWave } from '../../core/cohorts/episode.js'
import { reappraisal, wavePairs } from '../../core/cohorts/wave-pairs.js'
import { type Framework, FrameworkSchema } from '../../core/framework/framework-document.js'
import { type Wave, WaveSchema } from '../../core/framework/wave.js'
import { type Instrument, InstrumentSchema } from '../../core/instruments/instrument-document.js'
import type { Flag } from '../../core/scoring/score.js'
import type { ProgrammeTable, Schema } from '../../platform/db/schema.js'
import { sameWords } from './same-words.js'
import {
  type EpisodeRow,
  type Group,
  listDocuments,
  listEpisodes,
  listResponses,
  listScores,
  type ResponseRow,
  type ScoreRow
} from './store.js'

/** Full forms, and short forms where there are any; `shift`: the time before, as people see it looking back. */
export interface Compared {
  readonly framework: Framework
  readonly tables: readonly ChangeTable[]
  readonly shortTables: readonly ChangeTable[]
  readonly shift: ChangeTable
}

export interface Comparison {
  readonly episodes: readonly EpisodeRow[]
  readonly responses: readonly ResponseRow[]
  readonly compared: Compared | undefined
}

/** Everything that can be compared in a cohort, or in all of a programme; `compared` is absent while nothing is scored. */
export async function compareWaves(
  db: Kysely<Schema>,
  { frameworkHash }: Pick<ProgrammeTable, 'frameworkHash'>,
  group: Group
): Promise<Comparison> {
  const episodes = await listEpisodes(db, group)
  const responses = await listResponses(db, group)
  const hashes = new Set([frameworkHash, ...responses.map(({ instrumentHash }) => instrumentHash)])
  const bodies = new Map((await listDocuments(db, group.tenantId, [...hashes])).map(({ hash, body }) => [hash, body]))
  const body = bodies.get(frameworkHash)
  if (body === undefined) return { episodes, responses, compared: undefined }

  const framework = FrameworkSchema.parse(JSON.parse(body))
  const instruments = new Map<string, Instrument>()
  for (const [hash, text] of bodies)
    if (hash !== frameworkHash) instruments.set(hash, InstrumentSchema.parse(JSON.parse(text)))
  const scores = await listScores(db, group, frameworkHash)
  const stays = episodesOf(episodes, responses, scores, instruments)
  const alike = sameWords(framework, instruments)
  const tablesOf = (light: boolean): readonly ChangeTable[] =>
    wavePairs.map((pair) => changeTable(framework, stays, pair, light, alike))
  const compared: Compared = {
    framework,
    tables: tablesOf(false),
    shortTables: episodes.some(({ light }) => light === 1) ? tablesOf(true) : [],
    shift: changeTable(framework, stays, reappraisal, false, alike)
  }
  return { episodes, responses, compared }
}

function episodesOf(
  episodes: readonly EpisodeRow[],
  responses: readonly ResponseRow[],
  scores: readonly ScoreRow[],
  instruments: ReadonlyMap<string, Instrument>
): readonly Episode[] {
  const scoresOf = grouped(scores, ({ responseKey }) => responseKey)
  const responsesOf = grouped(responses, ({ episodeKey }) => episodeKey)
  return episodes.map(({ light, ...episode }) => ({
    ...episode,
    light: light === 1,
    waves: new Map(
      (responsesOf.get(episode.episodeKey) ?? []).map((response): [Wave, ScoredWave] => [
        WaveSchema.parse(response.wave),
        scoredWave(response, scoresOf.get(response.responseKey) ?? [], instruments)
      ])
    )
  }))
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  return groups
}

function scoredWave(
  { instrumentHash, late }: ResponseRow,
  scores: readonly ScoreRow[],
  instruments: ReadonlyMap<string, Instrument>
): ScoredWave {
  const values = scores.map(({ level, code, value, flags }) => {
    return { level, code, score: { value, flags: JSON.parse(flags) as Flag[] } } // written by us, from Flag
  })
  const at = (wanted: ScoreRow['level']): ScoredWave['items'] =>
    new Map(values.flatMap(({ level, code, score }) => (level === wanted ? [[code, score]] : [])))
  return {
    instrument: instrumentHash,
    light: instruments.get(instrumentHash)?.light ?? false,
    late: late === 1,
    items: at('item'),
    indicators: at('indicator')
  }
}
