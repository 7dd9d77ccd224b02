import { requireNumber } from '../caller-mistakes.js'
import type { Interval } from '../interval.js'

/** `delta` is in the units of the estimate. */
export type TippingPoint =
  | Readonly<{ kind: 'tips'; delta: number }>
  | Readonly<{ kind: 'nothing-to-tip' }>
  | Readonly<{ kind: 'nobody-missing' }>

/**
 * Those who did not answer may have done worse. How much worse would they have to have done until nothing can be said any more?
 *
 * A mean for everybody was estimated as if the missing were like the rest. Suppose they differ by δ on average: the mean moves
 * by δ × their share, and its interval with it. δ at which the interval's nearer limit reaches 0 is the tipping point; negative
 * for an improvement. Large beside the changes that people report, and the finding stands; small, and it hangs on who answered.
 *
 * δ is taken as given, so the interval keeps its width. It is an assumption to be judged, not something that was found out.
 *
 * The interval contains 0 already: `nothing-to-tip`. Share 0: `nobody-missing`. Throws RangeError for limits that are not in
 * order, or a share outside 0 to 1.
 *
 * Source: J. R. Carpenter, M. G. Kenward, Multiple Imputation and its Application (2013), chapter 10; delta adjustment after
 * D. B. Rubin (1987), chapter 6.
 */
export function tippingPoint({ low, high }: Interval, missingShare: number): TippingPoint {
  requireNumber('lower limit', low)
  requireNumber('upper limit', high)
  if (low > high) throw new RangeError(`Expected limits in order, got ${low} and ${high}.`)
  if (!(missingShare >= 0 && missingShare <= 1))
    throw new RangeError(`Expected a share from 0 to 1, got ${missingShare}.`)

  if (low <= 0 && high >= 0) return { kind: 'nothing-to-tip' }
  if (missingShare === 0) return { kind: 'nobody-missing' }
  return { kind: 'tips', delta: -(low > 0 ? low : high) / missingShare }
}
