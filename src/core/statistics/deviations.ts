import { sum } from './sum.js'

/** The mean of some numbers, how far each lies from it, and the sum of the squares of those distances. */
export interface Deviations {
  readonly mean: number
  readonly deviations: readonly number[]
  readonly sumOfSquares: number
}

/**
 * Everything that means and standard deviations are made of, for at least one number.
 *
 * The first number is taken away from all (exact for numbers of like size), then their mean, and only then is squared: sums
 * of squares minus squared sums lose every digit on data such as 10000000.2, 10000000.1, …
 *
 * Source: T. F. Chan, G. H. Golub, R. J. LeVeque, The American Statistician 37 (1983) 242–247. Their correction for the rounding
 * of the mean is not needed: after the shift the mean is the first number's own deviation, small beside the spread.
 */
export function deviationsOf(values: readonly number[]): Deviations {
  const [first] = values
  if (first === undefined) throw new RangeError('Expected at least one number.')

  const shifted = values.map((value) => value - first)
  const shift = sum(shifted) / values.length
  const deviations = shifted.map((value) => value - shift)
  return { mean: first + shift, deviations, sumOfSquares: sum(deviations.map((value) => value * value)) }
}
