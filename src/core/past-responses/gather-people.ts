import { nameKey } from '../exchanges/name-key.js'
import { type Answers, answerTo } from '../responses/answers.js'
import { type PastWave, pastWaves } from './mapping.js'
import type { PastFault, Sheet } from './read-sheets.js'

/** What one person answered in one wave, and the lines it stands in. */
interface PastAnswers {
  readonly lines: readonly number[]
  readonly answers: Answers
}

/** A person in one cohort. `waves`: in the order of time, those with an answer. `lines`: all their lines. */
export interface PastStay {
  readonly cohort: string
  readonly lines: readonly number[]
  readonly waves: ReadonlyMap<PastWave, PastAnswers>
}

/** Somebody in the file. `key`: null where each row is a person of its own. */
export interface PastPerson {
  readonly key: string | null
  readonly stays: readonly PastStay[]
}

export interface Gathered {
  readonly people: readonly PastPerson[]
  readonly faults: readonly PastFault[]
}

/**
 * The rows of the same person put together, by a key that is the same to the letter. Somebody in two cohorts has two stays.
 * Without keys each line is a person, and the waves that stand in one line are theirs. A question that two lines answer for
 * the same person and wave is a fault of the later one: nobody can tell which of them holds.
 */
export function gatherPeople(sheets: readonly Sheet[]): Gathered {
  const people = new Map<string, Map<string, Sheet[]>>()
  for (const sheet of sheets) {
    const stays = valueAt(people, sheet.person ?? `line ${sheet.line}`, () => new Map<string, Sheet[]>())
    valueAt(stays, nameKey(sheet.cohort), () => []).push(sheet)
  }
  const gathered = [...people.values()].map((stays) => [...stays.values()].map(gatherStay))
  return {
    people: gathered.map((stays) => ({
      key: stays[0]?.person ?? null,
      stays: stays.map(({ stay }) => stay)
    })),
    faults: gathered.flatMap((stays) => stays.flatMap(({ faults }) => faults))
  }
}

interface GatheredStay {
  readonly person: string | null
  readonly stay: PastStay
  readonly faults: readonly PastFault[]
}

function gatherStay(sheets: readonly Sheet[]): GatheredStay {
  const answered = sheets.filter(({ answers }) => Object.keys(answers).length > 0)
  const waves = pastWaves.flatMap((wave) => {
    const some = answered.filter((sheet) => sheet.wave === wave)
    return some.length === 0 ? [] : [{ wave, some }]
  })
  const cohort = sheets[0]?.cohort ?? ''
  const lines = linesOf(sheets)
  return {
    person: sheets[0]?.person ?? null,
    stay: { cohort, lines, waves: new Map(waves.map(({ wave, some }) => [wave, joined(some)])) },
    faults: waves.flatMap(({ some }) => duplicates(some))
  }
}

function joined(sheets: readonly Sheet[]): PastAnswers {
  const answers = Object.fromEntries(sheets.flatMap((sheet) => Object.entries(sheet.answers)))
  return { lines: linesOf(sheets), answers }
}

function duplicates(sheets: readonly Sheet[]): readonly PastFault[] {
  return sheets.flatMap((sheet, at) => {
    const ids = Object.keys(sheet.answers)
    const before = sheets.slice(0, at).find(({ answers }) => ids.some((id) => answerTo(answers, id) !== undefined))
    if (before === undefined) return []
    const message = `“${sheet.person ?? ''}” has answered ${sheet.wave} in line ${before.line} already. Remove one of the two, or mend its key.`
    return [{ line: sheet.line, column: null, message }]
  })
}

function linesOf(sheets: readonly Sheet[]): readonly number[] {
  return [...new Set(sheets.map(({ line }) => line))]
}

function valueAt<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
