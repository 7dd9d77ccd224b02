import { normalQuantile } from '../distributions/normal.js'
import { tQuantile, tTwoSided } from '../distributions/t.js'
import type { Interval } from '../interval.js'
import type { PoolableCohort } from './cohort-estimates.js'
import { weightedMean } from './weighted-mean.js'

/** For one τ². In the unit of the estimates; null is "not defined". Lists are in the order of the cohorts pooled. */
export interface RandomEffectsMean {
  readonly tau2: number
  readonly estimate: number
  readonly wald: Readonly<{ standardError: number; interval: Interval }>
  readonly hartungKnapp: HartungKnapp
  readonly hartungKnappAtLeastWald: HartungKnapp
  readonly narrowerThanWald: boolean
  readonly predictionInterval: Interval | null
  readonly predictionIntervalHiggins: Interval | null
  readonly i2Percent: number
  readonly weightPercents: readonly number[]
  readonly shrunken: readonly Readonly<{ estimate: number; reliability: number }>[]
}

interface HartungKnapp {
  readonly standardError: number
  readonly interval: Interval | null
  readonly p: number | null
}

/**
 * What do cohorts say together, when each has a truth of its own and these truths vary by τ²?
 *
 * - `estimate`: the weighted mean of all cohorts, with Wald's interval (known τ², normal).
 * - `hartungKnapp`: the interval to show. Its standard error is Wald's times √(Q(τ²) / (k − 1)), with t of k − 1
 *   degrees of freedom, and so pays for τ² being estimated from few cohorts: J. Hartung, G. Knapp, Statistics in
 *   Medicine 20 (2001) 1771–1782. Where cohorts agree better than chance would have it, it is narrower than Wald's:
 *   `narrowerThanWald` says so, and `hartungKnappAtLeastWald` takes the factor as at least 1 (G. Knapp, J. Hartung,
 *   Statistics in Medicine 22 (2003) 2693–2710). All estimates equal: standard error 0, no interval and no p.
 * - `predictionInterval`: where the truth of a further cohort would lie: ± t (k − 1) √(τ² + Hartung–Knapp error²);
 *   `predictionIntervalHiggins`: ± t (k − 2) √(τ² + Wald error²), three cohorts or more: J. P. T. Higgins, S. G.
 *   Thompson, D. J. Spiegelhalter, Journal of the Royal Statistical Society A 172 (2009) 137–159.
 * - `i2Percent`: the part of the variance of estimates that τ² makes up, beside a typical variance within cohorts.
 * - `shrunken`: each cohort drawn towards the mean by as much as it is unreliable; `reliability` = τ² / (τ² +
 *   variance). Compare cohorts by these, not by rank.
 */
export function randomEffectsMean(
  cohorts: readonly PoolableCohort[],
  tau2: number,
  confidence: number
): RandomEffectsMean {
  const df = cohorts.length - 1
  const { mean, weights, weight, q } = weightedMean(cohorts, tau2)
  const error = 1 / Math.sqrt(weight)
  const factor = q / df
  const hartungKnapp = hartungKnappOf(mean, error * Math.sqrt(factor), df, confidence)
  const typicalVariance = df / weightedMean(cohorts, 0).effectiveWeight
  const reliabilities = cohorts.map(({ variance }) => tau2 / (tau2 + variance))
  return {
    tau2,
    estimate: mean,
    wald: { standardError: error, interval: around(mean, normalQuantile((1 + confidence) / 2) * error) },
    hartungKnapp,
    hartungKnappAtLeastWald: hartungKnappOf(mean, error * Math.sqrt(Math.max(1, factor)), df, confidence),
    narrowerThanWald: factor < 1 - 1e-9, // Paule and Mandel make it 1, but for rounding
    predictionInterval: predicted(mean, tau2, hartungKnapp.standardError, df, confidence),
    predictionIntervalHiggins: predicted(mean, tau2, error, df - 1, confidence),
    i2Percent: (100 * tau2) / (tau2 + typicalVariance),
    weightPercents: Array.from(weights, (own) => (100 * own) / weight),
    shrunken: cohorts.map(({ estimate }, at) => {
      const reliability = reliabilities[at] ?? 0
      return { estimate: mean + reliability * (estimate - mean), reliability }
    })
  }
}

function hartungKnappOf(mean: number, standardError: number, df: number, confidence: number): HartungKnapp {
  if (standardError === 0) return { standardError, interval: null, p: null }
  const interval = around(mean, tQuantile((1 + confidence) / 2, df) * standardError)
  return { standardError, interval, p: tTwoSided(mean / standardError, df) }
}

function predicted(mean: number, tau2: number, error: number, df: number, confidence: number): Interval | null {
  const spread = Math.sqrt(tau2 + error ** 2)
  return df < 1 || spread === 0 ? null : around(mean, tQuantile((1 + confidence) / 2, df) * spread)
}

function around(centre: number, reach: number): Interval {
  return { low: centre - reach, high: centre + reach }
}
