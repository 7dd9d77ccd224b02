import type { Kysely } from 'kysely'
import type { Standing, StandingStay } from '../../core/past-responses/decide-past.js'
import { pastWaves } from '../../core/past-responses/mapping.js'
import { type Answers, AnswersSchema } from '../../core/responses/answers.js'
import type { Schema } from '../../platform/db/schema.js'
import { listPastEpisodes, listPastPeople, listPastResponses } from './store.js'

interface OfProgramme {
  readonly tenantId: string
  readonly programmeId: string
}

/** Who and what earlier imports brought into a programme, by the keys of their files. */
export async function loadStanding(db: Kysely<Schema>, of: OfProgramme): Promise<Standing> {
  const people = await listPastPeople(db, of)
  const episodes = await listPastEpisodes(db, of)
  const responses = await listPastResponses(db, of)
  const answers = new Map<string, (readonly [string, Answers])[]>()
  for (const { episodeKey, wave, answers: text } of responses)
    listAt(answers, episodeKey).push([wave, AnswersSchema.parse(JSON.parse(text))])
  const stays = new Map<string, StandingStay[]>()
  for (const { subjectKey, cohort, episodeKey } of episodes)
    listAt(stays, subjectKey).push({ cohort, episodeKey, waves: wavesOf(answers.get(episodeKey) ?? []) })
  return new Map(people.map(({ key, subjectKey }) => [key, { subjectKey, stays: stays.get(subjectKey) ?? [] }]))
}

function wavesOf(answered: readonly (readonly [string, Answers])[]): StandingStay['waves'] {
  return new Map(
    pastWaves.flatMap((wave) => answered.flatMap(([one, answers]) => (one === wave ? [[wave, answers]] : [])))
  )
}

function listAt<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
