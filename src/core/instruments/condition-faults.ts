import { type DocumentFault, faultAt, type Path } from '../framework/document-faults.js'
import { findOption, type Scale } from '../framework/scale.js'
import { type Condition, idsOf, parseCondition, type Test } from './condition.js'
import { areExclusive } from './exclusive-conditions.js'
import { type Instrument, type Item, itemsOf } from './instrument-document.js'

/** A question with its place. `order`: its place among all questions of the document. */
export interface PlacedItem {
  readonly item: Item
  readonly path: Path
  readonly page: number
  readonly order: number
  readonly condition: Condition | undefined
}

export function placedItems({ pages }: Pick<Instrument, 'pages'>): readonly PlacedItem[] {
  const places = pages.flatMap(({ items }, page) =>
    items.map((item, i) => ({ item, page, path: ['pages', page, 'items', i] }))
  )
  return places.map((place, order) => {
    const read = place.item.showIf === undefined ? undefined : parseCondition(place.item.showIf)
    return { ...place, order, condition: read?.kind === 'condition' ? read.condition : undefined }
  })
}

/** `earlier`: the published instruments that the same people answer in earlier waves, whose answers may be looked at. */
export function conditionFaults(
  instrument: Instrument,
  placed: readonly PlacedItem[],
  earlier: readonly Instrument[]
): readonly DocumentFault[] {
  const cyclic = cyclicItems(placed)
  return placed.flatMap((place) => [
    ...grammarFaults(place),
    ...cycleFaults(place, cyclic),
    ...lookFaults(place, placed, instrument, earlier, cyclic),
    ...repeatFaults(place, placed)
  ])
}

function grammarFaults({ item, path }: PlacedItem): readonly DocumentFault[] {
  const read = item.showIf === undefined ? undefined : parseCondition(item.showIf)
  return read?.kind === 'fault' ? [faultAt([...path, 'showIf'], read.message)] : []
}

function cycleFaults({ item, path }: PlacedItem, cyclic: ReadonlyMap<string, string>): readonly DocumentFault[] {
  const way = cyclic.get(item.id)
  return way === undefined ? [] : [faultAt([...path, 'showIf'], `goes round in a circle: ${way}`)]
}

/** Ids whose conditions lead back to themselves, with the way: `a → b → a`. */
function cyclicItems(placed: readonly PlacedItem[]): ReadonlyMap<string, string> {
  const edges = new Map<string, readonly string[]>()
  for (const { item, condition } of placed) {
    edges.set(item.id, [...(edges.get(item.id) ?? []), ...(condition === undefined ? [] : idsOf(condition))])
  }
  return new Map([...edges.keys()].flatMap((id) => wayBack(id, edges)))
}

function wayBack(id: string, edges: ReadonlyMap<string, readonly string[]>): readonly (readonly [string, string])[] {
  const ways = new Map<string, readonly string[]>([[id, [id]]])
  for (const [here, way] of ways) {
    for (const next of edges.get(here) ?? []) {
      if (next === id) return [[id, [...way, id].join(' → ')]]
      if (!ways.has(next)) ways.set(next, [...way, next]) // a Map visits what is added
    }
  }
  return []
}

function lookFaults(
  { item, path, page, order, condition }: PlacedItem,
  placed: readonly PlacedItem[],
  instrument: Instrument,
  earlier: readonly Instrument[],
  cyclic: ReadonlyMap<string, string>
): readonly DocumentFault[] {
  const at = [...path, 'showIf']
  return (condition?.anyOf.flat() ?? []).flatMap((test) => {
    if (!('id' in test)) return []
    const here = placed.filter(({ item: { id } }) => id === test.id)
    const source = test.kind === 'unanswered' ? undefined : here[0]
    if (source === undefined) return earlierFaults(test, here.length > 0, at, earlier)
    if (cyclic.has(item.id) && cyclic.has(test.id)) return []
    if (here.some((one) => one.page === page)) return [faultAt(at, `depends on "${test.id}" of the same page`)]
    if (here.some((one) => one.order > order)) return [faultAt(at, `depends on "${test.id}", which comes later`)]
    return codeFaults(test, source.item, instrument, at)
  })
}

/** `unanswered` may name a question of this very instrument: it is asked until somebody has answered it once. */
function earlierFaults(
  test: Extract<Test, { readonly id: string }>,
  askedHere: boolean,
  at: Path,
  earlier: readonly Instrument[]
): readonly DocumentFault[] {
  if (test.kind === 'unanswered' && askedHere) return []
  for (const instrument of earlier) {
    const item = itemsOf(instrument).find(({ id }) => id === test.id)
    if (item !== undefined) return codeFaults(test, item, instrument, at)
  }
  return [faultAt(at, `depends on "${test.id}", which is asked neither here nor in an earlier wave`)]
}

/** A code that is no answer of the question can never hold: a slip of the pen. */
function codeFaults(
  test: Test,
  { id, type, scale: name }: Item,
  { scales }: Instrument,
  at: Path
): readonly DocumentFault[] {
  if (!('code' in test)) return []
  const scale = name !== undefined && Object.hasOwn(scales, name) ? scales[name] : undefined
  const many = (type === 'multiple' && scale?.tick !== true) || type === 'severity-list'
  if (many !== (test.kind === 'has')) {
    return [
      faultAt(
        at,
        many
          ? `asks "${id}" with "=": use "has", it has several answers`
          : `asks "${id}" with "has": use "=", it has one answer`
      )
    ]
  }
  return scale === undefined || hasCode(scale, test.code) ? [] : [faultAt(at, `"${test.code}" is no answer of "${id}"`)]
}

function hasCode(scale: Scale, code: string): boolean {
  return findOption(scale, code) !== undefined || scale.open === true || (scale.tick === true && code === 'no')
}

/** The same id again is another wording for other people: no one may see both. */
function repeatFaults(
  { item, path, order, condition }: PlacedItem,
  placed: readonly PlacedItem[]
): readonly DocumentFault[] {
  return placed.slice(0, order).flatMap((before) => {
    if (before.item.id !== item.id) return []
    const faults: DocumentFault[] = []
    if (!areExclusive(before.condition, condition)) {
      faults.push(
        faultAt([...path, 'id'], `"${item.id}" is there twice, with conditions that do not exclude each other`)
      )
    }
    if (before.item.type !== item.type || before.item.scale !== item.scale) {
      faults.push(faultAt([...path, 'id'], `"${item.id}" is there twice, with another type or scale`))
    }
    return faults
  })
}
