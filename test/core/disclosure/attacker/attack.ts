import type { Link } from '../../../../src/core/disclosure/people.js'
import type { Interval } from '../../../../src/core/statistics/interval.js'
import { bounded, type Equation } from './bounds.js'
import type { Dice } from './dice.js'
import type { Figure } from './figures.js'
import { eliminated, type Row, without } from './fractions.js'

/**
 * People about whom something follows that was never said of them. `subtracted`: two published groups differ by 1 to 10
 * units. `solved`: a combination of published sums is about 1 to 10 units. `pinned`: rounding and all, the value of one person,
 * or the mean of fewer than 11, is known to within 2 points.
 */
export interface Find {
  readonly how: 'subtracted' | 'solved' | 'pinned'
  readonly keys: readonly string[]
  readonly words: string
}

/**
 * Somebody outside with every figure ever published, the list of who is in which group, exact arithmetic and time. Knows nothing
 * of the rule and shares none of its code. Stops at the first find.
 */
export function attack(figures: readonly Figure[], links: readonly Link[], dice: Dice): Find | null {
  const unitOf = unitsFrom(links)
  const facts = factsFrom(figures)
  return subtract(figures, unitOf) ?? solve(facts, unitOf, dice) ?? pin(figures, facts, unitOf)
}

type UnitOf = (key: string) => string

/** Joins by relabelling, slowly. */
function unitsFrom(links: readonly Link[]): UnitOf {
  const labels = new Map<string, string>()
  for (const [one, other] of links) {
    const [a, b] = [labels.get(one) ?? one, labels.get(other) ?? other]
    for (const key of [one, other]) if (!labels.has(key)) labels.set(key, key)
    for (const [key, label] of labels) if (label === b) labels.set(key, a)
  }
  return (key) => labels.get(key) ?? key
}

function isFew(keys: Iterable<string>, unitOf: UnitOf): boolean {
  const units = new Set<string>()
  for (const key of keys) {
    units.add(unitOf(key))
    if (units.size > 10) return false
  }
  return units.size > 0
}

function subtract(figures: readonly Figure[], unitOf: UnitOf): Find | null {
  const sets = figures.map(({ keys }) => new Set(keys))
  for (const [at, one] of figures.entries()) {
    for (const [other, { item, group }] of figures.entries()) {
      if (item !== one.item) continue
      const rest = one.keys.filter((key) => sets[other]?.has(key) === false)
      if (isFew(rest, unitOf))
        return { how: 'subtracted', keys: rest, words: `${one.item}: ${one.group} less ${group} (${at}, ${other})` }
    }
  }
  return null
}

/** The unknowns are scores of one person in one wave. Those that stand in the same figures with the same sign are one column. */
interface Facts {
  readonly columns: readonly (readonly string[])[] // whose
  readonly rows: readonly Row[]
}

function factsFrom(figures: readonly Figure[]): Facts {
  const patterns = new Map<string, { readonly key: string; readonly entries: number[] }>()
  for (const [at, { keys, terms }] of figures.entries()) {
    for (const { measurement, sign } of terms) {
      for (const key of keys) {
        const unknown = `${measurement} of ${key}`
        const found = patterns.get(unknown) ?? { key, entries: [] }
        found.entries.push(sign * (at + 1))
        patterns.set(unknown, found)
      }
    }
  }
  const columns = new Map<string, { readonly keys: string[]; readonly entries: readonly number[] }>()
  for (const { key, entries } of patterns.values()) {
    const column = columns.get(entries.join())
    if (column === undefined) columns.set(entries.join(), { keys: [key], entries })
    else column.keys.push(key)
  }
  const all = [...columns.values()]
  const rows = figures.map(() => new Map<number, bigint>())
  for (const [column, { entries }] of all.entries()) {
    for (const entry of entries) rows[Math.abs(entry) - 1]?.set(column, entry > 0 ? 1n : -1n)
  }
  return { columns: all.map(({ keys }) => keys), rows }
}

/**
 * Looks for a combination about 1 to 10 units. Such a one is 0 in every column of 11 units or more, so those are eliminated
 * first; if nothing is left, there is none, and that is certain. Of what is left, the rows with one column after another
 * cleared are looked at, in many orders, and what their differences clear as well.
 */
