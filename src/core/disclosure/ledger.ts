import { type Line, lineOf, reduced, type Row } from './elimination.js'
import { wholeWeights } from './implied.js'
import { has, placesIn, type PlaceSet } from './place-set.js'
import { releaseThreshold } from './release-limit.js'

/**
 * What has been published of one measurement, as someone who adds and subtracts would hold it: one row a group, with 1 for each
 * person in it. Means and n are public, so sums are; the question is which sums about few people follow from them.
 *
 * **The rule.** Eleven eliminations of the same rows are carried along, and no unit serves as a pivot in two of them.
 *
 * **Why that is enough.** Take any combination of published rows, with any weights, that is not 0 everywhere. If it were 0 in
 * all pivots of one elimination it would be 0 everywhere (elimination.ts). So it is not 0 for some pivot of the first, of the
 * second, … of the eleventh: eleven units or more. Whatever is added and subtracted, at least eleven units are in it: no
 * person and no group below eleven can be worked out. The rule asks a little more: that each further number which is not
 * implied by earlier ones brings eleven units of its own, so that what bounds and guesses can squeeze out stays small, too.
 *
 * **What it costs.** Pivots are chosen one after another and never change, so now and then a group is refused that a cleverer
 * choice would let pass. (The best choice is known: J. Edmonds, Journal of Research of the National Bureau of Standards 69B
 * (1965) 67–72, on how many disjoint bases a matroid has. It let through 6 figures more in a thousand, and was not worth it.)
 *
 * People alike in every group share a column. `proofs`: a column a group, 1 in its own row alone, never a pivot; so a row
 * that vanishes for all people still says of which groups it was made.
 */
export interface Ledger {
  readonly groups: readonly PlaceSet[] // none of them implied by the others
  readonly proofs: readonly number[]
  readonly columns: readonly (readonly number[])[] // the places that share it; nobody in proofs
  readonly eliminations: readonly (readonly Line[])[]
}

export const emptyLedger: Ledger = {
  groups: [],
  proofs: [],
  columns: [],
  eliminations: Array.from({ length: releaseThreshold }, () => [])
}

/** `exposes`: with it, fewer than eleven units might be worked out. */
export type Entry = Readonly<{ kind: 'exposes' }> | Readonly<{ kind: 'entered'; ledger: Ledger }>

/** The ledger with a group that is not implied by those in it. */
export function enter(ledger: Ledger, group: PlaceSet, units: readonly number[]): Entry {
  const { columns, childOf, row } = split(ledger.columns, group)
  const columnOf = columnsByPlace(columns, units.length)
  const servant = servantsOf(ledger, units)
  const eliminations: (readonly Line[])[] = []
  for (const [elimination, lines] of ledger.eliminations.entries()) {
    const wide = lines.map((line) => widened(line, childOf))
    const rest = reduced(row, wide, columnOf)
    const pivot = freePlace(columns, rest, (place) => servant[units[place] ?? place] ?? nobody, elimination)
    if (pivot === undefined) return { kind: 'exposes' }
    servant[units[pivot] ?? pivot] = elimination
    eliminations.push([...wide, lineOf(rest, pivot, columnOf)])
  }
  return {
    kind: 'entered',
    ledger: {
      groups: [...ledger.groups, group],
      proofs: [...ledger.proofs, columns.length],
      columns: [...columns, []],
      eliminations
    }
  }
}

/**
 * Whether a group says nothing that those in the ledger do not say already: a total whose parts are all there. A group that
 * parts people who were alike in all others is no combination of them. For the rest, see implied.ts.
 */
export function isImplied(ledger: Ledger, group: PlaceSet, units: readonly number[]): boolean {
  const { columns, row } = split(ledger.columns, group)
  if (columns.length > ledger.columns.length) return false
  const rest = reduced(row, ledger.eliminations[0] ?? [], columnsByPlace(columns, units.length))
  if (columns.some((members, column) => members.length > 0 && rest[column] !== 0)) return false

  const used = ledger.groups.flatMap((set, at) => {
    const hint = rest[ledger.proofs[at] ?? -1] ?? 0
    return hint === 0 ? [] : [{ set, hint }]
  })
  const people = columns.flatMap(([first]) => first ?? [])
  const onPeople = (set: PlaceSet): Row => Int32Array.from(people, (place) => (has(set, place) ? 1 : 0))
  return (
    wholeWeights([...used.map(({ hint }) => hint), 1], [...used.map(({ set }) => set), group].map(onPeople)) !== null
  )
}

interface Split {
  readonly columns: readonly (readonly number[])[]
  readonly childOf: Int32Array // the new column of those of an old one who are in the group, or nobody
  readonly row: Row // of the group; its last entry is its proof
}

const nobody = -1

function split(old: readonly (readonly number[])[], group: PlaceSet): Split {
  const columns = [...old]
  const childOf = new Int32Array(old.length).fill(nobody)
  const inside: number[] = []
  const left = Uint32Array.from(group) // whom no column holds
  for (const [column, members] of old.entries()) {
    const chosen = members.filter((place) => has(group, place))
    for (const place of chosen) left[place >>> 5] = (left[place >>> 5] ?? 0) & ~(1 << (place & 31))
    if (chosen.length === 0) continue
    if (chosen.length === members.length) inside.push(column)
    else {
      columns[column] = members.filter((place) => !has(group, place))
      childOf[column] = columns.push(chosen) - 1
      inside.push(columns.length - 1)
    }
  }
  const fresh = placesIn(left)
  if (fresh.length > 0) inside.push(columns.push(fresh) - 1)
  const row = new Int32Array(columns.length + 1)
  for (const column of [...inside, columns.length]) row[column] = 1
  return { columns, childOf, row }
}

function columnsByPlace(columns: readonly (readonly number[])[], places: number): Int32Array {
  const columnOf = new Int32Array(places).fill(nobody)
  for (const [column, members] of columns.entries()) for (const place of members) columnOf[place] = column
  return columnOf
}

/** Those who leave a column take its entry along. */
function widened(line: Line, childOf: Int32Array): Line {
  const columns: number[] = []
  const values: number[] = []
  for (let at = 0; at < line.columns.length; at++) {
    const child = childOf[line.columns[at] ?? 0] ?? nobody
    if (child === nobody) continue
    columns.push(child)
    values.push(line.values[at] ?? 0)
  }
  if (columns.length === 0) return line
  return {
    columns: Int32Array.from([...line.columns, ...columns]),
    values: Int32Array.from([...line.values, ...values]),
    pivot: line.pivot
  }
}

/** By unit, the elimination that has its pivots there. */
function servantsOf({ eliminations }: Ledger, units: readonly number[]): Int32Array {
  const servant = new Int32Array(units.length).fill(nobody)
  for (const [elimination, lines] of eliminations.entries()) {
    for (const { pivot } of lines) servant[units[pivot] ?? pivot] = elimination
  }
  return servant
}

/** A unit that serves this elimination already comes first, then the column with most units to spare. */
function freePlace(
  columns: readonly (readonly number[])[],
  rest: Row,
  servantOf: (place: number) => number,
  elimination: number
): number | undefined {
  let best: { readonly place: number; readonly free: number } | undefined
  for (const [column, members] of columns.entries()) {
    if (rest[column] === 0) continue
    let free = 0
    let first: number | undefined
    for (const place of members) {
      const servant = servantOf(place)
      if (servant === elimination) return place
      if (servant !== nobody) continue
      first ??= place
      if (++free >= releaseThreshold) return first
    }
    if (first !== undefined && free > (best?.free ?? 0)) best = { place: first, free }
  }
  return best?.place
}
