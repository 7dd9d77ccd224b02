/** Two ways of doing a thing, by what each costs and what each brings: referrals made, days kept, QALYs. */
export interface CostAndEffect {
  readonly cost: number
  readonly effect: number
}

/** What one unit of an outcome costs, where outcomes have no price. Null where there are none. */
export function costPerOutcome({ cost, effect }: CostAndEffect): number | null {
  return effect > 0 ? cost / effect : null
}

export type IncrementalRatio =
  | Readonly<{ kind: 'ratio'; perUnit: number; direction: 'more-for-more' | 'less-for-less' }>
  | Readonly<{ kind: 'dominates' }> // costs no more, brings no less, and is better in one of the two
  | Readonly<{ kind: 'dominated' }>
  | Readonly<{ kind: 'same' }>

/**
 * What does each additional unit of the outcome cost, going from one option to another? (cost − cost) ÷ (effect − effect).
 *
 * A ratio means something only where the other option costs more and brings more, or saves and brings less: then it is the
 * price of a unit gained, or what is saved for each unit given up. Where one is better in one way and no worse in the other
 * it simply dominates, and a ratio (of either sign, or of anything by 0) would mislead.
 *
 * Source: M. F. Drummond and others, Methods for the Economic Evaluation of Health Care Programmes (4th ed. 2015), chapter 4.
 */
export function incrementalRatio(from: CostAndEffect, to: CostAndEffect): IncrementalRatio {
  const { cost, effect } = difference(from, to)
  if (cost === 0 && effect === 0) return { kind: 'same' }
  if (cost <= 0 && effect >= 0) return { kind: 'dominates' }
  if (cost >= 0 && effect <= 0) return { kind: 'dominated' }
  return { kind: 'ratio', perUnit: cost / effect, direction: effect > 0 ? 'more-for-more' : 'less-for-less' }
}

/**
 * What is left of the additional effect, valued at what a unit is worth to those who pay, after the additional cost. Above 0:
 * worth it at that value. Defined for every pair of options, and its differences add up, where ratios do neither.
 *
 * Source: A. A. Stinnett and J. Mullahy, Medical Decision Making 18 (1998) S68–S80.
 */
export function incrementalNetBenefit(additional: CostAndEffect, valuePerUnit: number): number {
  return valuePerUnit * additional.effect - additional.cost
}

export function difference(from: CostAndEffect, to: CostAndEffect): CostAndEffect {
  return { cost: to.cost - from.cost, effect: to.effect - from.effect }
}
