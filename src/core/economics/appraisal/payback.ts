import { snapped } from '../../statistics/snap.js'

/**
 * After how many years has the money come back? The first moment at which the flows so far, costs below 0 and benefits above,
 * add up to 0 or more. Within a year the flow is taken to come in evenly, so the moment is interpolated.
 *
 * `flows` by year, the first now: give discounted flows for the discounted payback. 0 where nothing was ever behind; null
 * where it never comes back (or there are no flows). It says nothing about what comes after: later losses do not undo it.
 *
 * Source: HM Treasury, The Green Book (2003), chapter 5. A rough measure beside net present value, never instead of it.
 */
export function paybackYearsCumulative(flows: readonly number[]): number | null {
  let behind = 0
  for (const [year, flow] of flows.entries()) {
    const after = behind + flow
    if (snapped(after) >= 0) return year === 0 ? 0 : year - 1 + behind / -flow
    behind = after
  }
  return null
}
