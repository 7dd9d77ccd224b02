import { requireProbability } from '../caller-mistakes.js'
import { normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'
import { wilsonInterval } from './wilson-interval.js'

/** So many of so many. */
export interface Count {
  readonly yes: number
  readonly n: number
}

/** Shares of different people, from −1 to 1: the first minus the second. */
export interface NewcombeDifference {
  readonly difference: number
  readonly interval: Interval
}

/**
 * 56 of 70 people in one cohort did it, 48 of 80 in another. By how much do the shares differ?
 *
 * Each share has a Wilson interval. The difference is smallest when the first share is low and the second high; but both being
 * so far off at once is unlikely, so their distances are added as sides of a right angle: low = d − √((p₁ − low₁)² +
 * (high₂ − p₂)²), high = d + √((high₁ − p₁)² + (p₂ − low₂)²). The interval stays within −1 to 1 and does not shrink to a
 * point where all or none said yes.
 *
 * Assumes two groups of different, independent people (the same people twice: see mcnemar.ts). A group of nobody: null. Throws
 * RangeError for counts that cannot be and for a confidence outside 0 to 1.
 *
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10 (Wilson without continuity correction).
 */
export function newcombeDifference(first: Count, second: Count, confidence = 0.95): NewcombeDifference | null {
  requireProbability('confidence', confidence)
  const z = normalQuantile((1 + confidence) / 2)
  const one = wilsonInterval(first.yes, first.n, z)
  const two = wilsonInterval(second.yes, second.n, z)
  if (one.kind === 'too-few' || two.kind === 'too-few') return null

  const difference = one.share - two.share
  const low = difference - Math.hypot(one.share - one.low, two.high - two.share)
  const high = difference + Math.hypot(one.high - one.share, two.share - two.low)
  return { difference, interval: { low, high } }
}
