import { requirePositive, requireProbability } from '../caller-mistakes.js'
import { tQuantile } from '../distributions/t.js'
import { smallestNumber } from './smallest-number.js'

/**
 * How many people until the mean change is known to within, say, 4 points either way? The smallest number from 2 at which the
 * t interval reaches no farther than `halfWidth` from the mean: t quantile × sd / √n ≤ halfWidth.
 *
 * The question to ask when nothing is being tested, as in a single cohort. `sd` is the standard deviation of changes expected,
 * in the units of the half width; the interval of a study whose own is larger will be wider. Null: no number is enough.
 * Throws RangeError unless both are positive and the confidence lies between 0 and 1.
 *
 * Source: G. J. Hahn, W. Q. Meeker, Statistical Intervals (1991), chapter 8.
 */
export function precisionSampleSize(
  halfWidth: number,
  sd: number,
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): number | null {
  requirePositive('half width', halfWidth)
  requirePositive('standard deviation', sd)
  requireProbability('confidence', confidence)
  const p = (1 + confidence) / 2
  return smallestNumber(2, (people) => (tQuantile(p, people - 1) * sd) / Math.sqrt(people) <= halfWidth)
}
