import { requirePositive } from '../caller-mistakes.js'
import { twoGroupSampleSize, type PowerTarget } from './sample-size.js'

/*
 * How much is gained by having measured people before? A later measurement that correlates r with the first has the variance
 * σ². Left after adjusting for the first (ANCOVA) are (1 − r²) σ²; left in the change are 2(1 − r) σ², more than that, and more
 * than σ² itself unless r is above ½.
 *
 * Source: G. F. Borm, J. Fransen, W. A. J. G. Lemmens, Journal of Clinical Epidemiology 60 (2007) 1234–1238; for the change
 * S. Senn, Statistics in Medicine 25 (2006) 4334–4344. Each throws RangeError for a correlation outside −1 to 1.
 */

/** The variance that is left after adjusting for the first measurement, as a share of that of the later one. */
export function ancovaFactor(correlation: number): number {
  requireCorrelation(correlation)
  return (1 - correlation) * (1 + correlation)
}

/** The variance of changes, as a share of that of either measurement: 0 to 4. */
export function changeScoreFactor(correlation: number): number {
  requireCorrelation(correlation)
  return 2 * (1 - correlation)
}

/** The standard deviation to expect of changes, where that of either measurement is `sd`. */
export function expectedChangeSd(sd: number, correlation: number): number {
  requirePositive('standard deviation', sd)
  return sd * Math.sqrt(changeScoreFactor(correlation))
}

/**
 * People in each of two groups, so that a true difference of `effect` standard deviations at the later measurement is shown after
 * adjusting for the first. Adjusting leaves √(1 − r²) of a standard deviation, beside which the same difference is larger: the
 * sample size is that of the two-group test for effect / √(1 − r²). Null: no number is enough, as for no effect.
 *
 * Borm's shorter rule, (1 − r²) × the number of the test without adjusting, falls up to one person short. At r = ±1 nothing is
 * left to differ: RangeError.
 */
export function ancovaSampleSize(effect: number, correlation: number, target: PowerTarget): number | null {
  return twoGroupSampleSize(effect / Math.sqrt(ancovaFactor(correlation)), target)
}

function requireCorrelation(correlation: number): void {
  if (Math.abs(correlation) <= 1) return
  throw new RangeError(`Expected a correlation from -1 to 1, got ${correlation}.`)
}
