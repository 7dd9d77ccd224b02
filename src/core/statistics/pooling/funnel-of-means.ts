import { requireMeasurements, requireWhole } from '../caller-mistakes.js'
import type { Interval } from '../interval.js'
import { sum } from '../sum.js'
import { FUNNEL_REACH, funnelFlag, type FunnelFlag } from './funnel-flag.js'
import { overDispersion, type OverDispersion } from './over-dispersion.js'

/** People, their mean and standard deviation; null where there is none. */
export interface CohortMean {
  readonly n: number
  readonly mean: number | null
  readonly sd: number | null
}

export type FunnelOfMeans =
  | Readonly<{
      status: 'no_data' | 'insufficient_data' | 'zero_variance' | 'single_cohort'
      k: number
      nLeftOut: number
    }>
  | (OverDispersion &
      Readonly<{
        status: 'ok'
        k: number
        nLeftOut: number
        target: number
        sdPooled: number
        cohorts: readonly FunnelCohort[]
      }>)

/** `index` is the cohort's place among all given; `z` its distance from the target in standard errors. */
export interface FunnelCohort {
  readonly index: number
  readonly n: number
  readonly mean: number
  readonly standardError: number
  readonly z: number
  readonly limits95: Interval
  readonly limits998: Interval
  readonly flag: FunnelFlag
  readonly zOverDispersed: number
  readonly flagOverDispersed: FunnelFlag
}

/**
 * "Cohort 7 changed least. Is that more than a small cohort's luck?" Limits around the mean of all people, wide for few
 * people and narrow for many, within which 95% and 99.8% of cohorts would lie if only chance set them apart. Never a
 * ranking.
 *
 * The target is the mean over all people; the standard error of a cohort is the standard deviation within cohorts
 * (pooled) / √n. As cohorts always differ a little, `…OverDispersed` measures against √(error² + τ²)
 * (over-dispersion.ts).
 *
 * Cohorts without a mean are left out and counted; one person has a mean and no spread. In this order: `no_data`;
 * `single_cohort`, which is its own target; `insufficient_data`, no cohort of two people with a spread;
 * `zero_variance`, all people of each cohort alike; `ok`. D. J. Spiegelhalter, Statistics in Medicine 24 (2005)
 * 1185–1202.
 */
export function funnelOfMeans(
  all: readonly CohortMean[],
  { winsorised = 0.1 }: Readonly<{ winsorised?: number }> = {}
): FunnelOfMeans {
  requireCohorts(all)
  const cohorts = all.flatMap(({ n, mean, sd }, index) => (n === 0 || mean === null ? [] : [{ index, n, mean, sd }]))
  const counts = { k: cohorts.length, nLeftOut: all.length - cohorts.length }
  if (counts.k === 0) return { status: 'no_data', ...counts }
  if (counts.k === 1) return { status: 'single_cohort', ...counts }

  const spreads = cohorts.flatMap(({ n, sd }) => (sd === null || n < 2 ? [] : [{ df: n - 1, sd }]))
  if (spreads.length === 0) return { status: 'insufficient_data', ...counts }

  const sdPooled = Math.sqrt(sum(spreads.map(({ df, sd }) => df * sd ** 2)) / sum(spreads.map(({ df }) => df)))
  if (sdPooled === 0) return { status: 'zero_variance', ...counts }

  const target = sum(cohorts.map(({ n, mean }) => n * mean)) / sum(cohorts.map(({ n }) => n))
  const errors = cohorts.map(({ n }) => sdPooled / Math.sqrt(n))
  const scores = cohorts.map(({ mean }, at) => (mean - target) / (errors[at] ?? 1))
  const dispersion = overDispersion(scores, errors, winsorised)
  const placed = cohorts.map(({ index, n, mean }, at): FunnelCohort => {
    const [standardError, z] = [errors[at] ?? 0, scores[at] ?? 0]
    const zOverDispersed = (mean - target) / Math.sqrt(standardError ** 2 + dispersion.tau2)
    return {
      index,
      n,
      mean,
      standardError,
      z,
      limits95: around(target, FUNNEL_REACH.inner * standardError),
      limits998: around(target, FUNNEL_REACH.outer * standardError),
      flag: funnelFlag(z),
      zOverDispersed,
      flagOverDispersed: funnelFlag(zOverDispersed)
    }
  })
  return { status: 'ok', ...counts, target, sdPooled, ...dispersion, cohorts: placed }
}

function around(centre: number, reach: number): Interval {
  return { low: centre - reach, high: centre + reach }
}

function requireCohorts(cohorts: readonly CohortMean[]): void {
  for (const { n, sd } of cohorts) {
    requireWhole('number of people', n, 0)
    if (sd !== null && sd < 0) throw new RangeError(`Expected standard deviations of at least 0, got ${sd}.`)
  }
  requireMeasurements(
    'means',
    cohorts.map(({ mean }) => mean)
  )
  requireMeasurements(
    'standard deviations',
    cohorts.map(({ sd }) => sd)
  )
}
