import { requireProbability } from '../caller-mistakes.js'
import type { FTest } from './f-test.js'
import { grouped } from './grouped.js'
import { kruskalWallis, type KruskalWallis } from './kruskal-wallis.js'
import { oneWayAnova, type OneWayAnova } from './one-way-anova.js'
import { pairComparisons, type PairComparison } from './pair-comparisons.js'
import { rankedGroups } from './ranked-groups.js'
import { sampleOf, type Sample } from './sample.js'
import { welchAnova } from './welch-anova.js'

/** One question, answered in three ways, and then pair by pair; each part says in its own file what it assumes. */
export interface SeveralGroups {
  readonly status: OneWayAnova['status']
  readonly groups: readonly (Sample & Readonly<{ name: string }>)[]
  readonly anova: OneWayAnova
  readonly welchAnova: FTest | null
  readonly kruskalWallis: KruskalWallis | null
  readonly pairs: readonly PairComparison[]
}

/**
 * Do several groups of different people differ in one measurement, and which? For cohorts' changes, say: means against the spread
 * within groups, the same without assuming like spread, by ranks, and every pair with its p adjusted for the number of pairs.
 *
 * `names` holds the group of the person at the same place in `values`; who has neither a measurement nor a group is left out.
 * Groups come in order of first appearance. Statuses are those of one-way-anova.ts; other parts may be null where that is `ok`, and
 * the ranks are given where it is not, as long as there are two groups. A table of pairs, never a ranking of cohorts.
 */
export function severalGroups(
  values: readonly (number | null)[],
  names: readonly (string | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): SeveralGroups {
  requireProbability('confidence', confidence)
  const groups = grouped(values, names)
  const columns = groups.map((group) => group.values)
  const samples = columns.map(sampleOf)
  const ranked = rankedGroups(columns)
  const anova = oneWayAnova(columns)
  return {
    status: anova.status,
    groups: samples.map((sample, index) => ({ name: groups[index]?.name ?? '', ...sample })),
    anova,
    welchAnova: welchAnova(samples),
    kruskalWallis: kruskalWallis(ranked),
    pairs: pairComparisons(groups, ranked, confidence)
  }
}
