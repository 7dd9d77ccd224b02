import { requireMeasurements } from '../caller-mistakes.js'
import { descriptive, type Descriptive } from '../description/descriptive.js'
import { snapped } from '../snap.js'

/** The range every item is answered in, and the share of items that must be answered for a score (half, unless said). */
export interface Scale {
  readonly min: number
  readonly max: number
  readonly minimumShare?: number
}

/** One item: everybody's answers in the same order, null for none. Reversed: the highest answer counts as the lowest. */
export interface ScaleItem {
  readonly answers: readonly (number | null)[]
  readonly reversed: boolean
}

export interface ScaleScores {
  readonly status: 'ok' | 'no_data'
  readonly scores: readonly (number | null)[]
  readonly nScored: number
  readonly nUnscored: number
  readonly summary: Descriptive
  readonly floorPercent: number | null
  readonly ceilingPercent: number | null
}

/**
 * Everybody's score on a scale of several items, 0 to 100, and how the scores are spread.
 *
 * Floor and ceiling are the percentage of scored people at exactly 0 and 100: above 15 the scale cannot show that they
 * changed (C. B. Terwee and others, Journal of Clinical Epidemiology 60 (2007) 34–42). Nobody scored: `no_data`, and they
 * are null. Throws RangeError for an impossible scale, an answer outside it, or items answered by different numbers of
 * people.
 */
export function scaleScores(items: readonly ScaleItem[], scale: Scale): ScaleScores {
  const people = items[0]?.answers.length ?? 0
  if (items.some(({ answers }) => answers.length !== people))
    throw new RangeError('Expected as many answers to each item.')

  const reversed = items.map((item) => item.reversed)
  const scores = Array.from({ length: people }, (_, person) => {
    const answers = items.map((item) => item.answers[person] ?? null)
    return scaleScore(answers, scale, reversed)
  })
  const summary = descriptive(scores)
  return {
    status: summary.n === 0 ? 'no_data' : 'ok',
    scores,
    nScored: summary.n,
    nUnscored: people - summary.n,
    summary,
    floorPercent: percentAt(0, scores, summary.n),
    ceilingPercent: percentAt(100, scores, summary.n)
  }
}

/**
 * One person's score: 100 × (mean of the answered items − min) / (max − min), reversed items turned first. The percentage of
 * the maximum possible, POMP: P. Cohen, J. Cohen, L. S. Aiken, S. G. West, Multivariate Behavioral Research 34 (1999)
 * 315–346. Null when fewer than the needed share of items was answered, or none at all; exactly half is enough.
 */
export function scaleScore(
  answers: readonly (number | null)[],
  scale: Scale,
  reversed: readonly boolean[] = []
): number | null {
  const { min, max, minimumShare = 0.5 } = scale
  requireScale(scale)
  requireMeasurements('answers', answers)
  const keyed = answers.map((answer, index) =>
    answer !== null && reversed[index] === true ? min + max - answer : answer
  )
  const answered = keyed.filter((answer) => answer !== null)
  const outside = answered.find((answer) => answer < min || answer > max)
  if (outside !== undefined) throw new RangeError(`Expected answers from ${min} to ${max}; one lies outside.`)
  if (answered.length === 0 || answered.length < minimumShare * answers.length) return null

  const mean = answered.reduce((sum, answer) => sum + answer, 0) / answered.length
  return (100 * (mean - min)) / (max - min)
}

function requireScale({ min, max, minimumShare = 0.5 }: Scale): void {
  if (!(min < max && max - min < Infinity))
    throw new RangeError(`Expected a scale with min below max, got ${min} to ${max}.`)
  if (!(minimumShare >= 0 && minimumShare <= 1))
    throw new RangeError(`Expected a share from 0 to 1, got ${minimumShare}.`)
}

function percentAt(end: number, scores: readonly (number | null)[], n: number): number | null {
  if (n === 0) return null
  return (100 * scores.filter((score) => score !== null && snapped(score) === end).length) / n
}
