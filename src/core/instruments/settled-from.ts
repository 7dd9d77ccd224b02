import { conditionOf, idsOf, isOpen, type View } from './condition.js'
import { type Instrument, type Item, itemsOf } from './instrument-document.js'
import type { ShownItem } from './shown-item.js'

interface PlacedItems {
  readonly number: number
  readonly items: readonly ShownItem[]
}

/**
 * The number of the page from which on the person's way is settled: no question on it or after it that is still unanswered
 * can open or close another. Infinity when even the last page can.
 */
export function settledFrom(
  instrument: Instrument,
  pages: readonly PlacedItems[],
  view: View,
  answered: ReadonlySet<string>
): number {
  const branches = branchesOf(instrument)
  const pending = new Set<string>()
  let from = Infinity
  for (const { number, items } of pages.toReversed()) {
    for (const { item } of items) if (!answered.has(item.id)) pending.add(item.id)
    if (branches.some((item) => mayChange(item, view, pending))) return from
    from = number
  }
  return from
}

const branching = new WeakMap<Instrument, readonly Item[]>()

/** The questions that depend on others, looked up once. */
function branchesOf(instrument: Instrument): readonly Item[] {
  const depends = (item: Item): boolean => item.showIf !== undefined || item.optionsFrom !== undefined
  const items = branching.get(instrument) ?? itemsOf(instrument).filter((item) => item.slot !== true && depends(item))
  branching.set(instrument, items)
  return items
}

function mayChange(item: Item, view: View, pending: ReadonlySet<string>): boolean {
  if (item.optionsFrom !== undefined && pending.has(item.optionsFrom)) return true
  const condition = conditionOf(item)
  if (condition === undefined || !idsOf(condition).some((id) => pending.has(id))) return false
  return isOpen(condition, view, pending)
}
