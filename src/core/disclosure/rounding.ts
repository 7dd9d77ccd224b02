import { snapped } from '../statistics/snap.js'

/** Half away from zero, on the decimal that was meant (snap.ts): 12.25 is 12.3, and −0.04 is 0. */
export function roundedTo(value: number, decimals: number): number {
  const shifted = snapped(value * 10 ** decimals)
  return (Math.sign(shifted) * Math.round(Math.abs(shifted))) / 10 ** decimals + 0 // + 0 turns −0 into 0
}
