import { chiSquareUpper } from '../distributions/chi-square.js'
import { sum } from '../sum.js'
import type { RankedGroups } from './ranked-groups.js'

/** Epsilon squared is the share of the differences between ranks that lies between groups, 0 to 1. */
export interface KruskalWallis {
  readonly h: number
  readonly df: number
  readonly p: number
  readonly epsilonSquared: number
}

/**
 * Does one of several groups tend to lie above another? Everybody is ranked together, and H says how far the mean ranks of groups
 * lie from (N + 1)/2, in the units of chance: H = Σ n (mean rank − (N + 1)/2)² / variance of a rank, ties taken into account.
 *
 * p from χ² with one degree of freedom less than groups, good from about five people a group. Epsilon squared = H / (N − 1).
 * Null for fewer than two groups and when all people are equal.
 *
 * W. H. Kruskal, W. A. Wallis, JASA 47 (1952) 583–621; epsilon: M. Tomczak, E. Tomczak, Trends in Sport Sciences 21 (2014)
 * 19–25.
 */
export function kruskalWallis({ n, groups, variance }: RankedGroups): KruskalWallis | null {
  const df = groups.length - 1
  if (df < 1 || variance === 0) return null
  const h = sum(groups.map((group) => group.n * (group.meanRank - (n + 1) / 2) ** 2)) / variance
  return { h, df, p: chiSquareUpper(h, df), epsilonSquared: h / (n - 1) }
}
