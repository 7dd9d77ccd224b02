import { requireProbability } from '../caller-mistakes.js'
import { normalQuantile } from '../distributions/normal.js'

/**
 * The value with the share `level` of a figure's resampled values below it; they must be sorted, and at least one.
 *
 * The k-th of R sorted values stands at the level k / (R + 1). Between two of them it runs straight in the normal quantile of
 * the level, in which most figures' values are nearly a straight line, not in the level itself. Before the first and after the
 * last nothing is known, and these two stand for all beyond.
 *
 * Source: A. C. Davison, D. V. Hinkley, Bootstrap Methods and their Application (1997), equation 5.8.
 */
export function replicateQuantile(sorted: Float64Array, level: number): number {
  requireProbability('level', level)
  const places = sorted.length + 1
  const place = level * places
  const before = Math.min(Math.max(Math.floor(place), 1), sorted.length)
  const after = Math.min(Math.max(Math.ceil(place), 1), sorted.length)
  const [low, high] = [sorted[before - 1], sorted[after - 1]]
  if (low === undefined || high === undefined) throw new RangeError('Expected at least one value.')
  if (low === high) return low

  const [from, to] = [normalQuantile(before / places), normalQuantile(after / places)]
  return low + ((normalQuantile(level) - from) / (to - from)) * (high - low)
}
