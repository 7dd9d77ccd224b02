import { requireMeasurements, requireProbability } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { normalLower, normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'
import { sum } from '../sum.js'
import { replicateQuantile } from './replicate-quantile.js'

/** In the units of the figure. Null is "not defined". `beyondResamples`: a limit of BCa lies where hardly a resample does. */
export interface BootstrapIntervals {
  readonly status: 'ok' | 'insufficient_data' | 'zero_variance'
  readonly estimate: number
  readonly resamples: number
  readonly bias: number | null
  readonly se: number | null
  readonly biasCorrection: number | null
  readonly acceleration: number | null
  readonly adjustedLevels: Interval | null
  readonly bca: Interval | null
  readonly percentile: Interval | null
  readonly basic: Interval | null
  readonly beyondResamples: boolean
}

/**
 * How far off may a figure be, when nobody has a formula for it? It was worked out again from many resamples: as many people as
 * there were, drawn from them with replacement. How it varies over resamples is taken for how it varies over studies.
 *
 * - percentile: the middle 95% of the resampled values, as they are;
 * - basic: the same mirrored at the estimate;
 * - BCa, to lead with: the middle of the resampled values, with the levels moved for bias and skewness. z₀ is the normal quantile
 *   of the share of values below the estimate; a, the acceleration, is Σ L³ / 6 (Σ L²)^1.5 with L the jackknife's mean less each
 *   of its values; a level with normal quantile z becomes Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z))).
 *
 * `replicates` are the resampled values, `jackknife` those without each person in turn. Assumes independent people, and enough of
 * them: fewer than 10 look more alike in resamples than they are.
 *
 * No resample, or fewer than two jackknife values: `insufficient_data`. All resampled values equal the estimate:
 * `zero_variance`, no interval. BCa alone is null where all values lie on one side of the estimate, or where the acceleration is so
 * large that levels turn round. Throws RangeError for numbers that are not finite, and a confidence outside 0 to 1.
 *
 * Source: B. Efron, Journal of the American Statistical Association 82 (1987) 171–185; A. C. Davison, D. V. Hinkley, Bootstrap
 * Methods and their Application (1997), section 5.3.
 */
export function bootstrapIntervals(
  estimate: number,
  replicates: readonly number[],
  jackknife: readonly number[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): BootstrapIntervals {
  requireMeasurements('estimate', [estimate])
  requireMeasurements('replicates', replicates)
  requireMeasurements('jackknife values', jackknife)
  requireProbability('confidence', confidence)
  const known = { estimate, resamples: replicates.length }
  if (replicates.length === 0 || jackknife.length < 2) return { status: 'insufficient_data', ...known, ...nothing }
  if (replicates.every((value) => value === estimate)) {
    return { status: 'zero_variance', ...known, ...nothing, bias: 0, se: 0 }
  }

  const sorted = Float64Array.from(replicates).sort()
  const { mean, sumOfSquares } = deviationsOf(replicates)
  const [low, high] = [(1 - confidence) / 2, (1 + confidence) / 2]
  const percentile = { low: replicateQuantile(sorted, low), high: replicateQuantile(sorted, high) }
  const biasCorrection = biasCorrectionOf(estimate, replicates)
  const acceleration = accelerationOf(jackknife)
  const adjustedLevels = biasCorrection === null ? null : adjusted(biasCorrection, acceleration, low)
  return {
    status: 'ok',
    ...known,
    bias: mean - estimate,
    se: replicates.length === 1 ? null : Math.sqrt(sumOfSquares / (replicates.length - 1)),
    biasCorrection,
    acceleration,
    adjustedLevels,
    bca: adjustedLevels && {
      low: replicateQuantile(sorted, adjustedLevels.low),
      high: replicateQuantile(sorted, adjustedLevels.high)
    },
    percentile,
    basic: { low: 2 * estimate - percentile.high, high: 2 * estimate - percentile.low },
    beyondResamples: adjustedLevels !== null && isBeyond(adjustedLevels, replicates.length)
  }
}

function biasCorrectionOf(estimate: number, replicates: readonly number[]): number | null {
  const below = replicates.filter((value) => value < estimate).length
  return below === 0 || below === replicates.length ? null : normalQuantile(below / replicates.length)
}

function accelerationOf(jackknife: readonly number[]): number {
  const { deviations, sumOfSquares } = deviationsOf(jackknife)
  if (sumOfSquares === 0) return 0
  const scale = Math.sqrt(sumOfSquares)
  return -sum(deviations.map((deviation) => (deviation / scale) ** 3)) / 6
}

function adjusted(biasCorrection: number, acceleration: number, low: number): Interval | null {
  const z = normalQuantile(low)
  const [down, up] = [biasCorrection + z, biasCorrection - z]
  if (1 - acceleration * down <= 0 || 1 - acceleration * up <= 0) return null
  const level = (shift: number): number => normalLower(biasCorrection + shift / (1 - acceleration * shift))
  const levels = { low: level(down), high: level(up) }
  return levels.low > 0 && levels.high < 1 ? levels : null
}

/** Outside the levels of the first and the last value more resamples would be needed. */
function isBeyond({ low, high }: Interval, resamples: number): boolean {
  const place = 1 / (resamples + 1)
  return low < place || high > 1 - place
}

const nothing = {
  bias: null,
  se: null,
  biasCorrection: null,
  acceleration: null,
  adjustedLevels: null,
  bca: null,
  percentile: null,
  basic: null,
  beyondResamples: false
}
