import { requireMeasurements } from '../../statistics/caller-mistakes.js'
import type { CostAndEffect } from './cost-effectiveness.js'

export interface Strategy extends CostAndEffect {
  readonly name: string
}

export interface IncrementalRow extends Strategy {
  readonly standing: 'frontier' | 'extended-dominated' | 'dominated'
  readonly perUnit: number | null // cost of each more unit, from the frontier's option before; null off it and for its first
}

/**
 * Which of several options are worth considering, and what does each further unit of the outcome cost along them?
 *
 * By rising cost (of equal cost the more effective first). An option is dominated when a cheaper or equally dear one brings as
 * much: nobody would choose it. It is extended-dominated when a unit costs more by going to it than by going on to the next
 * better one, so that a mix of its neighbours would bring more for the same money. What is left is the frontier, along which
 * each further unit costs more than the one before. Options in a straight line stay.
 *
 * Rows come by rising cost, whatever their standing. Of two options alike in both the first given stays. One option: a
 * frontier of one, without ratio. None: no rows. Throws RangeError for numbers that are not finite.
 *
 * Source: S. B. Cantor, Medical Decision Making 14 (1994) 259–265; M. F. Drummond and others (4th ed. 2015), chapter 4.
 */
export function incrementalTable(strategies: readonly Strategy[]): readonly IncrementalRow[] {
  requireMeasurements(
    'costs and effects',
    strategies.flatMap(({ cost, effect }) => [cost, effect])
  )
  const byCost = strategies.toSorted((a, b) => a.cost - b.cost || b.effect - a.effect)
  const undominated = byCost.filter((one, index) => byCost.slice(0, index).every(({ effect }) => effect < one.effect))
  const frontier = undominated.reduce<readonly Strategy[]>((kept, next) => [...withoutKinks(kept, next), next], [])
  return byCost.map((one) => {
    const at = frontier.indexOf(one)
    if (at < 0) {
      const standing = undominated.includes(one) ? 'extended-dominated' : 'dominated'
      return { ...one, standing, perUnit: null }
    }
    const before = frontier[at - 1]
    return { ...one, standing: 'frontier', perUnit: before === undefined ? null : perUnit(before, one) }
  })
}

/** Drops from the end what a step from further back to `next` would undercut. */
function withoutKinks(kept: readonly Strategy[], next: Strategy): readonly Strategy[] {
  const [before, last] = kept.slice(-2)
  if (before === undefined || last === undefined) return kept
  const steeperFirst = perUnit(before, last) > perUnit(last, next) * (1 + 1e-9) // a straight line is no kink
  return steeperFirst ? withoutKinks(kept.slice(0, -1), next) : kept
}

function perUnit(from: CostAndEffect, to: CostAndEffect): number {
  return (to.cost - from.cost) / (to.effect - from.effect)
}
