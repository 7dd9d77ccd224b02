import type { Kysely } from 'kysely'
import { nameKey } from '../../core/exchanges/name-key.js'
import type { PastDecision, PersonDecision, StayDecision } from '../../core/past-responses/decide-past.js'
import type { PastWave } from '../../core/past-responses/mapping.js'
import { noAnswers } from '../../core/responses/answers.js'
import { scoreAnswers } from '../../core/scoring/score-answers.js'
import { inBatches } from '../../platform/db/in-batches.js'
import type { EpisodeTable, ResponseTable, Schema, ScoreTable } from '../../platform/db/schema.js'
import { insertEpisodes } from '../exchanges/store.js'
import { insertEnrolments, insertPeople } from '../people/store.js'
import { insertCohorts, listCohorts } from '../programmes/store.js'
import type { PastFile } from './read-past-file.js'
import { insertResponses, insertScores } from './store.js'

/** An import under way. */
interface Act {
  readonly db: Kysely<Schema>
  readonly newKey: () => string
  readonly tenantId: string
  readonly programmeId: string
  readonly batchId: string
}

/**
 * Everything of a file that is new. Where people have keys, each becomes a person whose name is the key, on the side that
 * knows who somebody is; the answer side gets random keys, as it does of everybody. Where there are none, nobody is made up:
 * each row is a subject of its own.
 */
export async function addPastResponses(act: Act, file: PastFile, { people }: PastDecision): Promise<void> {
  const cohortIds = await settleCohorts(act, people)
  const subjects = await settlePeople(act, people)
  const episodes: EpisodeTable[] = []
  const responses: ResponseTable[] = []
  const scores: ScoreTable[] = []
  for (const { person, stays } of people) {
    for (const decided of stays) {
      const episodeKey = decided.standing?.episodeKey ?? act.newKey()
      const subjectKey = subjects.get(person) ?? act.newKey()
      const cohortId = cohortIds.get(nameKey(decided.stay.cohort)) ?? ''
      if (decided.standing === undefined) episodes.push(episodeOf(act, { episodeKey, subjectKey, cohortId }))
      for (const wave of decided.added) {
        const answered = answeredIn(act, file, decided, wave, episodeKey)
        responses.push(answered.response)
        scores.push(...answered.scores)
      }
    }
  }
  await insertEpisodes(act.db, episodes)
  await insertResponses(act.db, responses)
  await inBatches(scores, async (batch) => insertScores(act.db, batch))
}

/** By the name as it is compared, in the order in which the file has them. */
async function settleCohorts(act: Act, people: readonly PersonDecision[]): Promise<ReadonlyMap<string, string>> {
  const { db, newKey, tenantId, programmeId } = act
  const there = await listCohorts(db, { tenantId, programmeId })
  const ids = new Map(there.map(({ id, name }) => [nameKey(name), id]))
  const last = Math.max(0, ...there.map(({ position }) => position))
  const fresh = []
  for (const { cohort: name } of people.flatMap(({ person }) => person.stays)) {
    if (ids.has(nameKey(name))) continue
    const id = newKey()
    ids.set(nameKey(name), id)
    fresh.push({ tenantId, id, programmeId, name, position: last + fresh.length + 1 })
  }
  await insertCohorts(db, fresh)
  return ids
}

/** The subject key of everybody: one that stands already, or a new one. */
async function settlePeople(
  { db, newKey, tenantId, programmeId }: Act,
  people: readonly PersonDecision[]
): Promise<ReadonlyMap<PersonDecision['person'], string>> {
  const subjects = new Map(people.map(({ person, standing }) => [person, standing?.subjectKey ?? newKey()]))
  const fresh = people.flatMap(({ person, standing }) => {
    if (person.key === null || standing !== undefined) return []
    return [{ id: newKey(), name: person.key, subjectKey: subjects.get(person) ?? '' }]
  })
  await insertPeople(
    db,
    fresh.map(({ id, name }) => ({ tenantId, id, name, language: 'en' as const }))
  )
  await insertEnrolments(
    db,
    fresh.map(({ id: personId, subjectKey }) => {
      return { tenantId, id: newKey(), programmeId, personId, subjectKey, mailStoppedAt: null }
    })
  )
  return subjects
}

function episodeOf(
  { tenantId, programmeId }: Act,
  keys: Pick<EpisodeTable, 'episodeKey' | 'subjectKey' | 'cohortId'>
): EpisodeTable {
  const unknown = { form: null, direction: null, mode: null, durationBand: null, ownSector: null, hostSector: null }
  const neither = { pairKey: null, profession: null, careerStage: null, jobFunction: null }
  return { tenantId, programmeId, ...keys, arm: 'exchange', ...unknown, ...neither, light: 0 }
}

/** A response and what it comes to, by the same walk and the same rules as our own. */
function answeredIn(
  { newKey, tenantId, batchId }: Act,
  { instruments, framework, facts }: PastFile,
  { stay }: StayDecision,
  wave: PastWave,
  episodeKey: string
): Readonly<{ response: ResponseTable; scores: readonly ScoreTable[] }> {
  const instrument = instruments.get(wave)
  if (instrument === undefined) throw new RangeError(`Nothing is asked in ${wave}, and yet somebody answered.`)
  const answers = stay.waves.get(wave)?.answers ?? noAnswers
  const responseKey = newKey()
  const respondent = 'participant' as const
  const source = facts.linkedBy === 'nothing' ? `unlinked-import:${batchId}` : `import:${batchId}`
  const scores = scoreAnswers(framework.document, instrument.document, answers, whoever)
  return {
    response: {
      ...{ tenantId, responseKey, episodeKey, contactKey: null, respondent, wave, instrumentHash: instrument.hash },
      ...{ language: 'en', answeredOn: null, late: 0, source, answers: JSON.stringify(answers) }
    },
    scores: scores.map((score) => ({
      ...{ tenantId, responseKey, frameworkHash: framework.hash, respondent },
      ...score,
      flags: JSON.stringify(score.flags)
    }))
  }
}

/** Nothing that was asked before has a bearing on what a past evaluation asked. */
const whoever = { earlier: noAnswers, known: noAnswers, modules: [], held: true }
