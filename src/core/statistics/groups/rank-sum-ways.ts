/**
 * In how many of the ways of choosing `chosen` of these ranks do the chosen ones sum to 0, 1, 2, …? Whole ranks above 0, in any
 * order; shared ones are handed over doubled. What the rank sum of a group would be if chance alone had put people into it.
 *
 * One rank after the other: each way to choose i − 1 ranks is also a way to choose i, with a sum larger by the new rank. Only
 * additions of whole numbers, exact up to 50 people, whose ways (1.3e14 at most) are below 2^53. Time grows with ranks × chosen
 * × the largest sum: some milliseconds for 50.
 *
 * B. Streitberg, J. Röhmel, Statistical Software Newsletter 12 (1986) 10–17.
 */
export function rankSumWays(ranks: readonly number[], chosen: number): Float64Array {
  const largest = ranks
    .toSorted((a, b) => b - a)
    .slice(0, chosen)
    .reduce((sum, rank) => sum + rank, 0)
  const ways = Array.from({ length: chosen + 1 }, () => new Float64Array(largest + 1))
  if (ways[0] !== undefined) ways[0][0] = 1
  for (const [before, rank] of ranks.entries()) {
    for (let taken = Math.min(chosen, before + 1); taken >= 1; taken--) {
      const [more, fewer] = [ways[taken], ways[taken - 1]]
      if (more === undefined || fewer === undefined) continue
      for (let sum = rank; sum <= largest; sum++) more[sum] = (more[sum] ?? 0) + (fewer[sum - rank] ?? 0)
    }
  }
  return ways[chosen] ?? Float64Array.of()
}
