/** Shares a year, but for the elasticity. The Green Book: 0.005, 0.01, 1 and 0.02. */
export interface TimePreference {
  readonly pureTimePreference: number // sooner rather than later, for no other reason (δ)
  readonly catastrophicRisk: number // the year may never come (L)
  readonly elasticity: number // how fast a pound matters less to those who have more (μ)
  readonly growthPerHead: number // of real consumption (g)
}

/**
 * Why a pound next year counts less than one now: impatience, the risk that nothing will be left to enjoy, and the next
 * year's people being richer. δ + L + μ g = 0.5% + 1% + 1 × 2% = 3.5%, the standard rate; without L 2.5%.
 *
 * Source: F. P. Ramsey, Economic Journal 38 (1928) 543–559; HM Treasury, The Green Book (2003), annex 6.
 */
export function socialTimePreferenceRate({
  pureTimePreference,
  catastrophicRisk,
  elasticity,
  growthPerHead
}: TimePreference): number {
  return pureTimePreference + catastrophicRisk + elasticity * growthPerHead
}
