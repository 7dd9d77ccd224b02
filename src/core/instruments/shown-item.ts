import type { LocalText } from '../framework/local-text.js'
import type { Option, Scale } from '../framework/scale.js'
import { type Answer, codesOf, rowsOf } from '../responses/answers.js'
import { answerIn, conditionOf, type View } from './condition.js'
import { type Instrument, type Item, itemsOf, type Unit } from './instrument-document.js'

/** A thing that a question is asked about: a barrier chosen before, a nickname. */
export interface Row {
  readonly key: string
  readonly label: LocalText
  readonly options: readonly Option[]
}

/**
 * A question as one person sees it. `rows`: it is asked once for each. `quote`: the person's own words that stand for
 * [goal] or [commitment] in its text.
 */
export interface ShownItem {
  readonly item: Item
  readonly scale?: Scale
  readonly unit?: Unit
  readonly options: readonly Option[]
  readonly rows?: readonly Row[]
  readonly quote?: string
}

/** The question as one person sees it; undefined where nothing is left to choose from or to be asked about. */
export function shownItem(instrument: Instrument, item: Item, view: View): ShownItem | undefined {
  if (item.showIf !== undefined || item.optionsFrom !== undefined || item.repeatFor !== undefined)
    return shownTo(instrument, item, view)
  const shown = sameForAll.get(item) ?? shownTo(instrument, item, view)
  if (shown !== undefined) sameForAll.set(item, shown)
  return shown
}

/** Most questions depend on nothing: they are made once. */
const sameForAll = new WeakMap<Item, ShownItem>()

function shownTo(instrument: Instrument, item: Item, view: View): ShownItem | undefined {
  const scale = item.scale === undefined ? undefined : instrument.scales[item.scale]
  const unit = item.unit === undefined ? undefined : instrument.units[item.unit]
  const quote = quoteFor(item, view)
  const rows = rowsFor(instrument, item, scale?.options ?? [], view)
  const options = rows === undefined ? chosenBefore(instrument, item, view) : undefined
  if (rows?.length === 0 || options?.length === 0) return undefined
  return {
    item,
    options: options ?? scale?.options ?? [],
    ...(scale && { scale }),
    ...(unit && { unit }),
    ...(rows && { rows }),
    ...(quote !== undefined && { quote })
  }
}

/** [goal] and [commitment] take the words of the first id in the condition that must be answered. */
function quoteFor(item: Item, view: View): string | undefined {
  const tests = conditionOf(item)?.anyOf.flat() ?? []
  const source = tests.find((test) => test.kind === 'answered')
  const words = source === undefined ? undefined : answerIn(view, source.id)
  return typeof words === 'string' ? words : undefined
}

/** What was chosen in the question that this one takes its options or rows from. */
function chosenBefore(instrument: Instrument, item: Item, view: View): readonly Option[] | undefined {
  if (item.optionsFrom === undefined) return undefined
  const source = itemsOf(instrument).find(({ id }) => id === item.optionsFrom)
  const scale = source?.scale === undefined ? undefined : instrument.scales[source.scale]
  const chosen = codesOf(answerIn(view, item.optionsFrom)) ?? []
  return scale?.options.filter(({ code, exclusive }) => chosen.includes(code) && exclusive !== true)
}

/** Barriers chosen before, one row each; or nicknames, each with the others to choose from where ties are asked. */
function rowsFor(
  instrument: Instrument,
  item: Item,
  options: readonly Option[],
  view: View
): readonly Row[] | undefined {
  if (item.type === 'severity-list') {
    return chosenBefore(instrument, item, view)?.map(({ code, label }) => ({ key: code, label, options }))
  }
  if (item.repeatFor === undefined) return undefined
  const names = nicknames(answerIn(view, item.repeatFor))
  const others = (key: string): readonly Option[] =>
    item.optionsFrom === item.repeatFor ? names.filter(({ code }) => code !== key) : []
  return names.map(({ code, label }) => ({ key: code, label, options: [...others(code), ...options] }))
}

function nicknames(answer: Answer | undefined): readonly Option[] {
  return Object.entries(rowsOf(answer) ?? {}).flatMap(([code, name]) =>
    typeof name === 'string' ? [{ code, label: { en: name } }] : []
  )
}
