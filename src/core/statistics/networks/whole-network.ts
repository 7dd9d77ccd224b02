import type { Network } from './network.js'

/** A network as a whole. Null is "not defined". */
export interface WholeNetwork {
  readonly status: 'ok' | 'no_data'
  readonly nPeople: number
  readonly nTies: number
  readonly density: number | null
  readonly meanDegree: number | null
}

/**
 * How closely is everybody tied to everybody? Density is the share of all pairs who are tied, n(n − 1)/2 of them; the mean degree
 * is how many ties a person has on average, 2 × ties / n. Densities of networks of different size are not alike: with as many
 * contacts each, the larger has the smaller density.
 *
 * Nobody: `no_data`. One person: mean degree 0, no pair and so no density.
 */
export function wholeNetwork({ neighbours, nTies }: Network): WholeNetwork {
  const nPeople = neighbours.length
  if (nPeople === 0) return { status: 'no_data', nPeople, nTies, density: null, meanDegree: null }
  return {
    status: 'ok',
    nPeople,
    nTies,
    density: nPeople === 1 ? null : nTies / ((nPeople * (nPeople - 1)) / 2),
    meanDegree: (2 * nTies) / nPeople
  }
}
