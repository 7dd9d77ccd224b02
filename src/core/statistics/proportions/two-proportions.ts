import { normalLower } from '../distributions/normal.js'
import type { Interval } from '../interval.js'
import { fisherExact } from './fisher-exact.js'
import { newcombeDifference, type Count } from './newcombe-difference.js'
import { oddsRatio, type OddsRatio } from './odds-ratio.js'

/** The first group against the second; shares from 0 to 1. Null is "not defined". */
export interface TwoProportions {
  readonly status: 'ok' | 'no_data'
  readonly difference: number | null
  readonly interval: Interval | null
  readonly pooledZ: Readonly<{ z: number; p: number }> | null
  readonly fisherP: number | null
  readonly odds: OddsRatio | null
  readonly cohenH: number | null
}

/**
 * Do two cohorts differ in how many said yes? The difference with Newcombe's interval to lead with; Fisher's exact p; the z test
 * with one share for both groups; the odds ratio; and Cohen's h, the distance of the two shares on a scale where equal steps are
 * equally hard to see: 2 asin √p₁ − 2 asin √p₂, with 0.2 small, 0.5 middling, 0.8 large by his convention.
 *
 * For different, independent people. A group of nobody: `no_data`. All, or none, of both groups said yes: no z test. Odds with
 * an empty cell: null (see odds-ratio.ts). Throws RangeError for counts that cannot be.
 *
 * Sources: as named in the files of the parts; z test without continuity correction, K. Pearson's χ² of 1900 for two by two;
 * J. Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), 6.2.
 */
export function twoProportions(
  first: Count,
  second: Count,
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): TwoProportions {
  const newcombe = newcombeDifference(first, second, confidence)
  if (newcombe === null) return nothing

  return {
    status: 'ok',
    difference: newcombe.difference,
    interval: newcombe.interval,
    pooledZ: pooledZ(first, second, newcombe.difference),
    fisherP: fisherExact(first, second),
    odds: oddsRatio(first, second, confidence),
    cohenH: angle(first) - angle(second)
  }
}

function pooledZ(first: Count, second: Count, difference: number) {
  const n = first.n + second.n
  const yes = first.yes + second.yes
  if (yes === 0 || yes === n) return null
  const z = difference / Math.sqrt((yes / n) * ((n - yes) / n) * (1 / first.n + 1 / second.n))
  return { z, p: 2 * normalLower(-Math.abs(z)) }
}

function angle({ yes, n }: Count): number {
  return 2 * Math.asin(Math.sqrt(yes / n))
}

const nothing = {
  status: 'no_data',
  difference: null,
  interval: null,
  pooledZ: null,
  fisherP: null,
  odds: null,
  cohenH: null
} as const
