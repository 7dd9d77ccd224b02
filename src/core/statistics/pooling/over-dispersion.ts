import { requireProbability } from '../caller-mistakes.js'
import { quantile } from '../description/quantile.js'

/** Without a unit, and in the squared unit of the errors. */
export interface OverDispersion {
  readonly phi: number
  readonly tau2: number
}

/**
 * Cohorts always differ by more than chance: other people, other hosts. How much more, when the few that stand out are
 * not to decide it?
 *
 * `phi` is the mean of z², about 1 when chance is all there is, with every z (distance from the target in standard
 * errors) outside its 10% and 90% quantiles (type 7) moved to the nearer of them. `tau2` is the variance between
 * cohorts that would explain a phi above 1, as if they were drawn around the target: (k phi − (k − 1)) / (Σ w − Σ w² /
 * Σ w), at least 0, with w = 1 / error².
 *
 * At least two cohorts with errors above 0; `winsorised` is the share moved at each end, below a half, and may be 0. D.
 * J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, and Quality and Safety in Health Care 14 (2005)
 * 347–351.
 */
export function overDispersion(
  scores: readonly number[],
  errors: readonly number[],
  winsorised: number
): OverDispersion {
  if (winsorised !== 0) requireProbability('share winsorised at both ends', 2 * winsorised)
  const k = scores.length
  const [low, high] = [quantile(scores, winsorised) ?? 0, quantile(scores, 1 - winsorised) ?? 0]
  const phi = scores.reduce((sum, z) => sum + Math.min(Math.max(z, low), high) ** 2, 0) / k

  let [weight, pairs] = [0, 0] // Σ w − Σ w² / Σ w as 2 Σ wᵢ wⱼ / Σ w, which one large weight cannot cancel
  for (const error of errors) {
    pairs += weight / error ** 2
    weight += 1 / error ** 2
  }
  return { phi, tau2: Math.max(0, ((k * phi - (k - 1)) * weight) / (2 * pairs)) }
}
