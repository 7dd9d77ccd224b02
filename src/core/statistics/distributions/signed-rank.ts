import { requireProbability, requireWhole } from '../caller-mistakes.js'

/** Beyond this many ranks the normal approximation is indistinguishable, and 2^n would leave the range of doubles. */
const MOST_RANKS = 1000

/** The chance that the ranks 1 … n that draw a plus sign, each with chance ½, sum to at most v. */
export function signedRankLower(v: number, n: number): number {
  requireWhole('number of ranks', n, 0, MOST_RANKS)
  return signSumLower(v, ranksUpTo(n))
}

/** The smallest v with a chance of at least p that the sum is no larger. */
export function signedRankQuantile(p: number, n: number): number {
  requireProbability('p', p)
  requireWhole('number of ranks', n, 0, MOST_RANKS)
  const largest = (n * (n + 1)) / 2
  const ways = signWays(ranksUpTo(n), p <= 0.5 ? Math.ceil(largest / 2) : largest)
  const enough = p * 2 ** n
  let sum = 0
  for (const [v, count] of ways.entries()) {
    sum += count
    if (sum >= enough) return v
  }
  return largest
}

/**
 * The same chance for any whole ranks above 0: `ranks` that draw a plus sign sum to at most v. Shared ranks are handed over
 * doubled, with v doubled too, so that their halves become whole.
 */
export function signSumLower(v: number, ranks: readonly number[]): number {
  if (!(v >= 0)) return 0
  const largest = ranks.reduce((sum, rank) => sum + rank, 0)
  if (v >= largest) return 1
  return signWays(ranks, Math.floor(v)).reduce((sum, count) => sum + count, 0) / 2 ** ranks.length
}

/**
 * In how many of the 2^n ways of drawing signs the positive ranks sum to 0, 1, … `highest`.
 *
 * One rank after the other: each way to a sum is also a way to the sum that is larger by the rank. Only additions of positive
 * numbers, so small chances keep their digits. Time grows with n × `highest`.
 *
 * Source: B. Streitberg, J. Röhmel, Statistical Software Newsletter 12 (1986) 10–17 (the shift algorithm).
 */
function signWays(ranks: readonly number[], highest: number): Float64Array {
  const ways = new Float64Array(highest + 1)
  ways[0] = 1
  let reached = 0
  for (const rank of ranks) {
    reached = Math.min(highest, reached + rank)
    for (let sum = reached; sum >= rank; sum--) ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0)
  }
  return ways
}

function ranksUpTo(n: number): readonly number[] {
  return Array.from({ length: n }, (_, index) => index + 1)
}
