import { requireWhole } from '../statistics/caller-mistakes.js'

/** May a figure of a part be shown where that of the whole is? `remainder`: people in the whole and not in the part. */
export interface SubsetRelease {
  readonly remainder: number
  readonly reason: 'ok' | 'below_threshold' | 'differencing'
}

/**
 * 50 people in all, 47 of them from hospitals: whoever has both figures has that of the other 3 by subtraction. So the part must
 * be large enough, and what is left of the whole must be nobody or large enough. The plainest case of ledger.ts, in numbers.
 *
 * Throws RangeError unless 0 ≤ part ≤ whole, all in whole numbers.
 */
export function subsetRelease(whole: number, part: number, threshold: number): SubsetRelease {
  requireWhole('whole', whole, 0)
  requireWhole('part', part, 0, whole)
  requireWhole('threshold', threshold, 1)
  const remainder = whole - part
  if (part < threshold) return { remainder, reason: 'below_threshold' }
  return { remainder, reason: remainder > 0 && remainder < threshold ? 'differencing' : 'ok' }
}
