import { requireMeasurements, requireProbability } from '../caller-mistakes.js'
import { hodgesLehmannShift, type HodgesLehmannShift } from './hodges-lehmann-shift.js'
import { mannWhitney, type MannWhitney } from './mann-whitney.js'
import { pooledTest, type PooledDifference } from './pooled-test.js'
import { sampleOf, type Sample } from './sample.js'
import { standardisedDifference, type StandardisedDifference } from './standardised-difference.js'
import { welchTest, type MeanDifference } from './welch-test.js'

/** One question, answered in five ways; each part says in its own file what it assumes and when it is not defined. */
export interface IndependentSamples {
  readonly status: 'ok' | 'insufficient_data' | 'zero_variance'
  readonly first: Sample
  readonly second: Sample
  readonly difference: number | null
  readonly welch: MeanDifference | null
  readonly pooled: PooledDifference | null
  readonly standardised: StandardisedDifference | null
  readonly mannWhitney: MannWhitney
  readonly hodgesLehmann: HodgesLehmannShift
}

/**
 * Do two groups of different people differ, and by how much? Everything that is said of one measurement in two groups, the first
 * minus the second: the difference of means with and without equal spread, in standard deviations, by ranks, and the median of
 * differences. Lead with Welch and Hedges' g.
 *
 * Null stands for what was not measured and is left out. Statuses, in this order: `insufficient_data` (a group of fewer than two;
 * the difference is null when a group is empty); `zero_variance` (no spread in either: the difference stands alone); `ok`, also
 * when one group has no spread. The ranks are given whenever both groups have somebody. Nothing here says why groups differ.
 */
export function independentSamples(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): IndependentSamples {
  requireProbability('confidence', confidence)
  requireMeasurements('first', first)
  requireMeasurements('second', second)
  const values1 = first.filter((value) => value !== null)
  const values2 = second.filter((value) => value !== null)
  const [sample1, sample2] = [sampleOf(values1), sampleOf(values2)]
  const pooled = pooledTest(sample1, sample2, confidence)
  return {
    status: statusOf(sample1, sample2),
    first: sample1,
    second: sample2,
    difference: sample1.mean === null || sample2.mean === null ? null : sample1.mean - sample2.mean,
    welch: welchTest(sample1, sample2, confidence),
    pooled,
    standardised: pooled === null ? null : standardisedDifference(sample1, sample2, pooled, confidence),
    mannWhitney: mannWhitney(values1, values2),
    hodgesLehmann: hodgesLehmannShift(values1, values2, { confidence })
  }
}

function statusOf(first: Sample, second: Sample): IndependentSamples['status'] {
  if (first.sd === null || second.sd === null) return 'insufficient_data'
  return first.sd === 0 && second.sd === 0 ? 'zero_variance' : 'ok'
}
