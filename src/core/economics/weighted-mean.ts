import { requireMeasurements } from '../statistics/caller-mistakes.js'
import { sum } from '../statistics/sum.js'

export interface WeightedMean {
  readonly weight: number
  readonly mean: number | null // no weight at all
}

/**
 * A mean in which each value counts as often as it happened: the cost of an attendance over all kinds of attendance, each
 * weighted by its number; the optimism of a project of two kinds of works, weighted by their shares of the cost. A simple
 * mean would give the rarest kind the say of the commonest.
 *
 * Weights are any numbers from 0; they need not add up to 1 or 100. RangeError for a weight below 0, or unequal lengths.
 */
export function weightedMean(values: readonly number[], weights: readonly number[]): WeightedMean {
  requireMeasurements('values', values)
  requireMeasurements('weights', weights)
  if (values.length !== weights.length) throw new RangeError('Expected a weight for every value.')
  if (weights.some((weight) => weight < 0)) throw new RangeError('Expected weights from 0.')
  const weight = sum(weights)
  return { weight, mean: weight > 0 ? sum(values.map((value, at) => value * (weights[at] ?? NaN))) / weight : null }
}
