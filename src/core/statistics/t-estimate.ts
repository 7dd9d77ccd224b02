import { tQuantile, tTwoSided } from './distributions/t.js'
import type { Interval } from './interval.js'

/** An estimate, how far it might be off, and whether it could be 0. Null where no spread was left to judge by. */
export interface TEstimate {
  readonly estimate: number
  readonly se: number | null
  readonly t: number | null
  readonly p: number | null
  readonly interval: Interval | null
}

/**
 * For estimates that share their degrees of freedom: t = estimate / se with its two-sided p; the interval is
 * estimate ± t quantile × se. A se of 0 tests nothing: t, p and interval null. Without degrees of freedom the se is null too.
 */
export function tEstimates(df: number, confidence: number): (estimate: number, se: number) => TEstimate {
  if (df === 0) return (estimate) => ({ ...untested, estimate })
  const multiplier = tQuantile((1 + confidence) / 2, df)
  return (estimate, se) => {
    if (se === 0) return { ...untested, estimate, se }
    const t = estimate / se
    const reach = multiplier * se
    return { estimate, se, t, p: tTwoSided(t, df), interval: { low: estimate - reach, high: estimate + reach } }
  }
}

const untested = { se: null, t: null, p: null, interval: null }
