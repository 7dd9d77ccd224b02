import { requireProbability, requireWhole } from '../caller-mistakes.js'

/** m × n × (m n + 1) cells are computed: 50 × 50 takes some milliseconds, 200 × 200 some seconds. */
const MOST_PEOPLE = 200

/**
 * The chance, when m and n people come from the same distribution without ties, that at most u of the m × n pairs have the
 * first person above the second: the Mann–Whitney statistic.
 */
export function rankSumLower(u: number, m: number, n: number): number {
  requireGroups(m, n)
  if (!(u >= 0)) return 0
  const chances = pairChances(m, n)
  let sum = 0
  for (let at = 0; at <= u && at < chances.length; at++) sum += chances[at] ?? 0
  return Math.min(1, sum)
}

/** The smallest u with a chance of at least p that the statistic is no larger. */
export function rankSumQuantile(p: number, m: number, n: number): number {
  requireProbability('p', p)
  requireGroups(m, n)
  const chances = pairChances(m, n)
  const enough = p * (1 - 1e-14) // so that a chance of exactly p is not missed by its rounding
  let u = 0
  for (let sum = chances[0] ?? 0; sum < enough && u < chances.length - 1; sum += chances[u] ?? 0) u++
  return u
}

/**
 * The chance of each u = 0 … m n. The largest of all m + n people is one of the m with chance m / (m + n), and is then above
 * all n others; without that person one of the m, or of the n, is missing.
 *
 * Source: H. B. Mann, D. R. Whitney, Annals of Mathematical Statistics 18 (1947) 50–60, equation 1.
 */
function pairChances(m: number, n: number): Float64Array {
  let row: Float64Array[] = Array.from({ length: n + 1 }, () => Float64Array.of(1)) // no person in the first group
  for (let i = 1; i <= m; i++) {
    const next = [Float64Array.of(1)]
    for (let j = 1; j <= n; j++) next.push(mixture(row[j], next[j - 1], i, j))
    row = next
  }
  return row[n] ?? Float64Array.of(1)
}

function mixture(
  without1: Float64Array = Float64Array.of(),
  without2: Float64Array = Float64Array.of(),
  i: number,
  j: number
) {
  const chances = new Float64Array(i * j + 1)
  for (let u = 0; u < without1.length; u++) chances[u + j] = (i / (i + j)) * (without1[u] ?? 0)
  for (let u = 0; u < without2.length; u++) chances[u] = (chances[u] ?? 0) + (j / (i + j)) * (without2[u] ?? 0)
  return chances
}

function requireGroups(m: number, n: number): void {
  requireWhole('size of the first group', m, 0, MOST_PEOPLE)
  requireWhole('size of the second group', n, 0, MOST_PEOPLE)
}
