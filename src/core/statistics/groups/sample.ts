import { requireMeasurements } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { roundingOf } from '../rounding.js'

/** One group of people: how many, their mean (null for nobody) and standard deviation (null for fewer than two). */
export interface Sample {
  readonly n: number
  readonly mean: number | null
  readonly sd: number | null
}

/** The standard deviation divides by n − 1, and is 0 where only rounding makes the numbers differ (rounding.ts). */
export function sampleOf(values: readonly number[]): Sample {
  requireMeasurements('values', values, 2e75)
  const n = values.length
  if (n === 0) return { n, mean: null, sd: null }
  const { mean, sumOfSquares } = deviationsOf(values)
  if (n === 1) return { n, mean, sd: null }
  const sd = Math.sqrt(sumOfSquares / (n - 1))
  return { n, mean, sd: sd <= roundingOf(values) ? 0 : sd }
}
