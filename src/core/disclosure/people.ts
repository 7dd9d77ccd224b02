/**
 * The people of a programme by the keys of their answers, each key with a place (0, 1, …), and which keys count as one unit.
 *
 * A key says whose answer it is: the subject key, and for a second stay of the same person a key of its own. `units` holds for
 * each place the lowest place of its unit. A unit is what the threshold counts: usually one person with one stay.
 */
export interface People {
  readonly places: ReadonlyMap<string, number>
  readonly units: readonly number[]
}

/** Two keys that are one unit: both sides of a two-way exchange, or two stays of one person. */
export type Link = readonly [string, string]

/** Links that share a key make one unit of all of them. Keys without a link come later: withKeys. */
export function linkedPeople(links: readonly Link[]): People {
  const { places } = withKeys({ places: new Map(), units: [] }, links.flat())
  const heads = Array.from(places.values())
  for (const [one, other] of links) {
    const [a, b] = [headOf(heads, places.get(one) ?? 0), headOf(heads, places.get(other) ?? 0)]
    heads[Math.max(a, b)] = Math.min(a, b)
  }
  return { places, units: heads.map((_, place) => headOf(heads, place)) }
}

/** The same people, and a place for each key that had none; each of those is a unit of its own. */
export function withKeys(people: People, keys: Iterable<string>): People {
  const fresh = new Set<string>()
  for (const key of keys) if (!people.places.has(key)) fresh.add(key)
  if (fresh.size === 0) return people
  const known = people.units.length
  return {
    places: new Map([...people.places, ...Array.from(fresh, (key, at) => [key, known + at] as const)]),
    units: [...people.units, ...Array.from(fresh, (_, at) => known + at)]
  }
}

/** Follows a tree of joined places to its top, which is the lowest of them. */
function headOf(heads: readonly number[], place: number): number {
  let head = place
  for (let above = heads[head]; above !== undefined && above !== head; above = heads[head]) head = above
  return head
}
