/** All differences of one number of the first list and one of the second, from the lowest (rank 1) to the highest. */
export interface PairDifferences {
  readonly count: number
  readonly atRank: (rank: number) => number
}

/**
 * Two groups of 50,000 have 2,500 million differences. They are never written down: how many lie at or below a value is counted
 * in one walk along both sorted lists, so the difference of a given rank is closed in by halving. At the end each halving is
 * followed by a step to the next difference, which ends on one that occurs, to the last digit, and soon even where one number
 * lies a million times farther out than the rest.
 *
 * Time is the sorting and about 45 walks a rank. Throws RangeError for a rank that does not exist.
 *
 * D. B. Johnson, T. Mizoguchi, SIAM Journal on Computing 7 (1978) 147–153.
 */
export function pairDifferences(first: readonly number[], second: readonly number[]): PairDifferences {
  const sorted = { first: Float64Array.from(first).sort(), second: Float64Array.from(second).sort() }
  const count = first.length * second.length
  return { count, atRank: (rank) => differenceAtRank(sorted, rank, count) }
}

interface Sorted {
  readonly first: Float64Array
  readonly second: Float64Array
}

function differenceAtRank(sorted: Sorted, rank: number, count: number): number {
  if (!(Number.isInteger(rank) && rank >= 1 && rank <= count)) {
    throw new RangeError(`Expected a rank from 1 to ${count}, got ${rank}.`)
  }
  const lowest = (sorted.first[0] ?? 0) - (sorted.second.at(-1) ?? 0)
  const highest = (sorted.first.at(-1) ?? 0) - (sorted.second[0] ?? 0)
  let below = lowest - 1 - Math.abs(lowest) // fewer than `rank` differences lie at or below it
  let reached = highest // at least `rank` do
  const near = 1e-13 * (highest - lowest)
  for (;;) {
    const middle = below + (reached - below) / 2
    const between = middle > below && middle < reached
    if (between && walk(sorted, middle).upTo >= rank) reached = middle
    else if (between) below = middle
    if (between && reached - below > near) continue
    const { next } = walk(sorted, below)
    if (next >= reached || walk(sorted, next).upTo >= rank) return next
    below = next
  }
}

/** How many differences are at most `limit`, and the lowest above it: as the first number rises, so does the partner it needs. */
function walk({ first, second }: Sorted, limit: number): Readonly<{ upTo: number; next: number }> {
  let upTo = 0
  let next = Infinity
  let partner = 0
  for (const value of first) {
    while (partner < second.length && value - (second[partner] ?? 0) > limit) partner++
    upTo += second.length - partner
    if (partner > 0) next = Math.min(next, value - (second[partner - 1] ?? 0))
  }
  return { upTo, next }
}
