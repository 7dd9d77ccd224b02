import { attack, type Find } from './attack.js'
import { diceFrom } from './dice.js'
import { makeProgramme } from './programme.js'
import { throughTheRule, throughTheThreshold, wishesFor } from './publish.js'

/** One made-up programme, published twice, and what the attacker found. `published`: how many figures got out. */
export interface Trial {
  readonly ruled: Find | null
  readonly published: number
  readonly unruled: Find | null
  readonly wished: number
}

export function trial(seed: number): Trial {
  const dice = diceFrom(seed)
  const programme = makeProgramme(dice)
  const wishes = wishesFor(programme, dice)
  const ruled = throughTheRule(programme, wishes)
  const unruled = throughTheThreshold(programme, wishes)
  return {
    ruled: attack(ruled, programme.links, dice),
    published: ruled.length,
    unruled: attack(unruled, programme.links, dice),
    wished: unruled.length
  }
}
