/** One person: their cohort, their outcome, and where they stood before (0 for all when that is not used). */
export interface CohortMember {
  readonly cohort: string
  readonly outcome: number
  readonly baseline: number
}

/** All that a random-intercept model needs to know of the people: means of cohorts, and what is left within them. */
export interface CohortScatter {
  readonly n: number
  readonly cohorts: readonly CohortMeans[]
  /** Σ of squared baselines around the means of cohorts. */
  readonly baselineWithin: number
  /** The slope of outcome on baseline within cohorts; 0 where baselines do not vary there. */
  readonly slopeWithin: number
  /** Σ of squared residuals around that slope, within cohorts. */
  readonly residualWithin: number
}

export interface CohortMeans {
  readonly cohort: string
  readonly n: number
  readonly outcome: number
  readonly baseline: number
}

/**
 * Cohorts in order of first appearance. Means are taken from each cohort's first person, squares of what lies around
 * the means, and residuals person by person: nothing large is subtracted from anything large.
 */
export function cohortScatter(members: readonly CohortMember[]): CohortScatter {
  const sums = new Map<string, { n: number; first: CohortMember; outcome: number; baseline: number }>()
  for (const member of members) {
    const cohort = sums.get(member.cohort) ?? { n: 0, first: member, outcome: 0, baseline: 0 }
    cohort.n += 1
    cohort.outcome += member.outcome - cohort.first.outcome
    cohort.baseline += member.baseline - cohort.first.baseline
    sums.set(member.cohort, cohort)
  }
  const means = new Map<string, CohortMeans>()
  for (const [cohort, { n, first, outcome, baseline }] of sums) {
    means.set(cohort, { cohort, n, outcome: first.outcome + outcome / n, baseline: first.baseline + baseline / n })
  }
  const around = members.map((member) => {
    const mean = means.get(member.cohort) ?? member
    return { outcome: member.outcome - mean.outcome, baseline: member.baseline - mean.baseline }
  })
  const baselineWithin = around.reduce((total, { baseline }) => total + baseline ** 2, 0)
  const products = around.reduce((total, { outcome, baseline }) => total + outcome * baseline, 0)
  const slopeWithin = baselineWithin > 0 ? products / baselineWithin : 0
  return {
    n: members.length,
    cohorts: [...means.values()],
    baselineWithin,
    slopeWithin,
    residualWithin: around.reduce((total, { outcome, baseline }) => total + (outcome - slopeWithin * baseline) ** 2, 0)
  }
}
