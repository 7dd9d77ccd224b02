import { requireProbability, requireWhole } from '../caller-mistakes.js'
import { normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'

/** `score` is in points from −100 to 100. Null is "not defined". */
export interface RecommendationScore {
  readonly status: 'ok' | 'no_data'
  readonly n: number
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
  readonly score: number | null
  readonly standardError: number | null
  readonly interval: Interval | null
}

/**
 * How likely are you to recommend this, 0 to 10? The percentage of 9s and 10s (promoters) minus that of 0s to 6s (detractors);
 * 7 and 8 count as neither. Widely known as the net promoter score. It throws away most of each answer: print the
 * three counts beside it.
 *
 * Each person counts 100, 0 or −100; the standard error is the standard deviation of these (divided by n) over √n, and the
 * interval score ± z standard errors. That is rough for few people, can pass ±100, and is a point where all fall into one
 * group: there the counts say more. Assumes independent people.
 *
 * Null is "not answered". Nobody: `no_data`. Throws RangeError for an answer that is no whole number from 0 to 10.
 *
 * Source: F. F. Reichheld, Harvard Business Review 81 (2003), December, 46–54; standard error of a mean of three values.
 */
export function recommendationScore(
  answers: readonly (number | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): RecommendationScore {
  requireProbability('confidence', confidence)
  const given = answers.filter((answer) => answer !== null)
  for (const answer of given) requireWhole('answer', answer, 0, 10)

  const n = given.length
  const promoters = given.filter((answer) => answer >= 9).length
  const detractors = given.filter((answer) => answer <= 6).length
  const counts = { n, promoters, passives: n - promoters - detractors, detractors }
  if (n === 0) return { status: 'no_data', ...counts, score: null, standardError: null, interval: null }

  const score = (100 * (promoters - detractors)) / n
  const moved = promoters + detractors
  const variance = (100 / n) ** 2 * (moved * counts.passives + 4 * promoters * detractors) // of 100, 0 and −100
  const standardError = Math.sqrt(variance / n)
  const reach = normalQuantile((1 + confidence) / 2) * standardError
  return { status: 'ok', ...counts, score, standardError, interval: { low: score - reach, high: score + reach } }
}
