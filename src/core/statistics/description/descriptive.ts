import { requireMeasurements } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { quantileOfSorted } from './quantile.js'
import { sum } from '../sum.js'

/** What a column of measurements looks like, in the units of the measurements. Null is "not defined". */
export interface Descriptive {
  readonly status: 'ok' | 'no_data' | 'insufficient_data'
  readonly n: number
  readonly mean: number | null
  readonly sd: number | null
  readonly min: number | null
  readonly q1: number | null
  readonly median: number | null
  readonly q3: number | null
  readonly max: number | null
  readonly skewness: number | null
}

/**
 * How many, how high, how spread out. Null stands for what was not measured and is left out.
 *
 * The standard deviation divides by n − 1, quartiles are type 7 (see quantile.ts), skewness is g₁ = m₃ / m₂^1.5 with moments
 * that divide by n: below 0 when the longer tail is on the low side, and without a unit.
 *
 * Nothing measured: `no_data`. One value: `insufficient_data`, with everything but sd and skewness. All values equal: sd 0,
 * skewness null. Means and deviations are right to all digits for NIST's hardest reference data.
 */
export function descriptive(values: readonly (number | null)[]): Descriptive {
  requireMeasurements('values', values)
  const present = values.filter((value) => value !== null)
  if (present.length === 0) return nothing

  const { mean, deviations, sumOfSquares } = deviationsOf(present)
  const n = present.length
  const sorted = Float64Array.from(present).sort()
  return {
    status: n === 1 ? 'insufficient_data' : 'ok',
    n,
    mean,
    sd: n === 1 ? null : Math.sqrt(sumOfSquares / (n - 1)),
    min: quantileOfSorted(sorted, 0),
    q1: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    q3: quantileOfSorted(sorted, 0.75),
    max: quantileOfSorted(sorted, 1),
    skewness: sumOfSquares === 0 ? null : sum(deviations.map((x) => (x / Math.sqrt(sumOfSquares / n)) ** 3)) / n
  }
}

const nothing: Descriptive = {
  status: 'no_data',
  n: 0,
  mean: null,
  sd: null,
  min: null,
  q1: null,
  median: null,
  q3: null,
  max: null,
  skewness: null
}
