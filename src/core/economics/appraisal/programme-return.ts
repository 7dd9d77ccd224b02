import { sum } from '../../statistics/sum.js'
import { benefitCostRatio, roiPercent } from './summary-measures.js'

export interface ProgrammeReturn {
  readonly cost: number
  readonly benefit: number
  readonly bcr: number | null
  readonly roiFirstYear: number | null // percent
}

/**
 * The return on a programme as training evaluators state it: every line of cost, fully loaded (also the salaries of those who
 * took part), against the first year's benefits after isolation and correction for error.
 *
 * Undiscounted, in one unit. A ratio of 3.21 is a return of 221%: each pound came back, and 2.21 more. Null without cost.
 * Source: J. J. Phillips, Return on Investment in Training and Performance Improvement Programs (2nd ed. 2003).
 */
export function programmeReturn(costs: readonly number[], benefits: readonly number[]): ProgrammeReturn {
  const [cost, benefit] = [sum(costs), sum(benefits)]
  return { cost, benefit, bcr: benefitCostRatio(benefit, cost), roiFirstYear: roiPercent(benefit, cost) }
}
