import { deviationsOf } from '../deviations.js'
import { roundingSpread } from '../rounding-spread.js'
import { sum } from '../sum.js'

export type CronbachAlpha =
  Readonly<{ kind: 'alpha'; alpha: number; sdOfSum: number }> | Readonly<{ kind: 'too-few' | 'zero-variance' }>

/**
 * Do the items of a scale go together? If they measure the same, people who are high on one are high on the others, and the
 * sum of the items varies more than the items by themselves.
 *
 * alpha = k/(k − 1) × (1 − Σ variances of the items / variance of their sum). 1: all items say the same. 0: no more in common than
 * chance. Below 0: some are worded the other way round and were not turned; it is given as it is, not cut off. It grows with
 * the number of items alone, and says nothing of whether they measure what they should.
 *
 * `items` are columns of answers of the same people, without gaps. Fewer than two items or people: `too-few`. The sum is the
 * same for all: `zero-variance`. Variances divide by n − 1.
 *
 * Source: L. J. Cronbach, Psychometrika 16 (1951) 297–334.
 */
export function cronbachAlpha(items: readonly (readonly number[])[]): CronbachAlpha {
  const k = items.length
  const [first = []] = items
  if (k < 2 || first.length < 2) return { kind: 'too-few' }

  const sums = sumScores(items)
  const ofSum = varianceOf(sums)
  if (Math.sqrt(ofSum) < roundingSpread(sums, ...items)) return { kind: 'zero-variance' }
  const alpha = (k / (k - 1)) * (1 - sum(items.map(varianceOf)) / ofSum)
  return { kind: 'alpha', alpha: Math.min(1, alpha), sdOfSum: Math.sqrt(ofSum) } // above 1 is rounding
}

/** Everybody's sum over the items. */
export function sumScores(items: readonly (readonly number[])[]): readonly number[] {
  return (items[0] ?? []).map((_, person) => sum(items.map((item) => item[person] ?? 0)))
}

function varianceOf(values: readonly number[]): number {
  return deviationsOf(values).sumOfSquares / (values.length - 1)
}
