import { requireProbability } from '../caller-mistakes.js'
import { completeColumns } from '../complete-columns.js'
import { normalQuantile } from '../distributions/normal.js'
import { tTwoSided } from '../distributions/t.js'
import type { Interval } from '../interval.js'
import { sum } from '../sum.js'
import { correlationOf, unitDeviations } from './unit-deviations.js'

/** r is from −1 to 1. Null is "not defined": `status` says why. */
export interface Pearson {
  readonly status: 'ok' | 'no_pairs' | 'insufficient_data' | 'zero_variance'
  readonly n: number
  readonly r: number | null
  readonly t: number | null
  readonly df: number | null
  readonly p: number | null
  readonly interval: Interval | null
}

/**
 * Do people who are high on one measure tend to be high on the other, along a straight line? 1 is always, 0 not at all, −1 the
 * other way round.
 *
 * t = r √((n − 2) / (1 − r²)) with n − 2 degrees of freedom tests r = 0. For the interval r is turned into atanh r, which is
 * roughly normal with standard error 1/√(n − 3), and the limits are turned back. Assumes independent people and a roughly
 * two-dimensional normal distribution. 1 − r² is computed as what the line leaves unexplained, so that it keeps its digits
 * where r is nearly 1.
 *
 * The same person stands at the same place of `x` and `y`, null for "not measured"; who lacks one is left out. Statuses, in this
 * order: `no_pairs`; `insufficient_data` (one or two people: two points always lie on a line); `zero_variance` (one of the
 * measures is the same for all); `ok`. All on one line: r is ±1, with no t, p or interval. Three people: no interval.
 *
 * Sources: K. Pearson, Philosophical Transactions A 187 (1896) 253–318; the interval R. A. Fisher, Metron 1 (1921) 3–32.
 */
export function pearson(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): Pearson {
  requireProbability('confidence', confidence)
  const [first = [], second = []] = completeColumns([x, y])
  const n = first.length
  if (n < 3) return { ...nothing, status: n === 0 ? 'no_pairs' : 'insufficient_data', n }

  const [u, v] = [unitDeviations(first), unitDeviations(second)]
  if (u === null || v === null) return { ...nothing, status: 'zero_variance', n }
  const r = correlationOf(u, v)
  const unexplained = sum(v.map((value, at) => (value - r * (u[at] ?? 0)) ** 2)) // 1 − r²
  if (Math.sqrt(unexplained) < ROUNDING) return { ...nothing, status: 'ok', n, r, df: n - 2 }

  const t = r * Math.sqrt((n - 2) / unexplained)
  const interval = n === 3 ? null : fisherInterval(r, unexplained, n, confidence)
  return { status: 'ok', n, r, t, df: n - 2, p: tTwoSided(t, n - 2), interval }
}

/** The points miss the line by less than this share of their spread: rounding. */
const ROUNDING = 1e-12

function fisherInterval(r: number, unexplained: number, n: number, confidence: number): Interval {
  const turned = Math.sign(r) * (Math.log1p(Math.abs(r)) - Math.log(unexplained) / 2) // atanh r
  const reach = normalQuantile((1 + confidence) / 2) / Math.sqrt(n - 3)
  return { low: Math.tanh(turned - reach), high: Math.tanh(turned + reach) }
}

const nothing = { r: null, t: null, df: null, p: null, interval: null }