function solve({ columns, rows }: Facts, unitOf: UnitOf, dice: Dice): Find | null {
  const order = columns.map((_, column) => column).sort((a, b) => size(columns, b) - size(columns, a))
  const isLarge = (column: number): boolean => !isFew(columns[column] ?? [], unitOf)
  const left = eliminated(rows, order)
    .filter(({ pivot }) => !isLarge(pivot))
    .map(({ row }) => row)
  if (left.length === 0) return null

  const small = order.filter((column) => !isLarge(column))
  const orders = [small, small.toReversed(), ...Array.from({ length: 6 }, () => dice.some(small, small.length))]
  for (const columnsInTurn of orders) {
    const candidates = eliminated(left, columnsInTurn).map(({ row }) => row)
    const found = candidates.find((row) => isAboutFew(row, columns, unitOf)) ?? cleared(candidates, columns, unitOf)
    if (found !== undefined) return { how: 'solved', keys: keysIn(found, columns), words: wordsOf(found, columns) }
  }
  return null
}

/** Two rows of an echelon form, weighted so that one more column falls out. */
function cleared(rows: readonly Row[], columns: Facts['columns'], unitOf: UnitOf): Row | undefined {
  for (const [at, one] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      const tried = new Set<string>()
      for (const [column, entry] of one) {
        const there = other.get(column)
        if (there === undefined || tried.has(`${entry}/${there}`)) continue
        tried.add(`${entry}/${there}`)
        const rest = without(one, other, column)
        if (isAboutFew(rest, columns, unitOf)) return rest
      }
    }
  }
  return undefined
}

function isAboutFew(row: Row, columns: Facts['columns'], unitOf: UnitOf): boolean {
  return row.size <= 40 && isFew(keysIn(row, columns), unitOf) // 40: three waves of 10 units, and to spare
}

function keysIn(row: Row, columns: Facts['columns']): readonly string[] {
  return [...new Set([...row.keys()].flatMap((column) => columns[column] ?? []))]
}

function wordsOf(row: Row, columns: Facts['columns']): string {
  return [...row].map(([column, entry]) => `${entry} × (${(columns[column] ?? []).join(' + ')})`).join(' + ')
}

function size(columns: Facts['columns'], column: number): number {
  return columns[column]?.length ?? 0
}

/** Sums are n × mean, give or take the rounding; scores lie from 0 to 100. What does that leave for each column? */
function pin(figures: readonly Figure[], { columns, rows }: Facts, unitOf: UnitOf): Find | null {
  const equations = rows.flatMap((row, at): readonly Equation[] => {
    const figure = figures[at]
    if (figure?.mean == null) return []
    const { n, mean, halfStep } = figure
    const terms = [...row].map(([at, weight]) => ({ at, weight: Number(weight) }))
    return [{ terms, low: n * (mean - halfStep), high: n * (mean + halfStep) }]
  })
  const each = columns.map((_, column) => reachOfEach(figures.filter((_, at) => rows[at]?.has(column) ?? false)))
  const asSum = ({ low, high }: Interval, n: number): Interval => ({ low: n * low, high: n * high })
  const sums = bounded(
    equations,
    columns.map((keys, column) => asSum(each[column] ?? scale, keys.length))
  )
  for (const [column, keys] of columns.entries()) {
    const [sum, reach] = [sums[column] ?? scale, each[column] ?? scale]
    const others = asSum(reach, keys.length - 1)
    const one = { low: Math.max(reach.low, sum.low - others.high), high: Math.min(reach.high, sum.high - others.low) }
    const isOnePinned = one.high - one.low < 2
    const isFewPinned = isFew(keys, unitOf) && (sum.high - sum.low) / keys.length < 2
    if (isOnePinned || isFewPinned) return { how: 'pinned', keys, words: `each ${one.low} to ${one.high}` }
  }
  return null
}

const scale: Interval = { low: 0, high: 100 }

/**
 * The interval of a mean tells the standard deviation s, and nobody is farther from the mean than s (n − 1) / √n. The multiplier
 * of s / √n is 1.96 or more, so s is at most half the width × √n / 1.96.
 */
function reachOfEach(figures: readonly Figure[]): Interval {
  let { low, high } = scale
  for (const { terms, n, mean, interval, halfStep } of figures) {
    if (terms.length > 1 || mean === null || interval === null) continue
    const reach = (((interval.high - interval.low) / 2 + halfStep) / 1.96) * (n - 1) + halfStep
    low = Math.max(low, mean - reach)
    high = Math.min(high, mean + reach)
  }
  return { low, high }
}
