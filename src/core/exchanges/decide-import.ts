import { changesOf, fixedFaults, sharedChangesOf } from './compare-row.js'
import type { Change, Standing, StandingExchange } from './exchange-facts.js'
import { agreementFaults, pairFaults } from './file-faults.js'
import { matchRows, type Match } from './match-rows.js'
import { nameKey } from './name-key.js'
import type { RowReading, WantedExchange } from './read-row.js'

/**
 * What becomes of a row. `added` and `differs` say whose it is when that person is known already. A row that differs without
 * an `exchange` would be a new exchange of somebody who is here under another name or address.
 */
export type Decision =
  | { readonly outcome: 'refused'; readonly line: number; readonly who: string; readonly reasons: readonly string[] }
  | {
      readonly outcome: 'already-there'
      readonly line: number
      readonly row: WantedExchange
      readonly exchange: StandingExchange
    }
  | {
      readonly outcome: 'added'
      readonly line: number
      readonly row: WantedExchange
      readonly personId: string | null
      readonly sponsorPersonId: string | null
      readonly changes: readonly Change[]
    }
  | {
      readonly outcome: 'differs'
      readonly line: number
      readonly row: WantedExchange
      readonly exchange: StandingExchange | null
      readonly sponsorPersonId: string | null
      readonly changes: readonly Change[]
    }

/**
 * Every row accounted for, in the order of the file. It only decides: nothing is written if any row is refused, and what
 * differs is written with `update` alone.
 */
export function decideImport(
  readings: readonly RowReading[],
  standing: Standing,
  { update }: { readonly update: boolean }
): readonly Decision[] {
  const rows = readings.flatMap((reading) => (reading.kind === 'row' ? [reading.row] : []))
  const matches = matchRows(rows, standing)
  const movedTo = newAddresses(rows, matches, standing)
  const newRows = rows.filter((row) => matches.get(row)?.kind === 'new')
  const disagreeing = agreementFaults(rows, personOf)
  const unpaired = pairFaults(newRows, standing.exchanges, personOf)
  const anchors = medianEnds(newRows, standing.exchanges)
  return readings.map((reading) =>
    reading.kind === 'refused' ? { ...reading, outcome: 'refused' } : decide(reading.row, matches.get(reading.row))
  )

  function decide(row: WantedExchange, match: Match | undefined): Decision {
    const there = match?.kind === 'there' ? match.exchange : undefined
    const anchorOn = row.anchorOn ?? (row.arm === 'exchange' ? null : (anchors.get(nameKey(row.cohort)) ?? null))
    const reasons = [
      match?.kind === 'refused' ? match.reason : '',
      ...(disagreeing.get(row) ?? []),
      unpaired.get(row) ?? '',
      ...(there === undefined ? [] : fixedFaults(row, there)),
      there === undefined ? '' : addressFault(row, there),
      there === undefined && row.arm !== 'exchange' && anchorOn === null ? noAnchor : ''
    ].filter((reason) => reason !== '')
    if (reasons.length > 0) return { outcome: 'refused', line: row.line, who: row.personName, reasons }
    return there === undefined ? asNew({ ...row, anchorOn }) : asKnown(row, there)
  }

  function asKnown(row: WantedExchange, there: StandingExchange): Decision {
    const changes = [...changesOf(row, there), ...sharedChangesOf(row, standing, there)]
    if (changes.length === 0) return { outcome: 'already-there', line: row.line, row, exchange: there }
    const sponsorPersonId = contactOf(row) ?? movedContact(row, there)
    return { outcome: 'differs', line: row.line, row, exchange: there, sponsorPersonId, changes }
  }

  function asNew(row: WantedExchange): Decision {
    const moved = movedTo.get(row.personEmail.key)
    const changes = [...sharedChangesOf(row, standing, undefined), ...(moved?.changes ?? [])]
    const sponsorPersonId = contactOf(row)
    if (changes.length > 0 && !update)
      return { outcome: 'differs', line: row.line, row, exchange: null, sponsorPersonId, changes }
    const personId = moved?.personId ?? standing.people.get(row.personEmail.key)?.id ?? null
    return { outcome: 'added', line: row.line, row, personId, sponsorPersonId, changes }
  }

  function personOf(row: WantedExchange): string {
    const match = matches.get(row)
    if (match?.kind === 'there') return match.exchange.personId
    const { key } = row.personEmail
    return standing.people.get(key)?.id ?? movedTo.get(key)?.personId ?? key
  }

  function contactOf({ sponsorEmail }: WantedExchange): string | null {
    if (sponsorEmail === null) return null
    return standing.people.get(sponsorEmail.key)?.id ?? movedTo.get(sponsorEmail.key)?.personId ?? null
  }

  function addressFault({ personEmail }: WantedExchange, there: StandingExchange): string {
    const owner = standing.people.get(personEmail.key)
    if (owner === undefined || owner.id === there.personId) return ''
    return `person_email: ${personEmail.email} belongs to someone else here. Correct it, or look at exchange_ref.`
  }
}

const noAnchor = 'anchor_on: Fill this in. Nobody in this cohort has an end date from which it could follow.'

interface Moved {
  readonly personId: string
  readonly changes: readonly Change[]
}

/** Addresses that nobody had, given in this file to people who are here: later rows with them are the same people. */
function newAddresses(
  rows: readonly WantedExchange[],
  matches: ReadonlyMap<WantedExchange, Match>,
  { people }: Standing
): ReadonlyMap<string, Moved> {
  const moved = new Map<string, Moved>()
  for (const row of rows) {
    const match = matches.get(row)
    if (match?.kind !== 'there') continue
    const { exchange } = match
    const { personEmail, sponsorEmail } = row
    if (!people.has(personEmail.key) && !moved.has(personEmail.key))
      moved.set(personEmail.key, {
        personId: exchange.personId,
        changes: [{ fact: 'personEmail', was: exchange.personEmail, is: personEmail.email }]
      })
    const contact = movedContact(row, exchange)
    if (sponsorEmail !== null && contact !== null && !people.has(sponsorEmail.key) && !moved.has(sponsorEmail.key))
      moved.set(sponsorEmail.key, { personId: contact, changes: [] })
  }
  return moved
}

/** The contact of the same name with an address that nobody has: the person has moved, and is not another one. */
function movedContact({ sponsorEmail, sponsorName }: WantedExchange, there: StandingExchange): string | null {
  if (sponsorEmail === null || sponsorName === null || there.sponsorName === null) return null
  return nameKey(sponsorName) === nameKey(there.sponsorName) ? there.sponsorPersonId : null
}

/** By cohort: what stands for the end in a comparison group. Exchanges that are here count as they are here. */
function medianEnds(
  newRows: readonly WantedExchange[],
  exchanges: readonly StandingExchange[]
): ReadonlyMap<string, string | null> {
  const ends = new Map<string, string[]>()
  for (const { arm, cohort, endsOn } of [...newRows, ...exchanges]) {
    if (arm !== 'exchange' || endsOn === null) continue
    const dates = ends.get(nameKey(cohort))
    if (dates === undefined) ends.set(nameKey(cohort), [endsOn])
    else dates.push(endsOn)
  }
  return new Map([...ends].map(([cohort, dates]) => [cohort, medianDate(dates)]))
}

/** The day in the middle; of an even number the earlier of the two, so that it is a day that occurs. */
function medianDate(dates: readonly string[]): string | null {
  const sorted = [...dates].sort()
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
