import { quantileOfSorted } from '../../statistics/description/quantile.js'
import { binomialQuantile } from '../../statistics/distributions/binomial-quantile.js'
import type { Interval } from '../../statistics/interval.js'
import { drawMoments, monteCarloError } from './monte-carlo-error.js'

/** What the draws of one outcome come to, in its unit. Null is "not defined". */
export interface DrawsSummary {
  readonly kind: 'summary'
  readonly n: number
  readonly mean: number
  readonly sd: number | null
  readonly errorOfMean: number | null // standard error of the simulation itself
  readonly p10: number
  readonly median: number
  readonly p90: number
  readonly medianInterval: Interval | null // 95%, of the simulation itself
  readonly interval: Interval // from the 2.5% to the 97.5% quantile: what the inputs leave open
  readonly shareAboveZero: number
  readonly errorOfShare: number
}

/**
 * 10,000 simulated results of one case. What is likely, how far down may it go, how often does it pay, and how much of that is
 * the simulation's own doing?
 *
 * Quantiles are type 7. A result of exactly 0 does not pay. The errors are those of another run with another seed; the
 * interval of the median runs between two of the draws, the kth from below and the kth from above, which needs no assumption:
 * how many draws fall below the true median is binomial with chance ½. Fewer than 6 draws have no such interval. No draws:
 * `no-draws`. The order of the draws does not matter.
 *
 * Source of the interval: H. A. David, H. N. Nagaraja, Order Statistics, 3rd ed. (2003), 7.1.
 */
export function drawsSummary(draws: readonly number[]): DrawsSummary | Readonly<{ kind: 'no-draws' }> {
  if (draws.length === 0) return { kind: 'no-draws' }
  const sorted = Float64Array.from(draws).sort()
  const at = (p: number) => quantileOfSorted(sorted, p) ?? NaN // there is a draw
  const moments = drawMoments([...sorted])
  const { sd, ofMean, shareAboveZero, ofShare } = monteCarloError(moments)
  return {
    kind: 'summary',
    n: draws.length,
    mean: moments.mean,
    sd,
    errorOfMean: ofMean,
    p10: at(0.1),
    median: at(0.5),
    p90: at(0.9),
    medianInterval: medianInterval(sorted),
    interval: { low: at(0.025), high: at(0.975) },
    shareAboveZero,
    errorOfShare: ofShare
  }
}

function medianInterval(sorted: Float64Array): Interval | null {
  const [from, to] = [0.025, 0.975].map((p) => binomialQuantile(p, sorted.length, 0.5))
  const low = sorted[(from ?? 0) - 1] // ranks count from 1
  const high = sorted[to ?? sorted.length]
  return low === undefined || high === undefined ? null : { low, high }
}
