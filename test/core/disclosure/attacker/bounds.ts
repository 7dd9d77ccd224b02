import type { Interval } from '../../../../src/core/statistics/interval.js'

/** low ≤ Σ weight × unknown ≤ high */
export interface Equation extends Interval {
  readonly terms: readonly { readonly at: number; readonly weight: number }[]
}

/**
 * What is left for each unknown: an equation says of every one of its unknowns what the limits of the others allow. Done over
 * and over until nothing moves by more than a thousandth, or 60 times.
 */
export function bounded(equations: readonly Equation[], unknowns: readonly Interval[]): readonly Interval[] {
  const low = unknowns.map((unknown) => unknown.low)
  const high = unknowns.map((unknown) => unknown.high)
  for (let round = 0; round < 60; round++) {
    let moved = 0
    for (const { terms, ...limits } of equations) {
      const least = terms.map(({ weight, at }) => weight * ((weight > 0 ? low[at] : high[at]) ?? 0))
      const most = terms.map(({ weight, at }) => weight * ((weight > 0 ? high[at] : low[at]) ?? 0))
      const [leastSum, mostSum] = [total(least), total(most)]
      for (const [index, { weight, at }] of terms.entries()) {
        const ends = [
          (limits.low - mostSum + (most[index] ?? 0)) / weight,
          (limits.high - leastSum + (least[index] ?? 0)) / weight
        ]
        const [from, to] = [Math.min(...ends), Math.max(...ends)]
        moved = Math.max(moved, from - (low[at] ?? 0), (high[at] ?? 0) - to)
        low[at] = Math.max(low[at] ?? 0, from)
        high[at] = Math.min(high[at] ?? 0, to)
      }
    }
    if (moved < 0.001) break
  }
  return low.map((value, at) => ({ low: value, high: high[at] ?? 0 }))
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
