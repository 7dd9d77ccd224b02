import { requireMeasurements } from '../../statistics/caller-mistakes.js'
import { snapped } from '../../statistics/snap.js'
import { sum } from '../../statistics/sum.js'

/** Where one option lies beside another: dearer or cheaper, better or worse. The four shares add up to 1. */
export interface CostEffectPlane {
  readonly kind: 'plane'
  readonly draws: number
  readonly meanCost: number
  readonly meanEffect: number
  readonly costPerEffect: number | null // of the means; null where the effect is the same
  readonly shares: Readonly<Record<Quadrant, number>>
}

type Quadrant = 'dearerBetter' | 'cheaperBetter' | 'dearerWorse' | 'cheaperWorse'

/**
 * An option costs more and does more. What does one more unit of effect cost, and how often is it otherwise?
 *
 * `costs` and `effects` are its differences from what it is compared with, draw by draw. The ratio (ICER) is mean cost over
 * mean effect, never the mean of the draws' ratios: those pass through infinity and back with the other sign where effects are
 * near 0. Read it with the shares: a ratio of 15,000 means one thing where the option is dearer and better, and the reverse
 * where it is cheaper and worse. No more effect counts as worse, no more cost as cheaper. No draws: `no-draws`.
 *
 * Source: W. C. Black, Medical Decision Making 10 (1990) 212–214; A. A. Stinnett, J. Mullahy, Medical Decision Making 18 (1998)
 * S68–S80 (on ratios).
 */
export function costEffectPlane(
  costs: readonly number[],
  effects: readonly number[]
): CostEffectPlane | Readonly<{ kind: 'no-draws' }> {
  if (costs.length !== effects.length) throw new RangeError('Expected a cost and an effect for each draw.')
  requireMeasurements('costs', costs)
  requireMeasurements('effects', effects)
  const n = costs.length
  if (n === 0) return { kind: 'no-draws' }

  const counts = { dearerBetter: 0, cheaperBetter: 0, dearerWorse: 0, cheaperWorse: 0 }
  for (const [draw, cost] of costs.entries()) counts[quadrant(cost, effects[draw] ?? NaN)] += 1
  const [meanCost, meanEffect] = [sum(costs) / n, sum(effects) / n]
  return {
    kind: 'plane',
    draws: n,
    meanCost,
    meanEffect,
    costPerEffect: snapped(meanEffect) === 0 ? null : meanCost / meanEffect,
    shares: {
      dearerBetter: counts.dearerBetter / n,
      cheaperBetter: counts.cheaperBetter / n,
      dearerWorse: counts.dearerWorse / n,
      cheaperWorse: counts.cheaperWorse / n
    }
  }
}

function quadrant(cost: number, effect: number): Quadrant {
  if (snapped(effect) > 0) return snapped(cost) > 0 ? 'dearerBetter' : 'cheaperBetter'
  return snapped(cost) > 0 ? 'dearerWorse' : 'cheaperWorse'
}
