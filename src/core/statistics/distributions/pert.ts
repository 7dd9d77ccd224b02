import { requirePositive } from '../caller-mistakes.js'
import { betaQuantile } from './beta.js'
import type { Side } from './tails.js'
import { requireThreePoints, type ThreePoints } from './triangular.js'

/** The shapes of the beta distribution that runs from min to max, and its moments in the unit of the three points. */
export interface Pert {
  readonly alpha: number
  readonly beta: number
  readonly mean: number
  readonly variance: number
}

/**
 * "1,500 to 1,650 hours, most likely 1,560": a smooth hump over the range, for a judgement that is surer about the middle than
 * about the ends. A beta distribution stretched from min to max whose mean counts the mode `weight` times and each end once.
 *
 * mean = (min + weight × mode + max) / (weight + 2); alpha = 1 + weight (mode − min) / (max − min), beta = 1 + weight (max −
 * mode) / (max − min). The weight is 4 in PERT; a smaller one trusts the mode less (0 would be a flat line), a larger one more.
 * The variance is the beta's own, (mean − min)(max − mean) / (weight + 3), not the rule of thumb ((max − min) / 6)².
 *
 * Sources: D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar, Operations Research 7 (1959) 646–669; other weights:
 * D. Vose, Risk Analysis, 3rd ed. (2008), "modified PERT".
 */
export function pert(points: ThreePoints, weight = 4): Pert {
  requireThreePoints(points)
  requirePositive('weight of the mode', weight)
  const { min, mode, max } = points
  const mean = min + (weight * (mode - min) + (max - min)) / (weight + 2)
  return {
    alpha: 1 + (weight * (mode - min)) / (max - min),
    beta: 1 + (weight * (max - mode)) / (max - min),
    mean,
    variance: ((mean - min) * (max - mean)) / (weight + 3)
  }
}

/** The value with the share p on that side of it. */
export function pertQuantile(p: number, points: ThreePoints, weight = 4, side: Side = 'lower'): number {
  const { alpha, beta } = pert(points, weight)
  return points.min + (points.max - points.min) * betaQuantile(p, alpha, beta, side)
}
