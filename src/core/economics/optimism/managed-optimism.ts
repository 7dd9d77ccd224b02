import { sum } from '../../statistics/sum.js'
import { upliftOf } from '../costs/cost-line.js'
import { requireShare } from '../require-share.js'

/** One area of risk: the part of the optimism that came from it in past projects, and how far it is managed here. */
export interface RiskArea {
  readonly contribution: number // share of the upper bound
  readonly managed: number // 0 not at all, 1 wholly
}

export interface ManagedOptimism {
  readonly unmanaged: number // the estimate with the whole upper bound
  readonly managedShare: number // of the optimism
  readonly residualShare: number // what is still added to the estimate
  readonly adjusted: number
  readonly withRiskManagement: number // what managing the risks costs on top
}

/**
 * How much an estimate must still be lifted, given what is done about the causes of past overruns.
 *
 * residual = upper bound × (1 − Σ contribution × managed). 51% with 31% of it managed leaves 35.2%: £100m become £135.2m.
 * Managing risks has a cost of its own, which is added, not taken off. It is no contingency, and comes before one.
 *
 * Shares are 0 to 1, the upper bound may be above 1. RangeError where areas overlap to more than the whole.
 * Source: Mott MacDonald, Review of Large Public Procurement in the UK (2002), section 4.
 */
export function managedOptimism(
  estimate: number,
  upperBound: number,
  areas: readonly RiskArea[],
  riskManagementCost = 0
): ManagedOptimism {
  for (const { contribution, managed } of areas) {
    requireShare('contribution', contribution)
    requireShare('managed share', managed)
  }
  const managedShare = Math.round(sum(areas.map((area) => area.contribution * area.managed)) * 1e12) / 1e12
  requireShare('managed share of all areas', managedShare)
  const rates = { upliftShare: upperBound, mitigationShare: managedShare }
  const adjusted = estimate * upliftOf('forecast', rates)
  return {
    unmanaged: estimate * upliftOf('forecast', { ...rates, mitigationShare: 0 }),
    managedShare,
    residualShare: upperBound * (1 - managedShare),
    adjusted,
    withRiskManagement: adjusted + riskManagementCost
  }
}
