import { requireMeasurements, requireProbability } from '../caller-mistakes.js'
import { pooledTest, type PooledDifference } from '../groups/pooled-test.js'
import { sampleOf, type Sample } from '../groups/sample.js'
import { welchTest, type MeanDifference } from '../groups/welch-test.js'
import { ancova } from './ancova.js'
import { clusteredDifference, type ClusteredDifference } from './clustered-difference.js'
import type { RobustCoefficient } from './line-combination.js'

/** Changes are after − before, in the unit of the measurements. Null is "not defined": `status` says why. */
export interface DifferenceInDifferences {
  readonly status: 'ok' | 'insufficient_data' | 'zero_variance'
  readonly treated: Sample // of changes
  readonly comparison: Sample
  readonly difference: number | null
  readonly pooled: PooledDifference | null
  readonly welch: MeanDifference | null
  readonly seHc2: number | null
  readonly seHc3: number | null
  readonly standardised: number | null
  readonly adjusted: RobustCoefficient | null
  readonly clustered: ClusteredDifference | null
}

/** One person; null is "not measured", or "in no group" and "in no cluster". */
export interface ComparedPerson {
  readonly pre: number | null
  readonly post: number | null
  readonly treated: boolean | null
  readonly cluster?: string | null
}

/**
 * Did people who took part change by more than people who did not? The mean change of the one minus the mean change of the other,
 * which takes away what would have happened to both. It is right if both would have changed alike otherwise: two waves before the
 * exchange that run in parallel are the best evidence of that.
 *
 * - `welch` leads; `pooled` is least squares of change on group. `seHc2`, of the same regression, is Welch's own by algebra, and
 *   `seHc3` is a little larger: √(s₁²/(n₁ − 1) + s₀²/(n₀ − 1)).
 * - `standardised` is d_ppc2: difference / pooled sd before, times 1 − 3/(4 df − 1) with df = n₁ + n₀ − 2 (S. B. Morris,
 *   Organizational Research Methods 11 (2008) 364–386).
 * - `adjusted` asks instead how far apart people end who began alike (ancova.ts); with groups that began apart the two may disagree
 *   even in sign, and both are shown.
 * - `clustered`, where people come in clusters (clustered-difference.ts): then its error is the one to report.
 *
 * People without a measurement or a group are left out, and where anybody has a cluster so are people without one. Statuses, in this
 * order: `insufficient_data` (fewer than two in a group); `zero_variance` (all of each group changed alike: the difference
 * alone); `ok`. Throws RangeError for numbers that are not finite.
 */
export function differenceInDifferences(
  people: readonly ComparedPerson[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): DifferenceInDifferences {
  requireProbability('confidence', confidence)
  requireMeasurements(
    'pre',
    people.map(({ pre }) => pre)
  )
  requireMeasurements(
    'post',
    people.map(({ post }) => post)
  )
  const clustered = people.some(({ cluster }) => typeof cluster === 'string')
  const complete = people.flatMap(({ pre, post, treated, cluster = null }) => {
    if (pre === null || post === null || treated === null || (clustered && cluster === null)) return []
    return [{ pre, post, treated, cluster: cluster ?? '', value: post - pre }]
  })
  const takingPart = complete.filter(({ treated }) => treated)
  const others = complete.filter(({ treated }) => !treated)

  const [treated, comparison] = [sampleOf(valuesOf(takingPart)), sampleOf(valuesOf(others))]
  const difference = treated.mean === null || comparison.mean === null ? null : treated.mean - comparison.mean
  const welch = welchTest(treated, comparison, confidence)
  const enough = treated.sd !== null && comparison.sd !== null
  return {
    status: !enough ? 'insufficient_data' : welch === null ? 'zero_variance' : 'ok',
    treated,
    comparison,
    difference,
    pooled: pooledTest(treated, comparison, confidence),
    welch,
    seHc2: welch?.se ?? null,
    seHc3: welch === null ? null : hc3(treated, comparison),
    standardised: standardised(takingPart, others, difference),
    adjusted: enough ? adjusted(complete, confidence) : null,
    clustered: clustered ? clusteredDifference(takingPart, others, confidence) : null
  }
}

type Complete = readonly Readonly<{ pre: number; post: number; treated: boolean; value: number }>[]

function valuesOf(people: Complete): readonly number[] {
  return people.map(({ value }) => value)
}

function hc3({ n: n1, sd: sd1 }: Sample, { n: n0, sd: sd0 }: Sample): number {
  return Math.sqrt((sd1 ?? 0) ** 2 / (n1 - 1) + (sd0 ?? 0) ** 2 / (n0 - 1))
}

function standardised(treated: Complete, comparison: Complete, difference: number | null): number | null {
  const [before1, before0] = [treated, comparison].map((people) => sampleOf(people.map(({ pre }) => pre)))
  const before = before1 && before0 ? pooledTest(before1, before0, 0.95) : null
  if (before === null || difference === null) return null
  return ((1 - 3 / (4 * before.df - 1)) * difference) / before.sdPooled
}

function adjusted(people: Complete, confidence: number): RobustCoefficient | null {
  const { differences } = ancova(
    people.map(({ pre }) => pre),
    people.map(({ post }) => post),
    people.map(({ treated }) => (treated ? 'treated' : 'comparison')),
    { confidence, reference: 'comparison' }
  )
  return differences?.[0] ?? null
}
