import type { Json } from '../../../src/core/framework/canonical-json.js'
import { type Instrument, InstrumentSchema } from '../../../src/core/instruments/instrument-document.js'
import { checkedInstrument } from '../../../src/core/instruments/instrument-rules.js'

export type JsonObject = Readonly<Record<string, Json>>

const scales: JsonObject = {
  'yes-no': { options: [option('yes'), option('no')] },
  ladder: { topCode: 2, options: [option('0'), option('1'), option('2')] },
  reasons: { options: [option('time'), option('money'), option('other'), { ...option('none'), exclusive: true }] },
  tick: { tick: true, options: [option('yes')] }
}

const units: JsonObject = {
  hours: { kind: 'number', min: 0, max: 24, step: 0.25 },
  pounds: { kind: 'money', prefix: { en: '£' }, minPence: 0, maxPence: 100_000 },
  month: { kind: 'date', from: 2000, yearsAhead: 10 }
}

function option(code: string): JsonObject {
  return { code, label: { en: `Answer ${code}` } }
}

/** A question of a made-up instrument: a yes or no unless told otherwise. */
export function item(id: string, more: JsonObject = {}): JsonObject {
  const choice = more['type'] === undefined ? { type: 'single', scale: 'yes-no' } : {}
  return { id, ...choice, text: { en: `About ${id}?` }, feeds: ['report'], seconds: 5, ...more }
}

/** A made-up instrument of those pages, as published. */
export function document(pages: readonly (readonly JsonObject[])[], more: JsonObject = {}): JsonObject {
  return {
    code: 'T1',
    version: '1',
    languages: ['en'],
    title: { en: 'A survey' },
    purpose: { en: 'To try things' },
    respondent: 'participant',
    asked: 'exchange',
    wave: 'T1',
    light: false,
    pages: pages.map((items) => ({ section: { en: 'A section' }, items })),
    scales,
    units,
    ...more
  }
}

export function small(...pages: readonly (readonly JsonObject[])[]): Instrument {
  return InstrumentSchema.parse(document(pages))
}

/** Everything that is wrong with a made-up instrument. */
export function faultsOf(value: Json, others: readonly Instrument[] = []): readonly string[] {
  const checked = checkedInstrument(value, others)
  return checked.kind === 'faults' ? checked.faults : []
}
