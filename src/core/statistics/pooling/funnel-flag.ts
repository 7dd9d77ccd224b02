import { normalQuantile } from '../distributions/normal.js'

/**
 * Outside the 95% limits is an alert, outside the 99.8% limits an alarm. Both mean "look there", neither means "bad".
 */
export type FunnelFlag = 'in_control' | 'alert' | 'alarm'

/** The distances from the target, in standard errors, of the 95% and the 99.8% limits: 1.96 and 3.09. */
export const FUNNEL_REACH = { inner: normalQuantile(0.975), outer: normalQuantile(0.999) }

export function funnelFlag(z: number): FunnelFlag {
  if (Math.abs(z) > FUNNEL_REACH.outer) return 'alarm'
  return Math.abs(z) > FUNNEL_REACH.inner ? 'alert' : 'in_control'
}
