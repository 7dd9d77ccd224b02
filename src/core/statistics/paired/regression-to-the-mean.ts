import { requireMeasurements, requirePositive } from '../caller-mistakes.js'
import { normalDensity, normalLower } from '../distributions/normal.js'

/** Scores of everybody one might have taken, before anyone was chosen. */
export interface BaselineScores {
  readonly mean: number
  readonly sd: number
  /** Correlation of two measurements of the same people when nothing happened between them, 0 to 1. */
  readonly reliability: number
}

/**
 * People were chosen because they scored below 40. By how much would they rise the second time if nothing had happened
 * to them?
 *
 * A low score is partly a low person and partly a bad day, and the bad day does not come again. With σ² = σ_w² + σ_b²
 * (within and between people; reliability = σ_b² / σ²) the mean of those chosen rises by σ_w² / σ × φ(z) / Φ(z), where
 * z = (cutoff − mean) / σ: that is sd × (1 − reliability) × the last ratio. People chosen because they scored above a
 * cutoff come down by what people below its mirror image in the mean go up; `chosen: 'above'` gives that with its sign.
 *
 * Show it beside the change. Assumes normal scores. In the unit of the scores; 0 with reliability 1. Throws RangeError
 * for an sd that is not positive or a reliability outside 0 to 1.
 *
 * A. G. Barnett, J. C. van der Pols, A. J. Dobson, International Journal of Epidemiology 34 (2005) 215–220.
 */
export function regressionToTheMean(
  { mean, sd, reliability }: BaselineScores,
  cutoff: number,
  chosen: 'below' | 'above' = 'below'
): number {
  requirePositive('standard deviation', sd)
  requireMeasurements('mean and cutoff', [mean, cutoff])
  if (!(reliability >= 0 && reliability <= 1)) {
    throw new RangeError(`Expected a reliability from 0 to 1, got ${reliability}.`)
  }
  const z = (cutoff - mean) / sd
  return chosen === 'below' ? sd * (1 - reliability) * selectionDepth(z) : -sd * (1 - reliability) * selectionDepth(-z)
}

/** φ(z) / Φ(z): how far below the mean those below z lie, in standard deviations. Far out it is little more than −z. */
function selectionDepth(z: number): number {
  if (z > -37) return normalDensity(z) / normalLower(z)
  const square = 1 / (z * z)
  return -z / (1 - square * (1 - 3 * square * (1 - 5 * square * (1 - 7 * square))))
}
