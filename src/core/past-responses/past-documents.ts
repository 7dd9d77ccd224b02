import type { Json } from '../framework/canonical-json.js'
import { publishedFramework, publishedInstrument, type Shelf } from '../instruments/published.js'
import { layoutOf, type Mapping, type PastItem, type PastWave, scaleOf, wavesOf } from './mapping.js'
import { figuresOf, type PastScale } from './past-scale.js'

type JsonObject = Readonly<Record<string, Json>>

/** What a past evaluation measured and asked, in the documents that everything else here is measured and asked by. */
export interface PastDocuments {
  readonly framework: JsonObject
  readonly instruments: ReadonlyMap<PastWave, JsonObject>
}

/**
 * A framework and an instrument for each wave, as published. They say what was measured, not in which columns it stood: the
 * same evaluation in another layout has the same framework, so both can be compared.
 */
export function pastDocuments(mapping: Mapping): PastDocuments {
  const shelf = shelfOf(mapping)
  const asked = wavesOf(mapping).filter((wave) => itemsIn(mapping, wave).length > 0)
  return {
    framework: publishedFramework(frameworkSource(mapping), shelf),
    instruments: new Map(asked.map((wave) => [wave, publishedInstrument(instrumentSource(mapping, wave), shelf)]))
  }
}

/** The id of a question in a wave: the look back asks the same under an id of its own. */
export function idIn(wave: PastWave, { id }: Pick<PastItem, 'id'>): string {
  return wave === 'T1r' ? `${id}_then` : id
}

/** Every question of a wave, with the indicator and domain it belongs to. */
function itemsIn(mapping: Mapping, wave: PastWave) {
  const isWide = layoutOf(mapping) === 'wide'
  return mapping.domains.flatMap((domain) =>
    domain.indicators.flatMap((indicator) =>
      indicator.items
        .filter(({ columns }) => !isWide || columns?.[wave] !== undefined)
        .map((item) => ({ domain, indicator, item }))
    )
  )
}

function frameworkSource(mapping: Mapping): JsonObject {
  const { code, version, title, source, subscores, domains } = mapping
  const waves = wavesOf(mapping)
  const looksBack = waves.includes('T1r')
  return {
    code,
    version,
    languages: ['en'],
    title: { en: title },
    status: { en: source ?? 'A past evaluation, imported.' },
    subscores: {
      capability: { name: { en: subscores.capability ?? 'Capability' }, waves },
      enactment: { name: { en: subscores.enactment ?? 'Enactment' }, waves }
    },
    missing: { itemShare: 0.5, indicatorShare: 0.5 },
    lightNote: { en: 'There are no short forms of this evaluation.' },
    domains: domains.map((domain) => ({
      code: domain.code,
      name: { en: domain.name },
      indicators: domain.indicators.map(({ code, name, use, items }) => ({
        code,
        rater: 'participant',
        name: { en: name },
        use,
        waves,
        changes: use !== 'level',
        items: items.map((item) => ({
          id: item.id,
          ...(looksBack && { then: idIn('T1r', item) }),
          scale: item.scale,
          ...(item.reversed && { reversed: true })
        }))
      }))
    })),
    acrossDomains: [],
    bridges: []
  }
}

function instrumentSource(mapping: Mapping, wave: PastWave): JsonObject {
  const { version, title } = mapping
  return {
    code: `P${wave}`,
    version,
    languages: ['en'],
    title: { en: title },
    purpose: { en: 'Answers of a past evaluation, imported.' },
    respondent: 'participant',
    asked: 'exchange',
    wave,
    light: false,
    pages: itemsIn(mapping, wave).map(({ domain, indicator, item }) => ({
      section: { en: domain.name },
      items: [
        {
          id: idIn(wave, item),
          ...answeredBy(mapping, item),
          text: { en: item.text },
          required: false,
          waysOut: [],
          indicator: indicator.code,
          domain: domain.code,
          ...(indicator.use !== 'level' && { subscore: indicator.use }),
          scored: true,
          reversed: item.reversed ?? false,
          feeds: ['score'],
          seconds: 0
        }
      ]
    }))
  }
}

function answeredBy(mapping: Mapping, { scale: name }: PastItem): JsonObject {
  const scale = scaleOf(mapping, name)
  return scale !== undefined && isList(scale) ? { type: 'scale', scale: name } : { type: 'number', unit: name }
}

/** A list of labels is chosen from; figures are typed, and so are labels that are kept as raw numbers. */
function isList({ labels, raw }: PastScale): boolean {
  return labels !== undefined && !raw
}

function shelfOf({ scales }: Mapping): Shelf {
  const entries = Object.entries(scales)
  return {
    scales: Object.fromEntries(entries.map(([name, scale]) => [name, scaleDocument(scale)])),
    units: Object.fromEntries(entries.map(([name, scale]) => [name, unitDocument(scale)]))
  }
}

function scaleDocument(scale: PastScale): JsonObject {
  const { low, high, ...rest } = figuresOf(scale)
  if (!isList(scale)) return { figures: { low, high, ...rest }, options: [] }
  const labels = new Map<number, string>()
  for (const [label, value] of Object.entries(scale.labels ?? {})) if (!labels.has(value)) labels.set(value, label)
  const options = [...labels].sort(([a], [b]) => a - b)
  return {
    options: options.map(([value, label]) => ({
      code: String(value),
      label: { en: label },
      points: (100 * (value - low)) / (high - low)
    }))
  }
}

function unitDocument(scale: PastScale): JsonObject {
  const { low, high, step } = figuresOf(scale)
  return { kind: 'number', min: low, max: high, step }
}
