/** Anything JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/**
 * The one text of a JSON value: no spaces, the keys of each object in order of their UTF-16 code units, numbers and
 * strings as ECMAScript writes them. Two documents that say the same have the same text, so its hash is their name.
 *
 * Throws RangeError for what JSON cannot say: NaN, infinities, a lone surrogate.
 *
 * Source: RFC 8785 (JSON Canonicalization Scheme), sections 3.2.2 and 3.2.3.
 */
export function canonicalJson(value: Json): string {
  if (typeof value !== 'object' || value === null) return canonicalScalar(value)
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonicalJson(one)).join(',')}]`
  return canonicalObject(value as { readonly [key: string]: Json }) // Array.isArray does not rule out a readonly list
}

function canonicalObject(object: { readonly [key: string]: Json }): string {
  const entries = Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)) // `<` compares UTF-16 code units
  return `{${entries.map(([key, value]) => `${canonicalScalar(key)}:${canonicalJson(value)}`).join(',')}}`
}

function canonicalScalar(value: null | boolean | number | string): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`JSON has no ${value}.`)
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new RangeError('JSON text cannot hold a lone surrogate.')
  return JSON.stringify(value)
}
