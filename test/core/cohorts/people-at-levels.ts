import { changeTable, type ChangeTable, type WavePair } from '../../../src/core/cohorts/change-table.js'
import type { Episode } from '../../../src/core/cohorts/episode.js'
import type { Wave } from '../../../src/core/framework/wave.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { alike, episode, sheet } from './cast-of-answers.js'

/** Somebody at one level of the scale of knowledge in each wave; looking back under the ids of the look back. */
export function atLevels(name: string, levels: Partial<Record<Wave, number>>, more: Partial<Episode> = {}): Episode {
  const waves = Object.entries(levels).map(([wave, level]) => {
    const ids = ['k1a', 'k1b', 'k2', 'k3'].map((id) => (wave === 'T1r' ? `${id}_then` : id))
    return [wave, sheet(wave as Wave, Object.fromEntries(ids.map((id) => [id, String(level)])))] as const
  })
  return episode(name, Object.fromEntries(waves), more)
}

export function compared(episodes: readonly Episode[], from: Wave, to: Wave): ChangeTable {
  const pair: WavePair = { from, to, retrospective: from === 'T1r' || to === 'T1r' }
  return changeTable(defaultFramework, episodes, pair, false, alike)
}
