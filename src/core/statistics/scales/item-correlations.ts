import { correlationOf, unitDeviations } from '../correlation/unit-deviations.js'

/**
 * Pearson's r of each item with each, 1 on the diagonal. `items` are columns of answers of the same people, without gaps. Null
 * where an item was answered alike by all, or by fewer than two people: it correlates with nothing.
 */
export function itemCorrelations(items: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const units = items.map(unitDeviations).filter((unit) => unit !== null)
  if (units.length < items.length) return null

  const rows = units.map((unit, i) => units.map((other, j) => (j < i ? correlationOf(unit, other) : 1)))
  return rows.map((row, i) => row.map((r, j) => (j > i ? (rows[j]?.[i] ?? 0) : r)))
}
