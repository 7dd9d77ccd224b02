import { nameKey } from '../exchanges/name-key.js'
import { canonicalJson } from '../framework/canonical-json.js'
import { type Answer, type Answers, answerTo } from '../responses/answers.js'
import type { PastPerson, PastStay } from './gather-people.js'
import type { PastWave } from './mapping.js'
import type { PastFault } from './read-sheets.js'

/** A stay that is here already, by an earlier import into the same programme. */
export interface StandingStay {
  readonly cohort: string
  readonly episodeKey: string
  readonly waves: ReadonlyMap<PastWave, Answers>
}

interface StandingPerson {
  readonly subjectKey: string
  readonly stays: readonly StandingStay[]
}

/** By the key of a person, as it stood in a file. */
export type Standing = ReadonlyMap<string, StandingPerson>

export const noStanding: Standing = new Map()

/** What becomes of one stay: `added` is to be written, `there` is here already, answer for answer. */
export interface StayDecision {
  readonly stay: PastStay
  readonly standing: StandingStay | undefined
  readonly added: readonly PastWave[]
  readonly there: readonly PastWave[]
}

export interface PersonDecision {
  readonly person: PastPerson
  readonly standing: StandingPerson | undefined
  readonly stays: readonly StayDecision[]
}

export interface PastDecision {
  readonly people: readonly PersonDecision[]
  readonly faults: readonly PastFault[]
}

/**
 * What of a file is new. Answers that are here already stay as they are; a file that says otherwise is wrong, or the earlier
 * one was, and a person has to find out which.
 */
export function decidePast(people: readonly PastPerson[], standing: Standing): PastDecision {
  const faults: PastFault[] = []
  const decided = people.map((person): PersonDecision => {
    const known = person.key === null ? undefined : standing.get(person.key)
    return { person, standing: known, stays: person.stays.map((stay) => decideStay(person, stay, known)) }
  })
  return { people: decided, faults }

  function decideStay({ key }: PastPerson, stay: PastStay, known: StandingPerson | undefined): StayDecision {
    const there = known?.stays.find(({ cohort }) => nameKey(cohort) === nameKey(stay.cohort))
    const waves = [...stay.waves].map(([wave, { lines, answers }]) => {
      const kept = there?.waves.get(wave)
      if (kept !== undefined && canonicalJson(answers) !== canonicalJson(kept))
        faults.push({ line: lines[0] ?? null, column: null, message: differing(key ?? '', wave, answers, kept) })
      return { wave, isThere: kept !== undefined }
    })
    return {
      stay,
      standing: there,
      added: waves.flatMap(({ wave, isThere }) => (isThere ? [] : [wave])),
      there: waves.flatMap(({ wave, isThere }) => (isThere ? [wave] : []))
    }
  }
}

/** Whether there is anything to write: somebody not known yet, another stay, or answers in one more wave. */
export function addsAnything({ people }: PastDecision): boolean {
  return people.some(({ standing, stays }) => {
    return standing === undefined || stays.some((one) => one.standing === undefined || one.added.length > 0)
  })
}

function differing(key: string, wave: PastWave, answers: Answers, kept: Answers): string {
  const ids = [...new Set([...Object.keys(answers), ...Object.keys(kept)])]
  const differences = ids.flatMap((id) => {
    const [here, there] = [answerTo(answers, id), answerTo(kept, id)]
    return said(here) === said(there) ? [] : [`${id} is ${said(here)} here and was ${said(there)}`]
  })
  return `“${key}” has answered ${wave} otherwise in an earlier import: ${differences.join(', ')}.`
}

function said(answer: Answer | undefined): string {
  return answer === undefined ? 'empty' : canonicalJson(answer)
}
