import { requireProbability } from '../caller-mistakes.js'
import { normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'
import { clopperPearsonInterval } from './clopper-pearson-interval.js'
import { wilsonInterval } from './wilson-interval.js'

/** Shares from 0 to 1. Null is "not defined". */
export interface Proportion {
  readonly status: 'ok' | 'no_data'
  readonly n: number
  readonly yes: number
  readonly share: number | null
  readonly wilson: Interval | null
  readonly clopperPearson: Interval | null
}

/**
 * How many of those asked said yes, and which shares are plausible for everybody like them? The share with both intervals:
 * Wilson's to lead with, Clopper and Pearson's as the cautious check; each says in its own file what it assumes.
 *
 * A share needs its denominator: of the commitments made, or of those that were followed up, are two shares. Nobody asked:
 * `no_data`. Throws RangeError for counts that cannot be and for a confidence outside 0 to 1.
 */
export function proportion(
  yes: number,
  n: number,
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): Proportion {
  requireProbability('confidence', confidence)
  const wilson = wilsonInterval(yes, n, normalQuantile((1 + confidence) / 2))
  if (wilson.kind === 'too-few') return { status: 'no_data', n, yes, share: null, wilson: null, clopperPearson: null }

  const { share, low, high } = wilson
  const clopperPearson = clopperPearsonInterval(yes, n, confidence)
  return { status: 'ok', n, yes, share, wilson: { low, high }, clopperPearson }
}
