import { completeColumns } from '../complete-columns.js'
import { midranks } from '../midranks.js'
import { snapped } from '../snap.js'
import { inversions } from './inversions.js'

/** τ is from −1 to 1. Null is "not defined": `status` says why. */
export interface Kendall {
  readonly status: 'ok' | 'no_pairs' | 'insufficient_data' | 'zero_variance'
  readonly n: number
  readonly tauB: number | null
}

/**
 * Of two people, is the one who is higher on one measure also higher on the other? The pairs of people in the same order, minus
 * those in opposite order, over √(pairs not tied on the first × pairs not tied on the second). Without ties it is
 * simply the share of agreeing pairs minus that of disagreeing ones.
 *
 * The same person stands at the same place of `x` and `y`, null for "not measured"; who lacks one is left out. Statuses: `no_pairs`;
 * `insufficient_data` (one person); `zero_variance` (all tied on one of the measures); `ok`. Ties are judged to 8
 * decimals (snap.ts). Time grows with n log n: people are sorted by x, and the pairs in opposite order counted (inversions.ts).
 *
 * Source: M. G. Kendall, Biometrika 33 (1945) 239–251 (τ_b).
 */
export function kendall(x: readonly (number | null)[], y: readonly (number | null)[]): Kendall {
  const [first = [], second = []] = completeColumns([x, y])
  const n = first.length
  if (n < 2) return { status: n === 0 ? 'no_pairs' : 'insufficient_data', n, tauB: null }

  const [a, b] = [first.map(snapped), second.map(snapped)]
  const all = (n * (n - 1)) / 2
  const untiedX = all - tiedPairs(a)
  const untiedY = all - tiedPairs(b)
  if (untiedX === 0 || untiedY === 0) return { status: 'zero_variance', n, tauB: null }

  const order = a.map((_, person) => person).sort((i, j) => (a[i] ?? 0) - (a[j] ?? 0) || (b[i] ?? 0) - (b[j] ?? 0))
  const opposite = inversions(order.map((person) => b[person] ?? 0))
  const untied = untiedX - tiedPairs(b) + tiedInBoth(order, a, b)
  return { status: 'ok', n, tauB: (untied - 2 * opposite) / Math.sqrt(untiedX * untiedY) }
}

function tiedPairs(values: readonly number[]): number {
  return midranks(values).ties.reduce((pairs, tie) => pairs + (tie * (tie - 1)) / 2, 0)
}

/** Pairs of people alike on both measures; in this order they stand side by side. */
function tiedInBoth(order: readonly number[], a: readonly number[], b: readonly number[]): number {
  let pairs = 0
  let alike = 0
  for (const [at, person] of order.entries()) {
    const before = order[at - 1] ?? -1
    alike = a[person] === a[before] && b[person] === b[before] ? alike + 1 : 0
    pairs += alike
  }
  return pairs
}
