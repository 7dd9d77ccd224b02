import type { Interval } from '../statistics/interval.js'

/** Fewer people than this, and nothing numeric about them leaves the evaluator's page. */
export const releaseThreshold = 11

/** From here on one decimal, standard deviations, standardised changes and shares may be shown too. */
export const detailThreshold = 30

/**
 * What of a comparison may be shown to anybody but an evaluator. `nothing`: fewer than 11 units; `unanimous`: the interval is
 * narrower than 2 points (2% of the range), so that one would know what nearly everybody said; `change`: n, mean change and
 * interval in whole points; `all`.
 *
 * This looks at the size and the interval of one group. All that must hold before it may leave: decide.ts.
 */
export type ReleaseLimit = 'nothing' | 'unanimous' | 'change' | 'all'

/** `range`: the lowest and the highest score there is. */
export function releaseLimit(units: number, interval: Interval | null, { low, high }: Interval): ReleaseLimit {
  if (units < releaseThreshold) return 'nothing'
  if (interval === null || interval.high - interval.low < 0.02 * (high - low)) return 'unanimous'
  return units < detailThreshold ? 'change' : 'all'
}
