/** Ranks from 1, equal values sharing the mean of the ranks they take up; and how many values share each. */
export interface Midranks {
  readonly ranks: readonly number[]
  readonly ties: readonly number[]
}

/**
 * 3, 1, 3 have the ranks 2.5, 1, 2.5 and ties 1, 2 (from the lowest value up). Equal means equal: snap first (snap.ts).
 *
 * Source: M. G. Kendall, Biometrika 33 (1945) 239–251.
 */
export function midranks(values: readonly number[]): Midranks {
  const sorted = Float64Array.from(values).sort()
  const rankOf = new Map<number, number>()
  const ties: number[] = []
  for (let first = 0; first < sorted.length;) {
    const value = sorted[first] ?? 0
    let after = first + 1
    while (sorted[after] === value) after++
    rankOf.set(value, (first + 1 + after) / 2)
    ties.push(after - first)
    first = after
  }
  return { ranks: values.map((value) => rankOf.get(value) ?? 0), ties }
}
