import { requireMeasurements } from '../caller-mistakes.js'

/**
 * One figure a cohort and its sampling variance (standard error squared), both null where there is none: a cohort of
 * one person has a mean but no variance.
 */
export interface CohortEstimate {
  readonly estimate: number | null
  readonly variance: number | null
}

/** A cohort that can be pooled; `index` is its place among all. */
export interface PoolableCohort {
  readonly index: number
  readonly estimate: number
  readonly variance: number
}

/**
 * Cohorts with an estimate and a variance above 0. The others cannot be weighed and are left out: a variance of exactly
 * 0, where all people of a cohort changed alike, would claim that this cohort is known without error.
 *
 * Throws RangeError for numbers that are not finite and for a negative variance.
 */
export function poolableCohorts(cohorts: readonly CohortEstimate[]): readonly PoolableCohort[] {
  requireMeasurements(
    'estimates',
    cohorts.map(({ estimate }) => estimate)
  )
  requireMeasurements(
    'variances',
    cohorts.map(({ variance }) => variance),
    1e150
  )
  return cohorts.flatMap(({ estimate, variance }, index) => {
    if (variance !== null && variance < 0) throw new RangeError(`Expected variances of at least 0, got ${variance}.`)
    return estimate === null || variance === null || variance < 1e-150 ? [] : [{ index, estimate, variance }]
  })
}
