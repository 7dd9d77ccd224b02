import type { EvidenceGrade } from '../benefits/benefit-status.js'
import { certainty } from '../benefits/benefit-value.js'

export interface GradeCorrected {
  readonly cost: number
  readonly benefit: number
}

/**
 * An estimate made prudent by how well it is founded: the weaker the evidence, the more is added to a cost and taken off a
 * benefit. Grade 1 (audited, or from a trial) stays as it is; grade 6 (someone's guess) is 40% worse, both ways.
 *
 * `correction` holds the shares by grade, as the register has them (row BEN-08).
 * Source: HMT, PSTN and New Economy, Supporting public service transformation (2014), confidence grades.
 */
export function gradeCorrected(
  { cost, benefit }: GradeCorrected,
  grade: EvidenceGrade,
  correction: Readonly<Record<EvidenceGrade, number>>
): GradeCorrected {
  return { cost: cost * (1 + correction[grade]), benefit: benefit * certainty(null, grade, correction) }
}
