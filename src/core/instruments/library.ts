import type { DocumentFault } from '../framework/document-faults.js'
import { faultAt } from '../framework/document-faults.js'
import type { Framework, Measure } from '../framework/framework-document.js'
import { indicatorsOf, type PlacedIndicator } from '../framework/framework-rules.js'
import { type Wave, waves } from '../framework/wave.js'
import { type Instrument, type Item, itemsOf } from './instrument-document.js'
import type { TypicalPerson } from './burden.js'

/** A document and its name. `text`: its canonical JSON, what is kept for ever; `hash`: the SHA-256 of that. */
export interface Published<Document> {
  readonly hash: string
  readonly text: string
  readonly document: Document
}

/** The documents that this version of the service ships, all rules kept. Instruments by code, in the order of time. */
export interface Library {
  readonly framework: Published<Framework>
  readonly instruments: ReadonlyMap<string, Published<Instrument>>
  readonly typicalPerson: TypicalPerson
}

/** An instrument that ships under that hash; older versions are in the database. */
export function findByHash({ instruments }: Library, hash: string): Published<Instrument> | undefined {
  return [...instruments.values()].find((published) => published.hash === hash)
}

/**
 * Where a framework and the instruments beside it do not say the same: a question nobody asks, or that is asked in other
 * waves, on another scale, the other way round, for another domain; a scored question that no indicator rests on.
 */
export function libraryFaults(framework: Framework, instruments: readonly Instrument[]): readonly DocumentFault[] {
  const indicators = indicatorsOf(framework)
  return [
    ...indicators.flatMap((placed) => askedFaults(placed, instruments)),
    ...instruments.flatMap((instrument) => scoredFaults(instrument, indicators))
  ]
}

function askedFaults(
  { path, indicator, domain }: PlacedIndicator,
  instruments: readonly Instrument[]
): readonly DocumentFault[] {
  const faults = indicator.items.flatMap((measure, i) => {
    const asked = instruments.flatMap(itemsOf).filter(({ id }) => id === measure.id || id === measure.then)
    const at = [...path, 'items', i]
    if (asked.length === 0) return [faultAt([...at, 'id'], `"${measure.id}" is asked in no instrument`)]
    const subscore = indicator.use === 'level' ? undefined : indicator.use
    const same = asked.every((item) => agrees(measure, item) && item.domain === domain && item.subscore === subscore)
    return same
      ? []
      : [faultAt(at, `"${measure.id}" has another scale, direction, domain or sub-score where it is asked`)]
  })
  const asked = wavesAsking(indicator.items, instruments)
  if (asked.join() === waves.filter((wave) => indicator.waves.includes(wave)).join()) return faults
  return [...faults, faultAt([...path, 'waves'], `are not those in which it is asked: ${asked.join(', ')}`)]
}

function agrees({ scale, reversed }: Measure, item: Item): boolean {
  return item.scored && item.scale === scale && item.reversed === (reversed ?? false)
}

function wavesAsking(measures: readonly Measure[], instruments: readonly Instrument[]): readonly Wave[] {
  const ids = measures.flatMap(({ id, then }) => [id, then])
  const asking = instruments.filter((instrument) => itemsOf(instrument).some(({ id }) => ids.includes(id)))
  return waves.filter((wave) => asking.some((instrument) => instrument.wave === wave))
}

function scoredFaults({ code, pages }: Instrument, indicators: readonly PlacedIndicator[]): readonly DocumentFault[] {
  const measured = new Set(indicators.flatMap(({ indicator }) => indicator.items.flatMap(({ id, then }) => [id, then])))
  return pages.flatMap(({ items }, page) =>
    items.flatMap(({ id, scored }, i) =>
      scored && !measured.has(id)
        ? [faultAt([code, 'pages', page, 'items', i], `"${id}" is scored, but in no indicator`)]
        : []
    )
  )
}
