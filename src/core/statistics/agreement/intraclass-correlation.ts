import { requireProbability } from '../caller-mistakes.js'
import { fQuantile } from '../distributions/f.js'
import type { Interval } from '../interval.js'
import { ratingMeanSquares, type RatingMeanSquares } from './rating-mean-squares.js'

/** At most 1. Null is "not defined". */
export interface IntraclassEstimate {
  readonly estimate: number | null
  readonly interval: Interval | null
}

/** Of one rating: `oneWay`, `agreement`, `consistency`. Of the mean of k ratings: `meanAgreement`, `meanConsistency`. */
export interface IntraclassCorrelation {
  readonly status: 'ok' | 'no_data' | 'insufficient_data' | 'zero_variance'
  readonly n: number
  readonly k: number
  readonly meanSquares: RatingMeanSquares | null
  readonly oneWay: IntraclassEstimate
  readonly agreement: IntraclassEstimate
  readonly consistency: IntraclassEstimate
  readonly meanAgreement: number | null
  readonly meanConsistency: number | null
}

/**
 * Participant and sponsor rate the same exchange. How much of the differences between ratings are differences between the
 * exchanges, rather than between those who rate? 1 is all; near 0, or below, the ratings tell the exchanges apart no better
 * than chance.
 *
 * - `agreement`, ICC(2,1) or ICC(A,1): a rater who is always higher counts as disagreement. The one to report.
 * - `consistency`, ICC(3,1) or ICC(C,1): such a rater is forgiven; only the order and the distances count.
 * - `oneWay`, ICC(1,1): each person was rated by other raters.
 * - ICC(2,k) and ICC(3,k): the same for the mean of the k raters.
 *
 * With mean squares P of people, R of raters, E of error, W within: (P − W)/(P + (k − 1)W); (P − E)/(P + (k − 1)E + k(R − E)/n);
 * (P − E)/(P + (k − 1)E). Intervals by the F distribution, for agreement with Satterthwaite's degrees of freedom. Assumes
 * independent people and normal ratings. It is high where people differ much: compare it only between like groups.
 *
 * Statuses: `no_data` (nobody with all ratings); `insufficient_data` (one person, or one rater); `zero_variance` (all ratings
 * equal); `ok`. Not an error left: the estimate is 1, without interval. Throws RangeError as rating-mean-squares.ts does.
 *
 * Sources: P. E. Shrout, J. L. Fleiss, Psychological Bulletin 86 (1979) 420–428; K. O. McGraw, S. P. Wong, Psychological
 * Methods 1 (1996) 30–46.
 */
export function intraclassCorrelation(
  ratings: readonly (readonly (number | null)[])[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): IntraclassCorrelation {
  requireProbability('confidence', confidence)
  const squares = ratingMeanSquares(ratings)
  const { n, k } = squares
  if (squares.kind === 'too-few') return { ...nothing, status: n === 0 ? 'no_data' : 'insufficient_data', n, k }
  const { people, raters, error, within } = squares
  if (people === 0 && within === 0) return { ...nothing, status: 'zero_variance', n, k, meanSquares: squares }

  const outside = (1 - confidence) / 2
  return {
    status: 'ok',
    n,
    k,
    meanSquares: squares,
    oneWay: ratioEstimate(people, within, k, n - 1, n * (k - 1), outside),
    agreement: agreementEstimate(squares, outside),
    consistency: ratioEstimate(people, error, k, n - 1, (n - 1) * (k - 1), outside),
    meanAgreement: quotient(people - error, people + (raters - error) / n),
    meanConsistency: quotient(people - error, people)
  }
}

/** (P − N)/(P + (k − 1)N) for some noise N: P/N over the true ratio is an F, so the limits are those of P/N turned alike. */
function ratioEstimate(
  people: number,
  noise: number,
  k: number,
  dfPeople: number,
  dfNoise: number,
  outside: number
): IntraclassEstimate {
  if (noise === 0) return { estimate: people === 0 ? null : 1, interval: null }
  const at = (f: number) => (people / f - noise) / (people / f + (k - 1) * noise)
  const limit = (side: 'lower' | 'upper') => at(fQuantile(outside, dfPeople, dfNoise, side))
  return { estimate: at(1), interval: { low: limit('upper'), high: limit('lower') } }
}

/** Below an estimate of 0 the two noises are taken from one another, and may leave nothing but rounding. */
const LEAST_DF = 1e-3

/** Here two noises add up; the degrees of freedom of their sum are Satterthwaite's, weighted as at the estimate. */
function agreementEstimate({ people, raters, error, n, k }: RatingMeanSquares, outside: number): IntraclassEstimate {
  const estimate = quotient(people - error, people + (k - 1) * error + (k * (raters - error)) / n)
  if (estimate === null) return { estimate, interval: null }

  const ofRaters = k * estimate * raters
  const ofError = (n * (1 - estimate) + k * estimate * (n - 1)) * error
  const df = (ofRaters + ofError) ** 2 / (ofRaters ** 2 / (k - 1) + ofError ** 2 / ((n - 1) * (k - 1)))
  if (!(df > LEAST_DF)) return { estimate, interval: null } // no noise at all, or the two cancel

  const limit = (side: 'lower' | 'upper') => {
    const share = people / fQuantile(outside, n - 1, df, side)
    return (n * (share - error)) / (k * raters + (k * n - k - n) * error + n * share)
  }
  return { estimate, interval: { low: limit('upper'), high: limit('lower') } }
}

/** Null where there is nothing but rounding to divide by: with so little difference between people it has no meaning. */
function quotient(top: number, bottom: number): number | null {
  return Math.abs(top) < 1e12 * bottom ? top / bottom : null
}

const undefinedEstimate: IntraclassEstimate = { estimate: null, interval: null }
const nothing = {
  meanSquares: null,
  oneWay: undefinedEstimate,
  agreement: undefinedEstimate,
  consistency: undefinedEstimate,
  meanAgreement: null,
  meanConsistency: null
}
