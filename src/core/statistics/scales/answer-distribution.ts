import { requireWhole } from '../caller-mistakes.js'
import { median } from '../description/quantile.js'
import { proportion, type Proportion } from '../proportions/proportion.js'

/** Null is "not defined". `counts` is from the lowest answer to the highest. */
export interface AnswerDistribution {
  readonly status: 'ok' | 'no_data'
  readonly n: number
  readonly counts: readonly number[]
  readonly median: number | null
  readonly topTwo: Proportion
}

/**
 * How did people answer one question with steps, from 1 (say, strongly disagree) to `levels` (strongly agree)? How many chose each
 * step, the middle answer, and the share that chose one of the two highest, with its intervals. It takes the steps as an
 * order and gives them no distances, so no mean.
 *
 * Null is "not answered" and is left out of n. With an even number of people the median may lie between two steps. Nobody:
 * `no_data`, all counts 0. Throws RangeError for fewer than 2 levels and for an answer that is no step.
 *
 * Source: R. Likert, Archives of Psychology 140 (1932), for the steps; intervals as in proportion.ts.
 */
export function answerDistribution(
  answers: readonly (number | null)[],
  levels: number,
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): AnswerDistribution {
  requireWhole('number of levels', levels, 2)
  const given = answers.filter((answer) => answer !== null)
  for (const answer of given) requireWhole('answer', answer, 1, levels)

  const n = given.length
  const counts = Array.from({ length: levels }, () => 0)
  for (const answer of given) counts[answer - 1] = (counts[answer - 1] ?? 0) + 1
  const highest = given.filter((answer) => answer > levels - 2).length
  return {
    status: n === 0 ? 'no_data' : 'ok',
    n,
    counts,
    median: median(given),
    topTwo: proportion(highest, n, { confidence })
  }
}
