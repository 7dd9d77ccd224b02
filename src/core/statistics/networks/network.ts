import { requireWhole } from '../caller-mistakes.js'

/** Two people, by their numbers from 0, who know each other. */
export type Tie = readonly [number, number]

/** Who is tied to whom: at each person's place the numbers of those who are tied to them, in ascending order. */
export interface Network {
  readonly neighbours: readonly ReadonlySet<number>[]
  readonly nTies: number
}

/**
 * The network of `nPeople` people with these ties. A tie has no direction and no strength: named twice, or by both, it is one;
 * nobody is tied to themselves. Throws RangeError for a tie with a number that nobody has.
 */
export function networkOf(nPeople: number, ties: readonly Tie[]): Network {
  requireWhole('number of people', nPeople, 0)
  const found = Array.from({ length: nPeople }, () => new Set<number>())
  for (const [one, other] of ties) {
    const [ofOne, ofOther] = [found[one], found[other]]
    if (ofOne === undefined || ofOther === undefined)
      throw new RangeError(`Expected ties among ${nPeople} people, numbered from 0, got ${one} and ${other}.`)
    if (one === other) continue
    ofOne.add(other)
    ofOther.add(one)
  }
  const neighbours = found.map((numbers) => new Set([...numbers].sort((a, b) => a - b)))
  return { neighbours, nTies: neighbours.reduce((total, { size }) => total + size, 0) / 2 }
}

/** Those tied to one person. Throws RangeError for a number that nobody has. */
export function neighboursOf({ neighbours }: Network, person: number): ReadonlySet<number> {
  const found = neighbours[person]
  if (found === undefined) throw new RangeError(`Expected a person from 0 to ${neighbours.length - 1}, got ${person}.`)
  return found
}
