import { requireMeasurements } from '../caller-mistakes.js'

/** People of one cohort measured before and after, the same person at the same place of both. */
export interface CohortPairs {
  readonly cohort: string
  readonly pre: readonly number[]
  readonly post: readonly number[]
}

/**
 * People with both measurements and a cohort, by cohort in the order in which cohorts first appear among them. Null is "not
 * measured" or "in no cohort", and leaves the person out. Throws RangeError when the three lists are not of one length.
 */
export function cohortPairs(
  pre: readonly (number | null)[],
  post: readonly (number | null)[],
  cohorts: readonly (string | null)[]
): readonly CohortPairs[] {
  if (pre.length !== post.length || pre.length !== cohorts.length)
    throw new RangeError(`Expected people, got ${pre.length} before, ${post.length} after, ${cohorts.length} cohorts.`)
  requireMeasurements('pre', pre)
  requireMeasurements('post', post)

  const found = new Map<string, { cohort: string; pre: number[]; post: number[] }>()
  for (const [person, cohort] of cohorts.entries()) {
    const earlier = pre[person] ?? null
    const later = post[person] ?? null
    if (cohort === null || earlier === null || later === null) continue
    const pairs = found.get(cohort) ?? { cohort, pre: [], post: [] }
    found.set(cohort, pairs)
    pairs.pre.push(earlier)
    pairs.post.push(later)
  }
  return [...found.values()]
}
