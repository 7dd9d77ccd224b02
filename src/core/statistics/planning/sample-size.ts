import { requireProbability } from '../caller-mistakes.js'
import { pairedPower, twoGroupPower } from './mean-test-power.js'
import { smallestNumber } from './smallest-number.js'

/** What a study shall be able to show: with this chance (0.8, 0.9), at this two-sided level. */
export interface PowerTarget {
  readonly power: number
  readonly alpha?: number
}

/**
 * How many people must be measured before and after, so that a true change of `effect` standard deviations (of changes, d_z) is
 * shown with the power wanted? The smallest number from 2 whose exact power reaches it (mean-test-power.ts).
 *
 * Null: no number is enough, as for no effect at all. Count those who will answer both times and ask more (enlarged-sample.ts).
 * Throws RangeError for a power or alpha outside 0 to 1, or an effect that is not finite.
 */
export function pairedSampleSize(effect: number, { power, alpha = 0.05 }: PowerTarget): number | null {
  requireProbability('power', power)
  return smallestNumber(2, (people) => pairedPower(effect, people, alpha) >= power)
}

/** The same for a difference between two groups of equal size, in standard deviations: people in each group. */
export function twoGroupSampleSize(effect: number, { power, alpha = 0.05 }: PowerTarget): number | null {
  requireProbability('power', power)
  return smallestNumber(2, (people) => twoGroupPower(effect, people, people, alpha) >= power)
}
