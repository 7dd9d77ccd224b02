import { requireMeasurements } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { roundingSpread } from '../rounding-spread.js'
import { sum } from '../sum.js'

/** Two or more people, each rated by the same two or more raters. Squared units of the ratings. */
export interface RatingMeanSquares {
  readonly kind: 'mean-squares'
  readonly n: number
  readonly k: number
  readonly people: number
  readonly raters: number
  readonly error: number
  readonly within: number
}

/**
 * Where do differences between ratings come from? `people`: some people are rated higher by all. `raters`: some raters rate
 * everybody higher. `error`: what neither explains. `within`: everything but people, that is raters and error together.
 *
 * `ratings` holds one row a person, one column a rater, null for "not rated"; people without all ratings are left out. Each mean
 * square is a sum of squared distances over its degrees of freedom: n − 1, k − 1, (n − 1)(k − 1) and n(k − 1). Below two people
 * or two raters there are none: `too-few`. What is only rounding beside the ratings counts as 0. Throws RangeError for rows of
 * different lengths and for numbers that are not finite.
 *
 * Source: R. A. Fisher, Statistical Methods for Research Workers (1925), chapter VII; each distance taken from a mean already
 * removed, so that nothing cancels.
 */
export function ratingMeanSquares(
  ratings: readonly (readonly (number | null)[])[]
): RatingMeanSquares | Readonly<{ kind: 'too-few'; n: number; k: number }> {
  const k = ratings[0]?.length ?? 0
  for (const row of ratings) {
    if (row.length !== k) throw new RangeError(`Expected as many ratings of each person, got ${k} and ${row.length}.`)
    requireMeasurements('ratings', row)
  }
  const rows = ratings.filter((row): row is readonly number[] => row.every((rating) => rating !== null))
  const n = rows.length
  if (n < 2 || k < 2) return { kind: 'too-few', n, k }

  const all = deviationsOf(rows.flat()).deviations
  const perRater = Array.from({ length: k }, (_, rater) =>
    meanOf(rows.map((_, person) => all[person * k + rater] ?? 0))
  )
  const perPerson = rows.map((_, person) => meanOf(all.slice(person * k, person * k + k)))
  const within = all.map((deviation, at) => deviation - (perPerson[Math.floor(at / k)] ?? 0))
  const error = within.map((deviation, at) => deviation - (perRater[at % k] ?? 0))
  const rounding = roundingSpread(rows.flat())
  const meanSquare = (distances: readonly number[], times: number, df: number) => {
    const square = (times * sum(distances.map((distance) => distance * distance))) / df
    return Math.sqrt(square) < rounding ? 0 : square
  }
  return {
    kind: 'mean-squares',
    n,
    k,
    people: meanSquare(perPerson, k, n - 1),
    raters: meanSquare(perRater, n, k - 1),
    error: meanSquare(error, 1, (n - 1) * (k - 1)),
    within: meanSquare(within, 1, n * (k - 1))
  }
}

function meanOf(values: readonly number[]): number {
  return sum(values) / values.length
}
