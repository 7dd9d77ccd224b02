import { requireMeasurements, requirePositive } from '../../statistics/caller-mistakes.js'
import { normalDensity, normalLower, normalQuantile } from '../../statistics/distributions/normal.js'

/** What a net benefit with this mean and standard deviation comes to if it is normal. */
export interface NormalNet {
  readonly shareAboveZero: number
  readonly p10: number
  readonly p90: number
  readonly perfectInformation: number // what knowing the net before deciding would be worth, in its unit
}

/**
 * "A thousand pounds, give or take 500": how likely does it pay, and what would it be worth to know beforehand?
 *
 * Closed forms, against which a simulation can be held. The choice is between doing it and doing nothing, which nets 0. Whoever
 * decides by the mean is wrong when the net turns out on the other side of 0; perfect information saves that loss, on average
 * sd × (φ(k) − k Φ(−k)) with k = |mean| / sd.
 *
 * Source: H. Raiffa, R. Schlaifer, Applied Statistical Decision Theory (1961), 5.4 (the unit normal loss).
 */
export function normalNet(mean: number, sd: number): NormalNet {
  requireMeasurements('mean and standard deviation', [mean, sd])
  requirePositive('standard deviation', sd)
  const k = Math.abs(mean) / sd
  return {
    shareAboveZero: normalLower(mean / sd),
    p10: mean + sd * normalQuantile(0.1),
    p90: mean + sd * normalQuantile(0.9),
    perfectInformation: sd * (normalDensity(k) - k * normalLower(-k))
  }
}
