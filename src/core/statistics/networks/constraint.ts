import { type Network, neighboursOf } from './network.js'

/**
 * How far someone's contacts lead back to each other, so that there is little to broker between: Burt's constraint.
 *
 * Ego shares out time evenly, 1/d to each of d alters. Alter j takes ego's own share, and of what each other alter q got, the
 * share that q in turn gives to j; that is squared and summed over j: Σ_j (1/d + Σ_q 1/d × 1/d_q)², q among those tied to both.
 *
 * `within` says whose ties count in d_q: `whole`, all of q's; `ego`, only those to ego and to other alters, as where each person
 * was asked about their own contacts. d strangers give 1/d in both, the fewest being the highest; a triangle gives 1.125, so it
 * can exceed 1. Nobody tied to ego: null.
 *
 * Source: R. S. Burt, Structural Holes (1992), chapter 2; American Journal of Sociology 110 (2004) 349–399.
 */
export function constraint(network: Network, ego: number, within: 'ego' | 'whole'): number | null {
  const alters = neighboursOf(network, ego)
  if (alters.size === 0) return null

  const share = 1 / alters.size
  const given = new Map([...alters].map((alter) => [alter, share / sizeWithin(network, alter, ego, alters, within)]))
  let total = 0
  for (const alter of alters) {
    let time = share
    for (const between of neighboursOf(network, alter)) time += given.get(between) ?? 0
    total += time * time
  }
  return total
}

function sizeWithin(
  network: Network,
  alter: number,
  ego: number,
  alters: ReadonlySet<number>,
  within: 'ego' | 'whole'
): number {
  const neighbours = neighboursOf(network, alter)
  if (within === 'whole') return neighbours.size
  return [...neighbours].filter((other) => other === ego || alters.has(other)).length
}
