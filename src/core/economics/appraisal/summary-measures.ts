/**
 * How many pounds of benefit for each pound of cost: PV of benefits ÷ PV of costs. Not defined (null) where costs are 0 or
 * less. It has no pass mark: below 1 is not automatically poor value, and what has no price is not in it.
 *
 * "Returned 3.21 pounds for each pound spent" is a ratio of 3.21 and a return of 221%, not 321%.
 * Source: HM Treasury, The Green Book; Green Book Review 2025.
 */
export function benefitCostRatio(benefitPence: number, costPence: number): number | null {
  return costPence > 0 ? benefitPence / costPence : null
}

/**
 * Return in percent: (benefit − cost) ÷ cost × 100. Null where the cost is 0 or less. On undiscounted amounts of the first
 * year it is Phillips' return on investment (`roiFirstYear`); on present values it is (ratio − 1) × 100 (`roiPresentValue`).
 * Never printed bare for one person.
 */
export function roiPercent(benefitPence: number, costPence: number): number | null {
  return costPence > 0 ? ((benefitPence - costPence) / costPence) * 100 : null
}

/**
 * After how many months the cost has come back, if a year's benefit comes in evenly: cost ÷ (benefit ÷ 12). 0 where there
 * was no cost to come back; null where there is no benefit, so that it never does.
 */
export function paybackMonthsSimple(annualBenefitPence: number, costPence: number): number | null {
  if (annualBenefitPence <= 0) return null
  return costPence <= 0 ? 0 : costPence / (annualBenefitPence / 12)
}
