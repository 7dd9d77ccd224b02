/**
 * The value below which the share p (0 to 1) of the numbers lies, null when there are none. Between two numbers it runs
 * straight from one to the next: type 7 of R. J. Hyndman, Y. Fan, The American Statistician 50 (1996) 361–365, as R and
 * Excel have it.
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`Expected p from 0 to 1, got ${p}.`)
  return quantileOfSorted(Float64Array.from(values).sort(), p)
}

/** The middle value, or the mean of the two middle ones; null when there is none. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}

/** For several quantiles of the same numbers: sort once. */
export function quantileOfSorted(sorted: Float64Array, p: number): number | null {
  const at = (sorted.length - 1) * p
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  if (low === undefined || high === undefined) return null
  return low === high ? low : low + (at - Math.floor(at)) * (high - low)
}
