import type { ShownFigures } from './shown-figures.js'

/** What left the evaluator's hands in one act, and is never changed: later acts are judged against it. */
export interface Publication {
  readonly id: string
  readonly specification: string // its hash
  readonly cutOff: string // the last day whose answers are in it
  readonly groups: readonly PublishedGroup[]
}

interface PublishedGroup extends GroupOnRecord {
  readonly numbers: ShownFigures
}

/**
 * Whose answers one figure is made of. `item` names the figure (the score, the waves, the statistic), `group` the people as a
 * reader would name them.
 *
 * `measurements` are what the figure is computed from, as fine as anything else that is ever published: a change from T0 to T3
 * is made of `K/T0` and `K/T3`, a domain of its two sub-scores in a wave. Figures that share a measurement are held against one
 * another, since they can be subtracted: matched people and all who answered, a domain and its parts.
 *
 * `keys` are sorted, one for each answer (people.ts). After an erasure the person's key is a tombstone: erase-key.ts.
 */
export interface GroupOnRecord {
  readonly item: string
  readonly measurements: readonly string[]
  readonly group: string
  readonly keys: readonly string[]
}
