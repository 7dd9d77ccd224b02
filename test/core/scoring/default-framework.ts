import type { Instrument } from '../../../src/core/instruments/instrument-document.js'
import { loadLibrary } from '../../../src/features/instruments/load.js'

const library = await loadLibrary()

/** The framework that the service ships. */
export const defaultFramework = library.framework.document

export function shippedInstrument(code: string): Instrument {
  const published = library.instruments.get(code)
  if (published === undefined) throw new RangeError(`There is no instrument ${code}.`)
  return published.document
}
