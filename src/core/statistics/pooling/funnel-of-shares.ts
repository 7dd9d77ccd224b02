import { requireWhole } from '../caller-mistakes.js'
import type { Interval } from '../interval.js'
import { binomialLimit } from './binomial-limit.js'
import { funnelFlag, type FunnelFlag } from './funnel-flag.js'
import { overDispersion, type OverDispersion } from './over-dispersion.js'

/** How many of n people said yes. */
export interface CohortShare {
  readonly yes: number
  readonly n: number
}

export type FunnelOfShares =
  | Readonly<{ status: 'no_data'; k: 0; nLeftOut: number }>
  | Readonly<{ status: 'zero_variance'; k: number; nLeftOut: number; target: number }>
  | Readonly<{
      status: 'ok'
      k: number
      nLeftOut: number
      target: number
      /** Null for a single cohort. */
      dispersion: OverDispersion | null
      cohorts: readonly FunnelShare[]
    }>

/** `index` is the cohort's place among all given. */
interface FunnelShare {
  readonly index: number
  readonly n: number
  readonly share: number
  readonly limits95: Interval
  readonly limits998: Interval
  readonly flag: FunnelFlag
  readonly flagOverDispersed: FunnelFlag | null
}

/**
 * "In one cohort 4 of 8 kept their commitments, in all 60%. Does it stand out?" Limits around the target within which
 * 95% and 99.8% of cohorts would lie if everybody said yes with the same chance; exact, by the binomial distribution
 * (binomial-limit.ts). `flag` compares with these; `flagOverDispersed` with ± 1.96 and 3.09 of √(target (1 − target) /
 * n + τ²) (over-dispersion.ts).
 *
 * The target is given, or the share over all cohorts. Cohorts of nobody are left out and counted. None left: `no_data`.
 * A target of exactly 0 or 1, as when nobody or everybody said yes: `zero_variance`, there is nothing to stand out
 * from. Throws RangeError unless 0 ≤ yes ≤ n, and for a target outside 0 to 1.
 *
 * D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202.
 */
export function funnelOfShares(
  all: readonly CohortShare[],
  { target: given, winsorised = 0.1 }: Readonly<{ target?: number; winsorised?: number }> = {}
): FunnelOfShares {
  if (given !== undefined && !(given >= 0 && given <= 1))
    throw new RangeError(`Expected a target from 0 to 1, got ${given}.`)
  for (const { yes, n } of all) {
    requireWhole('number of people', n, 0)
    requireWhole('number of people who said yes', yes, 0, n)
  }
  const cohorts = all.flatMap(({ yes, n }, index) => (n === 0 ? [] : [{ index, yes, n }]))
  const [k, nLeftOut] = [cohorts.length, all.length - cohorts.length]
  if (k === 0) return { status: 'no_data', k, nLeftOut }

  const people = cohorts.reduce((sum, { n }) => sum + n, 0)
  const target = given ?? cohorts.reduce((sum, { yes }) => sum + yes, 0) / people
  if (target === 0 || target === 1) return { status: 'zero_variance', k, nLeftOut, target }

  const errors = cohorts.map(({ n }) => Math.sqrt((target * (1 - target)) / n))
  const scores = cohorts.map(({ yes, n }, at) => (yes / n - target) / (errors[at] ?? 1))
  const dispersion = k === 1 ? null : overDispersion(scores, errors, winsorised)
  const placed = cohorts.map(({ index, yes, n }, at): FunnelShare => {
    const share = yes / n
    const [limits95, limits998] = [limits(n, target, 0.025), limits(n, target, 0.001)]
    const error = dispersion === null ? null : Math.sqrt((errors[at] ?? 0) ** 2 + dispersion.tau2)
    return {
      index,
      n,
      share,
      limits95,
      limits998,
      flag: outside(share, limits998) ? 'alarm' : outside(share, limits95) ? 'alert' : 'in_control',
      flagOverDispersed: error === null ? null : funnelFlag((share - target) / error)
    }
  })
  return { status: 'ok', k, nLeftOut, target, dispersion, cohorts: placed }
}

function limits(n: number, target: number, p: number): Interval {
  return { low: binomialLimit(n, target, p), high: binomialLimit(n, target, 1 - p) }
}

function outside(share: number, { low, high }: Interval): boolean {
  return share < low || share > high
}
