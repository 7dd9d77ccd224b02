import type { Circumstances } from '../instruments/condition.js'
import { type Answers, newestAnswers } from './answers.js'
import { compareWaves, type Wave } from '../schedule/waves.js'

/** An earlier response of the same person, from this exchange or from another of the same programme. */
export interface EarlierResponse {
  readonly episodeKey: string | null
  readonly wave: Wave
  readonly answeredOn: string | null
  readonly answers: Answers
}

/** What the register says of a person, in the codes of the lists. */
interface Register {
  readonly ownSector: string | null
  readonly profession: string | null
  readonly careerStage: string | null
}

export interface Person {
  readonly respondent: 'participant' | 'sponsor'
  readonly episodeKey: string | null
  readonly wave: Wave
  readonly register: Register
  readonly earlier: readonly EarlierResponse[]
  readonly held: boolean
}

/**
 * What is so for a person who opens a survey. Goals, plans and the like come from earlier waves of the same exchange alone:
 * those of one exchange never appear in another. What somebody is (`a_…`) and why they take part (`m_…`) is known from any
 * exchange of the programme, or from the register; how long a sponsor has known a host, from any exchange with it.
 */
export function circumstancesOf({ respondent, episodeKey, wave, register, earlier, held }: Person): Circumstances {
  const oldestFirst = earlier.toSorted((a, b) => compareWaves(a.wave, b.wave))
  const here = oldestFirst.filter((one) => one.episodeKey === episodeKey && compareWaves(one.wave, wave) < 0)
  const elsewhere = earlier
    .filter((one) => one.episodeKey !== episodeKey)
    .toSorted((a, b) => ((a.answeredOn ?? '') < (b.answeredOn ?? '') ? -1 : 1))
  const carried = respondent === 'participant' ? /^[am]_|^[am]\d+_/ : /^s_relation$/
  const before = elsewhere.map(({ answers }) => only(answers, carried))
  const registered = respondent === 'participant' ? fromRegister(register) : {}
  return {
    earlier: newestAnswers(here.map(({ answers }) => answers)),
    known: newestAnswers([...before, registered]),
    modules: [],
    held
  }
}

function only(answers: Answers, ids: RegExp): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.test(id)))
}

function fromRegister({ ownSector, profession, careerStage }: Register): Answers {
  const said = [
    ['a_sector', ownSector],
    ['a_profession', profession],
    ['a_stage', careerStage]
  ] as const
  return Object.fromEntries(said.flatMap(([id, code]) => (code === null ? [] : [[id, code]])))
}
