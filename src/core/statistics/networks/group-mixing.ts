import { type Network, neighboursOf } from './network.js'

/** Each person's group at that person's place, null where it is not known. */
export type Groups = readonly (string | null)[]

/** How one person's contacts spread over groups. Null is "not defined". */
export interface ContactMixing {
  readonly eiIndex: number | null
  readonly diversity: number | null
}

/**
 * Do someone's contacts lie in their own group (sector, organisation) or elsewhere, and in one group or many?
 *
 * - E–I index = (external − internal) / (external + internal): −1, all in the own group; 0, half; 1, all outside. Two equal
 *   groups and chance alone give about 0; where the own group is small chance gives more, so compare like with like.
 * - Diversity = 1 − Σ p², p the share of contacts in each group: the chance that two contacts drawn, with replacement, are of
 *   different groups. 0 when all are of one, at most 1 − 1/k for k groups (Blau's index).
 *
 * Contacts whose group is not known are left out. None left: both null. Own group not known: no E–I index. Throws RangeError
 * unless there is one entry a person.
 *
 * Sources: D. Krackhardt, R. N. Stern, Social Psychology Quarterly 51 (1988) 123–140; P. M. Blau, Inequality and Heterogeneity
 * (1977), chapter 1.
 */
export function contactMixing(network: Network, ego: number, groups: Groups): ContactMixing {
  requireOneGroupEach(network, groups)
  const own = groups[ego] ?? null
  const known = [...neighboursOf(network, ego)].flatMap((alter) => groups[alter] ?? [])
  if (known.length === 0) return { eiIndex: null, diversity: null }

  const counts = new Map<string, number>()
  for (const group of known) counts.set(group, (counts.get(group) ?? 0) + 1)
  const internal = own === null ? null : (counts.get(own) ?? 0)
  const pairsAlike = [...counts.values()].reduce((pairs, count) => pairs + count * count, 0)
  return {
    eiIndex: internal === null ? null : (known.length - 2 * internal) / known.length,
    diversity: (known.length ** 2 - pairsAlike) / known.length ** 2
  }
}

/** The E–I index of all ties of a network together: null without a tie between people of known groups. */
export function networkEiIndex(network: Network, groups: Groups): number | null {
  requireOneGroupEach(network, groups)
  let [external, internal] = [0, 0] // each tie is met from both its ends
  for (const [person, neighbours] of network.neighbours.entries()) {
    const own = groups[person] ?? null
    for (const neighbour of neighbours) {
      const other = groups[neighbour] ?? null
      if (own === null || other === null) continue
      if (own === other) internal++
      else external++
    }
  }
  return external + internal === 0 ? null : (external - internal) / (external + internal)
}

function requireOneGroupEach({ neighbours }: Network, groups: Groups): void {
  if (groups.length === neighbours.length) return
  throw new RangeError(`Expected a group for each of ${neighbours.length} people, got ${groups.length}.`)
}
