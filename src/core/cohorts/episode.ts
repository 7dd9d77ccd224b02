import type { Wave } from '../framework/wave.js'
import type { Score } from '../scoring/score.js'

/** One stay of one person, as the answer side knows it. `pairKey` joins the two sides of a two-way exchange. */
export interface Episode {
  readonly episodeKey: string
  readonly subjectKey: string
  readonly pairKey: string | null
  readonly arm: 'exchange' | 'waiting' | 'not-yet' | 'host-partner'
  readonly light: boolean
  readonly waves: ReadonlyMap<Wave, ScoredWave>
}

/** What a person answered in one wave. `instrument`: the hash of the version. `light`: it was a short form. */
export interface ScoredWave {
  readonly instrument: string
  readonly light: boolean
  readonly late: boolean
  readonly items: ReadonlyMap<string, ScoreValue>
  readonly indicators: ReadonlyMap<string, ScoreValue>
}

export type ScoreValue = Pick<Score, 'value' | 'flags'>

/**
 * How many independent units stand behind some episodes: a person with two stays is one, and so are the two people of a
 * two-way exchange, since each can tell the other's answers from the sum. Pairs that share a person are one unit.
 */
export function unitsOf(episodes: readonly Pick<Episode, 'subjectKey' | 'pairKey'>[]): number {
  const above = new Map<string, string>()
  for (const { subjectKey, pairKey } of episodes) {
    if (pairKey !== null) above.set(headOf(above, `pair ${pairKey}`), headOf(above, subjectNode(subjectKey)))
  }
  return new Set(episodes.map(({ subjectKey }) => headOf(above, subjectNode(subjectKey)))).size
}

function subjectNode(subjectKey: string): string {
  return `person ${subjectKey}`
}

/** Follows a tree of joined keys to its top. */
function headOf(above: ReadonlyMap<string, string>, key: string): string {
  const next = above.get(key)
  return next === undefined || next === key ? key : headOf(above, next)
}

/** Distinct people. */
export function peopleIn(episodes: readonly Pick<Episode, 'subjectKey'>[]): number {
  return new Set(episodes.map(({ subjectKey }) => subjectKey)).size
}
