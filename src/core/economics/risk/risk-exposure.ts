import { sum } from '../../statistics/sum.js'
import { requireShare } from '../require-share.js'

export interface Risk {
  readonly probability: number
  readonly impact: number // what it would cost
}

export interface RiskExposure {
  readonly expected: number
  readonly worst: number // all of them at once
}

/**
 * What a register of risks comes to: on average (Σ probability × impact, which may stand among the costs), and at worst, should
 * every risk come true. Risks may occur together, so their probabilities need not add up to 1. No risk: 0 and 0.
 *
 * Source: HM Treasury, The Green Book (2018), chapter 5.
 */
export function riskExposure(risks: readonly Risk[]): RiskExposure {
  for (const { probability } of risks) requireShare('probability', probability)
  return {
    expected: sum(risks.map(({ probability, impact }) => probability * impact)),
    worst: sum(risks.map(({ impact }) => impact))
  }
}
