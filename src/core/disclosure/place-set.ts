/** A set of places (people.ts): place p is bit p mod 32 of word ⌊p / 32⌋. Missing words are empty. */
export type PlaceSet = Uint32Array

export function placeSet(places: Iterable<number>): PlaceSet {
  const list = [...places]
  const words = new Uint32Array((list.reduce((most, place) => Math.max(most, place), -1) >> 5) + 1) // of nothing: -1 >> 5 is -1
  for (const place of list) words[place >>> 5] = (words[place >>> 5] ?? 0) | (1 << (place & 31))
  return words
}

export function has(set: PlaceSet, place: number): boolean {
  return (((set[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1
}

export function placesIn(set: PlaceSet): readonly number[] {
  return placesBeyond(set, none)
}

const none: PlaceSet = new Uint32Array(0)

/** What is in `one` and not in `other`; of more than `enough`, so many. */
export function placesBeyond(one: PlaceSet, other: PlaceSet, enough = Infinity): readonly number[] {
  const places: number[] = []
  eachBeyond(one, other, (place) => places.push(place) < enough)
  return places
}

/**
 * How many units `one` holds that `other` does not, counted to `enough` and no further. A unit of which one key is in both
 * and another in `one` alone counts: subtracting would show that other key.
 */
export function unitsBeyond(one: PlaceSet, other: PlaceSet, units: readonly number[], enough: number): number {
  const seen = new Set<number>()
  eachBeyond(one, other, (place) => {
    seen.add(units[place] ?? place)
    return seen.size < enough
  })
  return seen.size
}

export function isSame(one: PlaceSet, other: PlaceSet): boolean {
  for (let word = 0; word < Math.max(one.length, other.length); word++) {
    if ((one[word] ?? 0) !== (other[word] ?? 0)) return false
  }
  return true
}

function eachBeyond(one: PlaceSet, other: PlaceSet, goesOn: (place: number) => boolean): void {
  for (let word = 0; word < one.length; word++) {
    let rest = (one[word] ?? 0) & ~(other[word] ?? 0)
    while (rest !== 0) {
      const bit = 31 - Math.clz32(rest & -rest) // the lowest bit that is set
      if (!goesOn(word * 32 + bit)) return
      rest &= rest - 1
    }
  }
}
