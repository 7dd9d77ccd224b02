import { midranks } from '../midranks.js'
import { snapped } from '../snap.js'
import { sum } from '../sum.js'

/** Everybody ranked together, and each group's mean rank. */
export interface RankedGroups {
  readonly n: number
  readonly groups: readonly Readonly<{ n: number; meanRank: number }>[]
  readonly variance: number // of one rank, ties taken into account; 0 when all are equal
}

/**
 * Ranks from 1 over all groups, equal values sharing theirs. The variance of a rank drawn at random is N(N + 1)/12 without ties,
 * from which those of size t take Σ(t³ − t)/12(N − 1). Ties are judged to 8 decimals (snap.ts).
 */
export function rankedGroups(groups: readonly (readonly number[])[]): RankedGroups {
  const { ranks, ties } = midranks(groups.flat().map(snapped))
  const n = ranks.length
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((people, { length }) => people + length, 0))
  return {
    n,
    groups: groups.map(({ length }, index) => {
      const start = starts[index] ?? 0
      return { n: length, meanRank: sum(ranks.slice(start, start + length)) / length }
    }),
    variance: ties.length < 2 ? 0 : (n * (n + 1)) / 12 - sum(ties.map((tie) => tie ** 3 - tie)) / (12 * (n - 1))
  }
}
