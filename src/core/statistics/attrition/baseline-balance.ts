import { sampleOf, type Sample } from '../groups/sample.js'
import { welchTest } from '../groups/welch-test.js'
import { twoProportions } from '../proportions/two-proportions.js'

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
 * Sources: P. C. Austin, Statistics in Medicine 28 (2009) 3083–3107; 0.25 from What Works Clearinghouse, Standards Handbook 4.1.
 */
export function baselineBalance({ name, values, binary }: Covariate, responded: readonly boolean[]): BaselineBalance {
  const known = (stayed: boolean): readonly number[] => {
    return values.filter((value, person): value is number => value !== null && responded[person] === stayed)
  }
  const [stayed, left] = [known(true), known(false)]
  const [one, other] = binary ? [shareOf(stayed), shareOf(left)] : [sampleOf(stayed), sampleOf(left)]
  const standardised = standardisedDifference(one, other)
  return {
    name,
    nResponders: one.n,
    nNonresponders: other.n,
    meanResponders: one.mean,
    meanNonresponders: other.mean,
    standardisedDifference: standardised,
    concern: standardised === null ? null : concernOf(Math.abs(standardised)),
    p: binary ? pOfShares(stayed, left) : (welchTest(one, other, 0.95)?.p ?? null)
  }
}

/** Yes and no as a sample, with the standard deviation that a share alone implies. */
function shareOf(values: readonly number[]): Sample {
  const odd = values.find((value) => value !== 0 && value !== 1)
  if (odd !== undefined) throw new RangeError(`Expected 0 or 1 in a binary covariate, got ${odd}.`)
  const n = values.length
  if (n === 0) return { n, mean: null, sd: null }
  const mean = yesOf(values) / n
  return { n, mean, sd: Math.sqrt(mean * (1 - mean)) }
}

function standardisedDifference(one: Sample, other: Sample): number | null {
  if (one.mean === null || one.sd === null || other.mean === null || other.sd === null) return null
  const sd = Math.hypot(one.sd, other.sd) / Math.SQRT2
  return sd === 0 ? null : (one.mean - other.mean) / sd
}

function concernOf(size: number): 'none' | 'note' | 'warning' {
  if (size > 0.25) return 'warning'
  return size > 0.1 ? 'note' : 'none'
}

function pOfShares(stayed: readonly number[], left: readonly number[]): number | null {
  const [first, second] = [
    { yes: yesOf(stayed), n: stayed.length },
    { yes: yesOf(left), n: left.length }
  ]
  return twoProportions(first, second).pooledZ?.p ?? null
}

function yesOf(values: readonly number[]): number {
  return values.filter((value) => value === 1).length
}
