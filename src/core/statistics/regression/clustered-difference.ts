import { deviationsOf } from '../deviations.js'
import { roundingOf } from '../rounding.js'
import { sum } from '../sum.js'
import { tEstimates, type TEstimate } from '../t-estimate.js'

/** One person's value and the cluster (school, ward, cohort) in which that person is like the others. */
export interface ClusterMember {
  readonly cluster: string
  readonly value: number
}

/** Standard errors by their names in the literature, from plain to corrected; `corrected` is the one to report. Null is "not defined". */
export interface ClusteredDifference {
  readonly status: 'ok' | 'insufficient_data' | 'zero_variance'
  readonly clusters: number
  readonly seCr0: number | null
  readonly seCr1: number | null
  readonly seCr1s: number | null
  readonly corrected: (TEstimate & Readonly<{ df: number }>) | null // CR2
}

/**
 * How sure is a difference of two means when people of one cluster resemble each other? Fifty pupils of one school tell less than
 * fifty of fifty schools. So residuals are added up within each cluster first, and only clusters count as independent:
 *
 * - u = Σ residuals of the treated / n₁ − Σ residuals of the others / n₀, cluster by cluster; CR0 = √(Σ u²), too small for few
 *   clusters; CR1 = CR0 √(G/(G − 1)) with G clusters, CR1S besides × √((N − 1)/(N − 2));
 * - CR2 divides each arm's sum by √(1 − share of the arm in this cluster), which makes the variance right on average if people were
 *   independent after all; its t has Satterthwaite's degrees of freedom, fewer than G − 1 where clusters differ in size.
 *
 * CR2 usually needs a matrix root a cluster. Here leverages are 1/n within an arm and 0 across, so that the root multiplies the
 * sum and nothing else, and the degrees of freedom come from sums over clusters.
 *
 * An arm with fewer than two clusters: `insufficient_data`, since nothing tells how clusters of that arm differ. No residuals left
 * when added up: `zero_variance`. Below ten clusters say that the error is fragile.
 *
 * R. M. Bell, D. F. McCaffrey, Survey Methodology 28 (2002) 169–181; J. E. Pustejovsky, E. Tipton, Journal of Business & Economic
 * Statistics 36 (2018) 672–683.
 */
export function clusteredDifference(
  treated: readonly ClusterMember[],
  others: readonly ClusterMember[],
  confidence: number
): ClusteredDifference {
  const names = [...new Set([...treated, ...others].map(({ cluster }) => cluster))]
  const clusters = names.length
  const [arm1, arm0] = [armOf(treated, names), armOf(others, names)]
  if (arm1.clusters < 2 || arm0.clusters < 2) return { ...nothing, status: 'insufficient_data', clusters }

  const rounding = roundingOf([...treated, ...others].map(({ value }) => value))
  const error = (sumsOf: (arm: Arm, cluster: number) => number) => {
    const se = Math.sqrt(sum(names.map((_, g) => (sumsOf(arm1, g) - sumsOf(arm0, g)) ** 2)))
    return se <= rounding ? 0 : se
  }
  const seCr0 = error(({ sums }, g) => sums[g] ?? 0)
  const seCr2 = error(({ sums, kept }, g) => (sums[g] ?? 0) / (kept[g] ?? 1))
  if (seCr0 === 0 && seCr2 === 0) return { ...nothing, status: 'zero_variance', clusters }

  const people = arm1.n + arm0.n
  const seCr1 = seCr0 * Math.sqrt(clusters / (clusters - 1))
  const df = satterthwaite(arm1, arm0)
  return {
    status: 'ok',
    clusters,
    seCr0,
    seCr1,
    seCr1s: seCr1 * Math.sqrt((people - 1) / (people - 2)),
    corrected: { df, ...tEstimates(df, confidence)(arm1.mean - arm0.mean, seCr2) }
  }
}

/** By cluster: its share of the arm's people, their residuals added up over the arm's size, and √(1 − share). */
interface Arm {
  readonly n: number
  readonly mean: number
  readonly clusters: number
  readonly shares: readonly number[]
  readonly sums: readonly number[]
  readonly kept: readonly number[]
}

function armOf(members: readonly ClusterMember[], names: readonly string[]): Arm {
  const n = members.length
  if (n === 0) return { n, mean: 0, clusters: 0, shares: [], sums: [], kept: [] }
  const { mean, deviations } = deviationsOf(members.map(({ value }) => value))
  const residuals = new Map(names.map((name): [string, number[]] => [name, []]))
  for (const [person, { cluster }] of members.entries()) residuals.get(cluster)?.push(deviations[person] ?? 0)

  const byCluster = [...residuals.values()]
  const shares = byCluster.map(({ length }) => length / n)
  return {
    n,
    mean,
    clusters: shares.filter((share) => share > 0).length,
    shares,
    sums: byCluster.map((values) => sum(values) / n),
    kept: shares.map((share) => Math.sqrt(1 - share))
  }
}

/**
 * (Σ Pgg)² / ΣΣ Pgh², where P holds the covariances of the corrected cluster sums if people were independent with variance 1:
 * on the diagonal Σ share/n over the two arms, elsewhere −Σ rg rh with r = share / √(n (1 − share)). The double sum is put together
 * from single ones.
 */
function satterthwaite(arm1: Arm, arm0: Arm): number {
  const entries = arm1.shares.map((share1, g) => {
    const share0 = arm0.shares[g] ?? 0
    return {
      diagonal: share1 / arm1.n + share0 / arm0.n,
      r1: share1 / (arm1.kept[g] ?? 1) / Math.sqrt(arm1.n),
      r0: share0 / (arm0.kept[g] ?? 1) / Math.sqrt(arm0.n)
    }
  })
  const over = (value: (entry: (typeof entries)[number]) => number) => sum(entries.map(value))
  const all = over(({ r1 }) => r1 * r1) ** 2 + 2 * over(({ r1, r0 }) => r1 * r0) ** 2 + over(({ r0 }) => r0 * r0) ** 2
  const own = over(({ r1, r0 }) => (r1 * r1 + r0 * r0) ** 2)
  return over(({ diagonal }) => diagonal) ** 2 / (over(({ diagonal }) => diagonal ** 2) + all - own)
}

const nothing = { seCr0: null, seCr1: null, seCr1s: null, corrected: null }
