import { type Condition, parseCondition } from './condition.js'
import type { Item } from './instrument-document.js'

const parsed = new WeakMap<Item, Condition>()

/** When a question is shown. Each condition is read once; a document that was let in has none that cannot be read. */
export function conditionOf(item: Item): Condition | undefined {
  if (item.showIf === undefined) return undefined
  const seen = parsed.get(item)
  if (seen !== undefined) return seen
  const read = parseCondition(item.showIf)
  if (read.kind === 'fault') throw new RangeError(`The condition of ${item.id} ${read.message}.`)
  parsed.set(item, read.condition)
  return read.condition
}
