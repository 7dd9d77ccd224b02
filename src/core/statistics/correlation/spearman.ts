import { completeColumns } from '../complete-columns.js'
import { midranks } from '../midranks.js'
import { snapped } from '../snap.js'
import { pearson, type Pearson } from './pearson.js'

/** ρ is from −1 to 1. Null is "not defined": `status` says why. */
export interface Spearman {
  readonly status: Pearson['status']
  readonly n: number
  readonly rho: number | null
  readonly t: number | null
  readonly df: number | null
  readonly p: number | null
}

/**
 * Do people who are high on one measure tend to be high on the other, along any rising curve? Pearson's r of the ranks, equal
 * values sharing the mean of theirs: only the order counts, and one extreme value cannot decide.
 *
 * p is that of t = ρ √((n − 2) / (1 − ρ²)) with n − 2 degrees of freedom: good from about ten people on. Ties are judged to 8
 * decimals (snap.ts). Statuses and nulls as in pearson.ts; in perfect order ρ is ±1, without t and p.
 *
 * Source: C. Spearman, American Journal of Psychology 15 (1904) 72–101; with ties, M. G. Kendall, Biometrika 33 (1945) 239–251.
 */
export function spearman(x: readonly (number | null)[], y: readonly (number | null)[]): Spearman {
  const [first = [], second = []] = completeColumns([x, y])
  const { status, n, r, t, df, p } = pearson(midranks(first.map(snapped)).ranks, midranks(second.map(snapped)).ranks)
  return { status, n, rho: r, t, df, p }
}
