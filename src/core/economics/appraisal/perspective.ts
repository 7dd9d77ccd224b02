import type { BenefitLine } from '../benefits/benefit-line.js'
import type { CostLine } from '../costs/cost-line.js'

/**
 * Three answers to "what did it cost, and for whom": A the sponsor's cash, B the sponsor's whole economy, C the public's.
 * They are printed side by side and never added.
 */
export const perspectives = ['A', 'B', 'C'] as const
export type Perspective = (typeof perspectives)[number]

/**
 * What of one cost line a view counts, in pence. A: cash that the sponsor pays, less cash it gets back. B: all that the
 * sponsor bears. C: every payer's resources; what only changes hands within the public (VAT, salary recovered) is left out.
 */
export function costInView(view: Perspective, { payer, cash, pence, transferPence }: CostLine): number {
  if (view === 'C') return pence - transferPence
  if (payer !== 'sponsor' || (view === 'A' && !cash)) return 0
  return pence
}

/**
 * Whether a view counts a benefit. A: cash-releasing for the sponsor, and not on a participant's word alone. B: the
 * sponsor's. C: everybody's, and societal ones only here. What has no price is in none.
 */
export function countsInView(view: Perspective, line: Pick<BenefitLine, 'class' | 'who' | 'origin'>): boolean {
  if (line.class === 'UB') return false
  if (view === 'C') return true
  if (line.class === 'SB' || line.who !== 'sponsor') return false
  return view === 'B' || isCashReleasing(line)
}

export function isCashReleasing({ class: benefitClass, origin }: Pick<BenefitLine, 'class' | 'origin'>): boolean {
  return benefitClass === 'CRB' && origin !== 'participant'
}
