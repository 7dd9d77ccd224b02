import { requireMeasurements } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { sum } from '../sum.js'

/**
 * How much a measurement tells about the next one in the series: Σ (yₜ − ȳ)(yₜ₋₁ − ȳ) / Σ (yₜ − ȳ)², from −1 to 1.
 *
 * Fewer than two measurements, or all of them equal: null. Source: NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.12.
 */
export function lagOneAutocorrelation(series: readonly number[]): number | null {
  requireMeasurements('series', series)
  if (series.length < 2) return null

  const { deviations, sumOfSquares } = deviationsOf(series)
  if (sumOfSquares === 0) return null
  return sum(deviations.slice(1).map((deviation, index) => deviation * (deviations[index] ?? 0))) / sumOfSquares
}
