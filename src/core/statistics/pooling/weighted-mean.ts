import type { PoolableCohort } from './cohort-estimates.js'

/**
 * The mean of cohort estimates when each is known with its own variance and cohorts differ truly by the variance
 * `tau2`. Weights are 1 / (variance + tau2): the mean with the smallest variance, which is 1 / their sum.
 */
export interface WeightedMean {
  readonly mean: number
  readonly weights: Float64Array
  /** W, the sum of the weights. */
  readonly weight: number
  /** Q(τ²) = Σ w (y − mean)²: about k − 1 when τ² is right. */
  readonly q: number
  /** Σ w² (y − mean)². */
  readonly squaredWeightQ: number
  /** Σ w − Σ w² / Σ w, of which one dominating weight leaves no digit unless it is summed as 2 Σ wᵢ wⱼ / W. */
  readonly effectiveWeight: number
}

/** Deviations are taken from the first estimate before anything is squared. At least one cohort. */
export function weightedMean(cohorts: readonly PoolableCohort[], tau2: number): WeightedMean {
  const weights = new Float64Array(cohorts.length)
  const origin = cohorts[0]?.estimate ?? 0
  let [weight, pairs, shift] = [0, 0, 0]
  for (const [at, { estimate, variance }] of cohorts.entries()) {
    const own = 1 / (variance + tau2)
    weights[at] = own
    pairs += own * weight
    weight += own
    shift += own * (estimate - origin)
  }
  shift /= weight
  let [q, squaredWeightQ] = [0, 0]
  for (const [at, { estimate }] of cohorts.entries()) {
    const own = weights[at] ?? 0
    const deviation = estimate - origin - shift
    q += own * deviation ** 2
    squaredWeightQ += (own * deviation) ** 2
  }
  return { mean: origin + shift, weights, weight, q, squaredWeightQ, effectiveWeight: (2 * pairs) / weight }
}
