import type { EvidenceGrade } from './benefit-status.js'
import type { DiscountBands } from '../discounting/discount-schedule.js'
import { npvFromYearZero } from '../discounting/present-value.js'

/** One outcome in the terms of the formula. Shares are 0 to 1; `quantity` may be negative (a disbenefit). */
export interface BenefitTerms {
  readonly quantity: number // per year
  readonly unitValuePence: number
  readonly marginalShare: number // of an average cost, the part that is really freed
  readonly attribution: Attribution
  readonly displacement: number // moved elsewhere, not made
  readonly leakage: number // gained by others than those counted
  readonly realisation: number // of what was promised, the part that happens
  readonly firstYear: number
  readonly durationYears: number
  readonly dropOff: number // lost in each year after the first
}

/**
 * One counterfactual method for each outcome. With a comparison or a trend the quantity is already what would not have
 * happened otherwise. An estimate is taken down by the share due to this exchange (isolation), after what would have
 * happened anyway (deadweight).
 */
export type Attribution =
  | Readonly<{ method: 'control' | 'trend'; certainty: number }>
  | Readonly<{ method: 'estimate'; certainty: number; isolation: number; deadweight: number }>

export interface BenefitValue {
  readonly annualPence: number // the first year's, undiscounted
  readonly flowPence: readonly number[] // by year from year 0, undiscounted
  readonly presentValuePence: number
}

/**
 * What one outcome is worth.
 *
 * annual = quantity × unit value × marginal share × f × (1 − displacement) × (1 − leakage) × realisation, where f =
 * certainty for control and trend, and isolation × certainty × (1 − deadweight) for an estimate. In its year k (from 0)
 * the benefit is annual × (1 − drop-off)^k, and counts in present value by that calendar year's discount factor.
 *
 * Sources: J. J. Phillips (isolate, adjust for error, first year); English Partnerships, Additionality Guide, 3rd ed. 2008
 * (deadweight, displacement, leakage; multiplier 1); SROI Network (drop-off).
 */
export function benefitValue(terms: BenefitTerms, schedule: DiscountBands): BenefitValue {
  const annualPence =
    terms.quantity *
    terms.unitValuePence *
    terms.marginalShare *
    attributed(terms.attribution) *
    (1 - terms.displacement) *
    (1 - terms.leakage) *
    terms.realisation
  const years = Array.from({ length: terms.durationYears }, (_, k) => annualPence * (1 - terms.dropOff) ** k)
  const flowPence = [...Array.from({ length: terms.firstYear }, () => 0), ...years]
  return { annualPence, flowPence, presentValuePence: npvFromYearZero(flowPence, schedule) }
}

/**
 * How much of a reported benefit is believed, 0 to 1: the lower of what the reporter is sure of and what the evidence
 * carries. One of the two, never both: each is a discount for the same doubt.
 *
 * `confidence` null: nobody was asked, so the grade alone decides.
 *
 * Sources: J. J. Phillips, Return on Investment in Training and Performance Improvement Programs (adjust estimates for
 * error; choose the most conservative alternative); grade corrections after HMT, PSTN and New Economy (2014).
 */
export function certainty(
  confidence: number | null,
  grade: EvidenceGrade,
  correction: Readonly<Record<EvidenceGrade, number>>
): number {
  return Math.min(confidence ?? 1, 1 - correction[grade])
}

function attributed(attribution: Attribution): number {
  if (attribution.method !== 'estimate') return attribution.certainty
  return attribution.isolation * attribution.certainty * (1 - attribution.deadweight)
}
