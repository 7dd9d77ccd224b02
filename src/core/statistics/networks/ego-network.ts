import { constraint } from './constraint.js'
import { type Network, neighboursOf } from './network.js'

/** One person's contacts. Shares are 0 to 1; null is "not defined". */
export interface EgoNetwork {
  readonly degree: number
  readonly alterTies: number
  readonly density: number | null
  readonly effectiveSize: number | null
  readonly efficiency: number | null
  readonly constraintEgo: number | null
  readonly constraintWhole: number | null
}

/**
 * How many people does someone (ego) know, and do these (the alters) know each other? With d alters and t ties among them:
 *
 * - density = 2t / d(d − 1): of the pairs of alters, the share who know each other;
 * - effective size = d − 2t/d: contacts less what they repeat of each other. Three who all know each other count as one, three
 *   strangers as three. Efficiency is effective size over d.
 * - constraint: how much of ego's time goes to people who lead back to each other (constraint.ts), within the ego network and
 *   within the whole one. A survey in which each person names contacts knows the ego network alone: use `constraintEgo` there.
 *
 * Someone without contacts: degree and ties 0, all else null. With one contact there is no pair: density null.
 *
 * Sources: R. S. Burt, Structural Holes (1992); the effective size without strengths by S. P. Borgatti, Connections 20 (1997)
 * 35–38.
 */
export function egoNetwork(network: Network, ego: number): EgoNetwork {
  const alters = neighboursOf(network, ego)
  const degree = alters.size
  const alterTies = tiesAmong(network, alters)
  const effectiveSize = degree === 0 ? null : degree - (2 * alterTies) / degree
  return {
    degree,
    alterTies,
    density: degree < 2 ? null : (2 * alterTies) / (degree * (degree - 1)),
    effectiveSize,
    efficiency: effectiveSize === null ? null : effectiveSize / degree,
    constraintEgo: constraint(network, ego, 'ego'),
    constraintWhole: constraint(network, ego, 'whole')
  }
}

function tiesAmong(network: Network, people: ReadonlySet<number>): number {
  let ends = 0
  for (const person of people) ends += shared(neighboursOf(network, person), people)
  return ends / 2
}

function shared(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let count = 0
  for (const person of some) if (others.has(person)) count++
  return count
}
