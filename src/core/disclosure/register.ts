import { emptyLedger, enter, isImplied, type Ledger } from './ledger.js'
import { linkedPeople, type Link, type People, withKeys } from './people.js'
import { isSame, placeSet, type PlaceSet } from './place-set.js'
import type { GroupOnRecord, Publication } from './publication.js'

/** All that one programme has published, in the form in which the next act is judged against it. */
export interface Register {
  readonly people: People
  readonly measurements: ReadonlyMap<string, OnRecord>
}

/** `overdrawn`: what is out already gives people away, so that nothing new may be added to it. */
interface OnRecord {
  readonly shown: readonly Shown[]
  readonly ledger: Ledger
  readonly overdrawn: boolean
}

export interface Shown {
  readonly publication: string
  readonly item: string
  readonly group: string
  readonly places: PlaceSet
}

/** `links`: which keys of the programme are one unit, of all people in it, as it is known today. */
export function openRegister(links: readonly Link[], publications: readonly Publication[]): Register {
  const empty: Register = { people: linkedPeople(links), measurements: new Map() }
  return publications.reduce(withPublication, empty)
}

export function withPublication(register: Register, { id, groups }: Publication): Register {
  return groups.reduce((so, group) => withGroup(so, id, group).register, register)
}

/**
 * The register with one more group on record, whether or not it should have been published, and whether it gives somebody away
 * in any of the measurements it is computed from (ledger.ts).
 */
export function withGroup(
  register: Register,
  publication: string,
  { item, group, keys, measurements: computedFrom }: GroupOnRecord
): { readonly register: Register; readonly exposes: boolean } {
  const people = withKeys(register.people, keys)
  const places = placesOf(people, keys)
  const shown = { publication, item, group, places }
  const measurements = new Map(register.measurements)
  let exposes = false
  for (const measurement of computedFrom) {
    const record = measurements.get(measurement) ?? nothing
    const next = entered(record, places, people)
    exposes ||= next === 'exposes'
    measurements.set(measurement, {
      shown: [...record.shown, shown],
      ledger: next === 'exposes' ? record.ledger : next,
      overdrawn: record.overdrawn || next === 'exposes'
    })
  }
  return { register: { people, measurements }, exposes }
}

function entered({ shown, ledger, overdrawn }: OnRecord, places: PlaceSet, { units }: People): Ledger | 'exposes' {
  if (shown.some((one) => isSame(one.places, places)) || isImplied(ledger, places, units)) return ledger
  const entry = overdrawn ? { kind: 'exposes' as const } : enter(ledger, places, units)
  return entry.kind === 'entered' ? entry.ledger : 'exposes'
}

/** Everything shown so far that is computed from one of these measurements. */
export function shownOf(register: Register, measurements: readonly string[]): readonly Shown[] {
  const shown = measurements.flatMap((measurement) => register.measurements.get(measurement)?.shown ?? [])
  return [...new Set(shown)]
}

export function placesOf({ places }: People, keys: readonly string[]): PlaceSet {
  return placeSet(keys.flatMap((key) => places.get(key) ?? []))
}

const nothing: OnRecord = { shown: [], ledger: emptyLedger, overdrawn: false }
