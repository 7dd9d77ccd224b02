import type { Episode, ScoredWave } from '../../../src/core/cohorts/episode.js'
import type { AskedAlike, TwoWaves } from '../../../src/core/cohorts/match-indicator.js'
import type { Wave } from '../../../src/core/framework/wave.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import { scoreResponse } from '../../../src/core/scoring/score-response.js'
import { defaultFramework } from '../scoring/default-framework.js'

export const na = { withheld: 'na' } as const
export const pns = { withheld: 'pns' } as const

interface Sheet {
  readonly light?: boolean
  readonly late?: boolean
  readonly instrument?: string
  readonly variant?: string
}

/** What was answered in one wave. Everything named is shown; The text 'skipped' stands for shown and left out. */
export function sheet(wave: Wave, answers: Answers, more: Sheet = {}): ScoredWave {
  const { light = false, late = false, instrument = wave, variant } = more
  const said = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== 'skipped'))
  const shown = Object.keys(answers).map((id) => ({
    id,
    ...(id.startsWith('l2') && variant !== undefined && { variant })
  }))
  const scores = scoreResponse(defaultFramework, { wave, rater: 'participant', light, shown }, said)
  const at = (level: string) => new Map(scores.filter((one) => one.level === level).map((one) => [one.code, one]))
  return { instrument, light, late, items: at('item'), indicators: at('indicator') }
}

export function episode(name: string, waves: Partial<Record<Wave, ScoredWave>>, more: Partial<Episode> = {}): Episode {
  const answered = Object.entries(waves).map(([wave, sheet]) => [wave as Wave, sheet] as const)
  return {
    episodeKey: `episode-${name}`,
    subjectKey: `subject-${name}`,
    pairKey: null,
    arm: 'exchange',
    light: false,
    waves: new Map(answered),
    ...more
  }
}

export const alike: AskedAlike = (before, after) => before.variant === after.variant

export function twoWaves(from: Wave, before: ScoredWave, to: Wave, after: ScoredWave): TwoWaves {
  return { from, to, before, after, askedAlike: alike }
}
