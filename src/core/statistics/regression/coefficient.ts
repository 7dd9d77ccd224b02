import { tQuantile, tTwoSided } from '../distributions/t.js'
import type { Interval } from '../interval.js'

/** An estimate, how far it might be off, and whether it could be 0. Null where no spread was left to judge by. */
export interface Coefficient {
  readonly estimate: number
  readonly se: number | null
  readonly t: number | null
  readonly p: number | null
  readonly interval: Interval | null
}

/** t = estimate / se with its two-sided p; the interval is estimate ± t quantile × se. A se of 0 tests nothing: t, p and interval null. */
export function coefficientOf(estimate: number, se: number | null, df: number, confidence: number): Coefficient {
  if (se === null || se === 0) return { estimate, se, t: null, p: null, interval: null }
  const t = estimate / se
  const reach = tQuantile((1 + confidence) / 2, df) * se
  return { estimate, se, t, p: tTwoSided(t, df), interval: { low: estimate - reach, high: estimate + reach } }
}
