import { requirePositive } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { roundingSpread } from '../rounding-spread.js'
import { snapped } from '../snap.js'
import { completePairs } from './complete-pairs.js'

/** In the unit of the scores, but `index`, which has none. Null is "not defined": `status` says why. */
export interface ReliableChange {
  readonly status: 'ok' | 'no_pairs' | 'insufficient_data' | 'zero_variance' | 'invalid_parameters'
  readonly n: number
  readonly sdBaseline: number | null
  readonly standardErrorOfMeasurement: number | null
  readonly standardErrorOfDifference: number | null
  readonly minimalDetectableChange: number | null
  readonly index: readonly number[] | null
  readonly nImproved: number | null
  readonly nUnchanged: number | null
  readonly nDeteriorated: number | null
}

interface Options {
  readonly sdBaseline?: number // of a larger group or a published one; default: of these people before
  readonly z?: number
}

/**
 * For how many people is the change more than the scale's own wavering? A scale of reliability r errs by sem = sd √(1 − r) each time,
 * and a difference of two scores by √2 sem. A person's index is the change over that; beyond ±1.96 it is called reliable, since
 * fewer than 1 in 20 who did not change would get so far. `minimalDetectableChange` is that change in points.
 *
 * Reliable is not important, and "unchanged" is "not shown to have changed". `reliability` is alpha before, or a published or test–retest
 * value, kept with the result. People measured once are left out; `index` keeps the order of those measured twice. Judged to 8
 * decimals (snap.ts).
 *
 * Statuses, in this order: `invalid_parameters` (a reliability below 0 or above 1, as alpha and omega can be); `no_pairs`;
 * `insufficient_data` (one person, and no `sdBaseline` from elsewhere); `zero_variance` (a perfect reliability, or nobody differs
 * before: no yardstick); `ok`. Throws RangeError for columns of different lengths, a reliability that is no number, a z or sd not
 * above 0.
 *
 * Source: N. S. Jacobson, P. Truax, Journal of Consulting and Clinical Psychology 59 (1991) 12–19.
 */
export function reliableChange(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  reliability: number,
  { sdBaseline, z = 1.96 }: Options = {}
): ReliableChange {
  requirePositive('z', z)
  if (sdBaseline !== undefined) requirePositive('standard deviation', sdBaseline)
  if (!Number.isFinite(reliability)) throw new RangeError(`Expected a number as reliability, got ${reliability}.`)
  const pairs = completePairs(pre, post)
  const n = pairs.change.length
  if (reliability < 0 || reliability > 1) return { ...nothing, status: 'invalid_parameters', n }
  if (n === 0) return { ...nothing, status: 'no_pairs', n }
  const sd = sdBaseline ?? sdOf(pairs.pre)
  if (sd === null) return { ...nothing, status: 'insufficient_data', n }

  const standardErrorOfMeasurement = sd * Math.sqrt(1 - reliability)
  const standardErrorOfDifference = Math.SQRT2 * standardErrorOfMeasurement
  const yardsticks = { sdBaseline: sd, standardErrorOfMeasurement, standardErrorOfDifference }
  if (standardErrorOfDifference === 0) return { ...nothing, ...yardsticks, status: 'zero_variance', n }

  const index = pairs.change.map((change) => change / standardErrorOfDifference)
  const nImproved = index.filter((value) => snapped(value) > z).length
  const nDeteriorated = index.filter((value) => snapped(value) < -z).length
  const nUnchanged = n - nImproved - nDeteriorated
  const minimalDetectableChange = z * standardErrorOfDifference
  return { status: 'ok', n, ...yardsticks, minimalDetectableChange, index, nImproved, nUnchanged, nDeteriorated }
}

function sdOf(values: readonly number[]): number | null {
  if (values.length < 2) return null
  const sd = Math.sqrt(deviationsOf(values).sumOfSquares / (values.length - 1))
  return sd < roundingSpread(values) ? 0 : sd
}

const nothing = {
  sdBaseline: null,
  standardErrorOfMeasurement: null,
  standardErrorOfDifference: null,
  minimalDetectableChange: null,
  index: null,
  nImproved: null,
  nUnchanged: null,
  nDeteriorated: null
}
