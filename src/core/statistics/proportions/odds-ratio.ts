import { requireProbability } from '../caller-mistakes.js'
import { normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'
import type { Count } from './newcombe-difference.js'
import { requireCounts } from './require-counts.js'

export interface OddsRatio {
  readonly oddsRatio: number
  readonly interval: Interval
}

/**
 * How do the odds of a yes in one group compare with those in the other? 56 of 70 are odds of 4 to 1, 48 of 80 of 1.5 to 1:
 * an odds ratio of 2.67. 1 means no difference. Odds are not shares: 2.67 is not "2.67 times as many people".
 *
 * The logarithm of the ratio is roughly normal with variance 1/yes₁ + 1/no₁ + 1/yes₂ + 1/no₂; the interval is taken there and
 * turned back. Assumes different, independent people, and not too few in any of the four cells. One of the four cells is 0:
 * null, as the ratio is 0 or without limit, and its standard error with it. Throws RangeError for counts that cannot
 * be and for a confidence outside 0 to 1.
 *
 * Source: B. Woolf, Annals of Human Genetics 19 (1955) 251–253.
 */
export function oddsRatio(first: Count, second: Count, confidence = 0.95): OddsRatio | null {
  requireCounts(first.yes, first.n)
  requireCounts(second.yes, second.n)
  requireProbability('confidence', confidence)
  const [yes1, no1, yes2, no2] = [first.yes, first.n - first.yes, second.yes, second.n - second.yes]
  if (Math.min(yes1, no1, yes2, no2) === 0) return null

  const ratio = yes1 / no1 / (yes2 / no2)
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(1 / yes1 + 1 / no1 + 1 / yes2 + 1 / no2)
  return { oddsRatio: ratio, interval: { low: ratio * Math.exp(-reach), high: ratio * Math.exp(reach) } }
}
