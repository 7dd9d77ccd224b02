import type { Interval } from '../../../../src/core/statistics/interval.js'

/** A published figure as somebody outside holds it who knows exactly who is in which group: the worst case. */
export interface Figure {
  readonly item: string
  readonly terms: readonly { readonly measurement: string; readonly sign: 1 | -1 }[] // what the figure adds for each person
  readonly group: string
  readonly keys: readonly string[] // as they were when it was published
  readonly n: number
  readonly mean: number | null
  readonly interval: Interval | null
  readonly halfStep: number // the mean was rounded by at most this much
}
