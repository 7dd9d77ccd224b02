import { requireProbability } from '../caller-mistakes.js'
import { bracketedRoot } from '../roots/bracketed-root.js'
import { pairedPower, twoGroupPower } from './mean-test-power.js'
import type { PowerTarget } from './sample-size.js'

/**
 * 48 people will answer both times, and that is that. How small a change can the study be expected to show? The true change in
 * standard deviations of changes (d_z) at which the two-sided paired t test has the power wanted: smaller ones may well be
 * missed.
 *
 * The power rises with the effect, from alpha at 0 to 1, so one effect has the power wanted; it is searched for. A power of no
 * more than alpha needs none: 0. Throws RangeError for fewer than 2 people, or a power or alpha outside 0 to 1.
 */
export function pairedDetectableEffect(people: number, { power, alpha = 0.05 }: PowerTarget): number {
  return effectWithPower((effect) => pairedPower(effect, people, alpha), power)
}

/** The same for the difference between two groups, in standard deviations. */
export function twoGroupDetectableEffect(first: number, second: number, { power, alpha = 0.05 }: PowerTarget): number {
  return effectWithPower((effect) => twoGroupPower(effect, first, second, alpha), power)
}

function effectWithPower(powerOf: (effect: number) => number, power: number): number {
  requireProbability('power', power)
  if (powerOf(0) >= power) return 0
  let large = 1
  while (powerOf(large) < power) large *= 2
  return bracketedRoot((effect) => powerOf(effect) - power, 0, large)
}
