import { requireShare } from '../require-share.js'

/** What an intervention brings in all, and what of it does not count. Shares are 0 to 1. */
export interface GrossEffect {
  readonly gross: number
  readonly leakage: number // goes to people it was not meant for
  readonly displacement: number // taken from others' activity
  readonly substitution: number // the same people would have done something like it
  readonly multiplier: number // further rounds of effect; always 1 for an exchange
}

export interface NetAdditional {
  readonly net: number // of the intervention, before what would have happened anyway
  readonly referenceNet: number
  readonly additional: number
}

/**
 * What would not be there without the intervention: its net effect, less the net effect of what would have happened anyway
 * (the reference case, whose gross effect is deadweight).
 *
 * net = gross × (1 − leakage) × (1 − displacement) × (1 − substitution) × multiplier, for both. Below 0: it did harm.
 * Source: English Partnerships, Additionality Guide (3rd ed. 2008), chapter 3.
 */
export function netAdditional(intervention: GrossEffect, reference: GrossEffect): NetAdditional {
  const [net, referenceNet] = [netOf(intervention), netOf(reference)]
  return { net, referenceNet, additional: net - referenceNet }
}

function netOf({ gross, leakage, displacement, substitution, multiplier }: GrossEffect): number {
  requireShare('leakage', leakage)
  requireShare('displacement', displacement)
  requireShare('substitution', substitution)
  return gross * (1 - leakage) * (1 - displacement) * (1 - substitution) * multiplier
}
