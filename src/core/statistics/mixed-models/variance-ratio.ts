import { bracketedRoot } from '../roots/bracketed-root.js'
import type { CohortMeans, CohortScatter } from './cohort-scatter.js'

/** The model at one ratio λ of the variances between and within cohorts. */
export interface AtRatio {
  readonly ratio: number
  readonly minusTwoLogLikelihood: number
  /** Its slope in λ. */
  readonly slope: number
  readonly withinVariance: number
  /** Means of outcome and baseline over cohorts, each weighted by n / (1 + n λ), and the sum of these weights. */
  readonly outcome: number
  readonly baseline: number
  readonly weight: number
  /** Outcome on baseline, and the Σ of squared baselines it rests on; 0 and 0 without baselines. */
  readonly baselineSlope: number
  readonly baselineSquares: number
}

/**
 * Where the restricted likelihood is highest over all ratios, 0 among them; null where it goes on rising beyond 1e12,
 * as it does when people within cohorts do not differ.
 *
 * There may be several peaks: each is closed in between two rungs of a ladder of ratios, and the highest wins.
 */
export function likeliestRatio(scatter: CohortScatter, coefficients: 1 | 2): AtRatio | null {
  const at = (ratio: number) => atRatio(scatter, coefficients, ratio)
  let below = at(0)
  const peaks = below.slope >= 0 ? [below] : []
  for (let power = -10; power <= 12; power += 0.25) {
    const rung = at(10 ** power)
    if (below.slope < 0 && rung.slope >= 0)
      peaks.push(at(bracketedRoot((ratio) => at(ratio).slope, below.ratio, rung.ratio)))
    below = rung
  }
  return peaks.reduce<AtRatio | null>((best, peak) => {
    return best === null || peak.minusTwoLogLikelihood < best.minusTwoLogLikelihood ? peak : best
  }, null)
}

/**
 * With v = n / (1 + n λ) the weight of a cohort's mean, everything is a weighted regression of the means with the
 * scatter within cohorts added; the variance within is its residual sum over n − p and so drops out of
 *
 *   −2 l = (n − p) (ln 2πσ² + 1) + Σ ln(1 + n λ) + ln |XᵀV⁻¹X|.
 *
 * As v falls by v² when λ rises by one, the slope is −(n − p) Σ v² r² / RSS + Σ v − Σ v² (1 / Σ v + (x − x̄)² / Sxx).
 */
export function atRatio(scatter: CohortScatter, coefficients: 1 | 2, ratio: number): AtRatio {
  const { n, cohorts, baselineWithin, slopeWithin, residualWithin } = scatter
  const weights = cohorts.map((cohort) => cohort.n / (1 + cohort.n * ratio))
  const total = (term: (cohort: CohortMeans, weight: number) => number) =>
    cohorts.reduce((sum, cohort, index) => sum + term(cohort, weights[index] ?? 0), 0)

  const origin = cohorts[0] ?? { outcome: 0, baseline: 0 }
  const weight = total((_, v) => v)
  const outcome = origin.outcome + total((cohort, v) => v * (cohort.outcome - origin.outcome)) / weight
  const baseline = origin.baseline + total((cohort, v) => v * (cohort.baseline - origin.baseline)) / weight
  const squares = coefficients === 1 ? 0 : baselineWithin + total((cohort, v) => v * (cohort.baseline - baseline) ** 2)
  const products =
    baselineWithin * slopeWithin + total((cohort, v) => v * (cohort.baseline - baseline) * (cohort.outcome - outcome))
  const baselineSlope = coefficients === 1 ? 0 : products / squares

  const residual = (cohort: CohortMeans) => cohort.outcome - outcome - baselineSlope * (cohort.baseline - baseline)
  const residualSum =
    residualWithin +
    (baselineSlope - slopeWithin) ** 2 * baselineWithin +
    total((cohort, v) => v * residual(cohort) ** 2)
  const leverage = (cohort: CohortMeans) =>
    1 / weight + (coefficients === 1 ? 0 : (cohort.baseline - baseline) ** 2 / squares)
  const withinVariance = residualSum / (n - coefficients)
  return {
    ratio,
    minusTwoLogLikelihood:
      (n - coefficients) * (Math.log(2 * Math.PI * withinVariance) + 1) +
      total((cohort) => Math.log1p(cohort.n * ratio)) +
      Math.log(weight) +
      (coefficients === 1 ? 0 : Math.log(squares)),
    slope:
      weight -
      total((cohort, v) => v ** 2 * leverage(cohort)) -
      total((cohort, v) => (v * residual(cohort)) ** 2) / withinVariance,
    withinVariance,
    outcome,
    baseline,
    weight,
    baselineSlope,
    baselineSquares: squares
  }
}
