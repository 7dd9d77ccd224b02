import { sum } from '../sum.js'

/** How uneven weights are. `effectiveSize`: as many people with equal weights would say as much. */
export interface WeightSummary {
  readonly n: number
  readonly min: number
  readonly max: number
  readonly mean: number
  readonly effectiveSize: number
}

/**
 * Somebody who answered although people like them seldom did has to stand for those who did not: weight = response rate / own chance
 * of answering, null for those who did not answer.
 *
 * The rate on top (the weights are *stabilised*) keeps the mean weight near 1 and changes no weighted mean. `chances` are those of
 * a model of who answers. Throws RangeError where somebody who answered had no chance to, or one above 1, and for a chance too many
 * or too few.
 *
 * Source: J. M. Robins, M. Á. Hernán, B. Brumback, Epidemiology 11 (2000) 550–560.
 */
export function responseWeights(responded: readonly boolean[], chances: readonly number[]): readonly (number | null)[] {
  if (chances.length !== responded.length)
    throw new RangeError(`Expected a chance for each of ${responded.length} people, got ${chances.length}.`)
  const rate = responded.filter(Boolean).length / responded.length
  return responded.map((did, person) => {
    const chance = chances[person] ?? NaN
    if (!did) return null
    if (chance > 0 && chance <= 1) return rate / chance
    throw new RangeError(`Expected chances of answering above 0 and up to 1, got ${chance}.`)
  })
}

/**
 * (Σ w)² / Σ w² is the effective size: n for equal weights, and towards 1 as one person outweighs all. Null without weights.
 *
 * Source: L. Kish, Survey Sampling (1965), section 11.7.
 */
export function weightSummary(weights: readonly number[]): WeightSummary | null {
  const n = weights.length
  if (n === 0) return null
  const largest = weights.reduce((size, weight) => Math.max(size, weight), 0)
  const shares = weights.map((weight) => weight / largest) // squares of shares stay finite
  return {
    n,
    min: weights.reduce((least, weight) => Math.min(least, weight), Infinity),
    max: largest,
    mean: sum(weights) / n,
    effectiveSize: sum(shares) ** 2 / sum(shares.map((share) => share * share))
  }
}
