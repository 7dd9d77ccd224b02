import type { Json } from '../framework/canonical-json.js'

type JsonObject = Readonly<Record<string, Json>>

/** What a document names by code: scales, and units of typed figures. */
export interface Shelf {
  readonly scales: JsonObject
  readonly units: JsonObject
}

/**
 * An instrument as it is published: as its file has it, with the scales and units it uses put in, so that its hash covers
 * every word that is shown. Names that are not on the shelf are left for the rules to find.
 */
export function publishedInstrument(source: JsonObject, shelf: Shelf): JsonObject {
  const scales = pick(shelf.scales, namesUnder(source, 'scale'))
  return { ...source, scales, units: pick(shelf.units, namesUnder(source, 'unit')) }
}

/** A framework as it is published: with the scales it uses, so that its hash covers what every answer is worth. */
export function publishedFramework(source: JsonObject, shelf: Pick<Shelf, 'scales'>): JsonObject {
  return { ...source, scales: pick(shelf.scales, namesUnder(source, 'scale')) }
}

/** Every text that stands under a key, at any depth. */
function namesUnder(value: Json, key: string): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return new Set()
  return new Set(
    Object.entries(value).flatMap(([name, part]: [string, Json]) =>
      name === key && typeof part === 'string' ? [part] : [...namesUnder(part, key)]
    )
  )
}

function pick(shelf: JsonObject, names: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(shelf).filter(([name]) => names.has(name)))
}
