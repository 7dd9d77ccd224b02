import { requireProbability } from '../caller-mistakes.js'
import { betaQuantile } from '../distributions/beta.js'
import type { Interval } from '../interval.js'
import { requireCounts } from './require-counts.js'

/**
 * 12 of 20 people did what they said. Which shares can be ruled out with a promise that holds for every true share?
 *
 * The lower limit is the share at which 12 or more of 20 would happen with chance (1 − confidence)/2, the upper limit that at
 * which 12 or fewer would. No approximation enters: the interval holds the true share at least as often as it says, for
 * any n. The price is length: it is cautious, so Wilson's interval is the one to lead with, and this one the check.
 *
 * Assumes n independent people, each counted once. Shares are 0 to 1. None or all said yes: that limit is exactly 0 or 1.
 * Nobody asked: null. Throws RangeError unless both counts are whole and 0 ≤ yes ≤ n, and for a confidence outside 0 to 1.
 *
 * Source: C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413; a binomial tail is a beta tail (Abramowitz and
 * Stegun 26.5.24), so each limit is a beta quantile.
 */
export function clopperPearsonInterval(yes: number, n: number, confidence = 0.95): Interval | null {
  requireCounts(yes, n)
  requireProbability('confidence', confidence)
  if (n === 0) return null

  const outside = (1 - confidence) / 2
  return {
    low: yes === 0 ? 0 : betaQuantile(outside, yes, n - yes + 1),
    high: yes === n ? 1 : betaQuantile(outside, yes + 1, n - yes, 'upper')
  }
}
