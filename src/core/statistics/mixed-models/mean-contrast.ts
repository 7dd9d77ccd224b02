import { tQuantile, tTwoSided } from '../distributions/t.js'
import type { Matrix, Vector } from '../algebra/matrix.js'
import { quadraticForm } from '../algebra/symmetric.js'
import type { Interval } from '../interval.js'

/** A fitted mean, or a difference of such, in the units of the scores. */
export interface MeanContrast {
  readonly estimate: number
  readonly standardError: number
  readonly df: number
  readonly t: number
  readonly p: number
  /** Null where so few degrees of freedom are left that no number is large enough. */
  readonly interval: Interval | null
}

/**
 * How sure is a figure whose variance v was estimated, through parameters known with the covariances
 * `parameterCovariance`?
 *
 * Satterthwaite's degrees of freedom are 2 v² / variance of v, with the variance of v from its slope in the parameters
 * (`growth`): those of the χ² that varies as much as v does. With complete data at two waves they are n − 1, as in the
 * paired t test.
 *
 * F. E. Satterthwaite, Biometrics Bulletin 2 (1946) 110–114; F. G. Giesbrecht, J. C. Burns, Biometrics 41 (1985)
 * 477–486.
 */
export function meanContrast(
  estimate: number,
  variance: number,
  growth: Vector,
  parameterCovariance: Matrix,
  confidence: number
): MeanContrast {
  const standardError = Math.sqrt(variance)
  const df = (2 * variance ** 2) / quadraticForm(parameterCovariance, growth)
  const t = estimate / standardError
  const reach = tQuantile((1 + confidence) / 2, df) * standardError
  const interval = Number.isFinite(reach) ? { low: estimate - reach, high: estimate + reach } : null
  return { estimate, standardError, df, t, p: tTwoSided(t, df), interval }
}
