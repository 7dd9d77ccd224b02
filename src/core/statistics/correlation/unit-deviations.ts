import { deviationsOf } from '../deviations.js'
import { roundingSpread } from '../rounding-spread.js'
import { sum } from '../sum.js'

/**
 * A column freed of its mean and its unit: the deviations from the mean, divided so that their squares add up to 1. Null where
 * there are fewer than two numbers, or all are equal but for rounding. Correlations are made of these.
 */
export function unitDeviations(values: readonly number[]): readonly number[] | null {
  if (values.length < 2) return null
  const { deviations, sumOfSquares } = deviationsOf(values)
  if (Math.sqrt(sumOfSquares / (values.length - 1)) < roundingSpread(values)) return null
  const length = Math.sqrt(sumOfSquares)
  return deviations.map((deviation) => deviation / length)
}

/** Pearson's r of two such columns: the sum of their products, −1 to 1. */
export function correlationOf(x: readonly number[], y: readonly number[]): number {
  return Math.max(-1, Math.min(1, sum(x.map((value, at) => value * (y[at] ?? 0)))))
}
