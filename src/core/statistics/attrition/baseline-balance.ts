import { requireMeasurements } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { tTwoSided } from '../distributions/t.js'
import { twoProportions } from '../proportions/two-proportions.js'
import { roundingOf } from '../rounding.js'

/** Something known of everybody before anybody left. `binary`: yes and no as 1 and 0. Null is "not known". */
export interface Covariate {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly binary: boolean
}

/** Those who answered beside those who did not. Means of a binary covariate are shares. Null is "not defined". */
export interface BaselineBalance {
  readonly name: string
  readonly nResponders: number
  readonly nNonresponders: number
  readonly meanResponders: number | null
  readonly meanNonresponders: number | null
  readonly standardisedDifference: number | null
  readonly concern: 'none' | 'note' | 'warning' | null
  readonly p: number | null
}

/**
 * Were those who stayed different from the start from those who left? Their difference in standard deviations, responders less
 * non-responders: (m₁ − m₀) / √((v₁ + v₀)/2), with v the variance in each group, p (1 − p) for yes and no.
 *
 * It does not grow with the number of people as a test does. Beyond 0.1 it is worth a `note`, beyond 0.25 a `warning` that those
 * who stayed do not stand for all. p is that of Welch's t test, or of χ² without continuity correction, for those who ask.
 *
 * Nobody in a group, one person alone where spread is needed, or no spread in either: what needs it is null. Spread that is
 * rounding counts as none. Throws RangeError for a binary covariate that is neither 0 nor 1.
 *
 * Sources: P. C. Austin, Statistics in Medicine 28 (2009) 3083–3107; 0.25 from What Works Clearinghouse, Standards Handbook 4.1;
 * B. L. Welch, Biometrika 34 (1947) 28–35.
 */
export function baselineBalance({ name, values, binary }: Covariate, responded: readonly boolean[]): BaselineBalance {
  requireMeasurements(name, values)
  const known = values.flatMap((value, person) => (value === null ? [] : [{ value, stayed: responded[person] }]))
  const stayed = known.filter(({ stayed }) => stayed === true).map(({ value }) => value)
  const left = known.filter(({ stayed }) => stayed === false).map(({ value }) => value)
  const [one, other] = binary ? [shareOf(stayed), shareOf(left)] : [meanOf(stayed), meanOf(left)]
  const difference = one.mean === null || other.mean === null ? null : one.mean - other.mean
  const standardised = ratio(difference, pooledSd(one, other))
  return {
    name,
    nResponders: one.n,
    nNonresponders: other.n,
    meanResponders: one.mean,
    meanNonresponders: other.mean,
    standardisedDifference: standardised,
    concern: standardised === null ? null : concernOf(Math.abs(standardised)),
    p: binary ? pOfShares(stayed, left) : pOfMeans(difference, one, other)
  }
}

interface Group {
  readonly n: number
  readonly mean: number | null
  readonly variance: number | null
}

function meanOf(values: readonly number[]): Group {
  const n = values.length
  if (n === 0) return { n, mean: null, variance: null }
  const { mean, sumOfSquares } = deviationsOf(values)
  if (n === 1) return { n, mean, variance: null }
  const variance = sumOfSquares / (n - 1)
  return { n, mean, variance: Math.sqrt(variance) <= roundingOf(values) ? 0 : variance }
}

function shareOf(values: readonly number[]): Group {
  const odd = values.find((value) => value !== 0 && value !== 1)
  if (odd !== undefined) throw new RangeError(`Expected 0 or 1 in a binary covariate, got ${odd}.`)
  const n = values.length
  if (n === 0) return { n, mean: null, variance: null }
  const mean = yesOf(values) / n
  return { n, mean, variance: mean * (1 - mean) }
}

function yesOf(values: readonly number[]): number {
  return values.filter((value) => value === 1).length
}

function pooledSd(one: Group, other: Group): number | null {
  if (one.variance === null || other.variance === null) return null
  return Math.sqrt((one.variance + other.variance) / 2)
}

function ratio(difference: number | null, sd: number | null): number | null {
  return difference === null || sd === null || sd === 0 ? null : difference / sd
}

function concernOf(size: number): 'none' | 'note' | 'warning' {
  if (size > 0.25) return 'warning'
  return size > 0.1 ? 'note' : 'none'
}

function pOfShares(stayed: readonly number[], left: readonly number[]): number | null {
  const counts = [stayed, left].map((values) => ({ yes: yesOf(values), n: values.length }))
  const [first, second] = counts
  return first === undefined || second === undefined ? null : (twoProportions(first, second).pooledZ?.p ?? null)
}

/** t = difference / √(s₁² + s₀²) with s² = v/n, and (s₁² + s₀²)² / (s₁⁴/(n₁ − 1) + s₀⁴/(n₀ − 1)) degrees of freedom. */
function pOfMeans(difference: number | null, one: Group, other: Group): number | null {
  if (difference === null || one.variance === null || other.variance === null) return null
  const [first, second] = [one.variance / one.n, other.variance / other.n]
  const both = first + second
  if (both === 0) return null
  const df = 1 / ((first / both) ** 2 / (one.n - 1) + (second / both) ** 2 / (other.n - 1))
  return tTwoSided(difference / Math.sqrt(both), df)
}
