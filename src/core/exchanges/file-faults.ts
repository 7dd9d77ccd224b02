import type { StandingExchange } from './exchange-facts.js'
import type { ColumnName } from './import-columns.js'
import { nameKey } from './name-key.js'
import type { Address, WantedExchange } from './read-row.js'

/**
 * Rows of one file that say different things of one person or one host: which of the two was meant, nobody can tell. Gives
 * each such row, the later one, its reasons. `personOf` says who has an address; an address nobody has stands for itself.
 */
export function agreementFaults(
  rows: readonly WantedExchange[],
  personOf: (row: WantedExchange) => string
): ReadonlyMap<WantedExchange, readonly string[]> {
  const said = new Map<string, Said>()
  return new Map(
    rows.map((row) => [row, statementsOf(row, personOf(row)).flatMap((statement) => faultOf(row, statement))])
  )

  function faultOf({ line }: WantedExchange, { about, column, what, value }: Statement): readonly string[] {
    if (value === null) return []
    const before = said.get(about)
    if (before === undefined) said.set(about, { line, value })
    if (before === undefined || before.value === value) return []
    return [
      `${column}: ${what} is “${before.value}” in line ${before.line} and “${value}” here. Write the same in both.`
    ]
  }
}

interface Said {
  readonly line: number
  readonly value: string
}

interface Statement {
  readonly about: string
  readonly column: ColumnName
  readonly what: string
  readonly value: string | null
}

function statementsOf(row: WantedExchange, person: string): readonly Statement[] {
  const { host, hostSector, hostSectorText, personName, personEmail, language, sponsorName, sponsorEmail } = row
  const sector = `The sector of ${host}`
  return [
    nameOf(personEmail, 'person_name', personName),
    ...(sponsorEmail === null ? [] : [nameOf(sponsorEmail, 'sponsor_name', sponsorName)]),
    { about: `speaks ${person}`, column: 'language', what: 'The language of this person', value: language },
    { about: `lives ${person}`, column: 'person_email', what: 'The address of this person', value: personEmail.key },
    { about: `is ${nameKey(host)}`, column: 'host_sector', what: sector, value: hostSector },
    { about: `says ${nameKey(host)}`, column: 'host_sector_text', what: sector, value: hostSectorText }
  ]
}

/** Somebody may go in one row and answer for the sponsor in another: both rows name the same address. */
function nameOf({ email, key }: Address, column: ColumnName, name: string | null): Statement {
  return { about: `name ${key}`, column, what: `The name for ${email}`, value: name?.normalize('NFC') ?? null }
}

/** A two-way exchange is two rows of two people with one pair_ref. Gives each new row that breaks this its reason. */
export function pairFaults(
  rows: readonly WantedExchange[],
  exchanges: readonly StandingExchange[],
  personOf: (row: WantedExchange) => string
): ReadonlyMap<WantedExchange, string> {
  const faults = new Map<WantedExchange, string>()
  const standing = grouped(exchanges)
  for (const [reference, group] of grouped(rows)) {
    const there = standing.get(reference) ?? []
    const people = new Set([...group.map(personOf), ...there.map(({ personId }) => personId)])
    const fault = pairFault(reference, group, there.length, people.size)
    for (const row of fault === undefined ? [] : group) faults.set(row, `pair_ref: ${fault}`)
  }
  return faults
}

function grouped<T extends { readonly pairRef: string | null }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    if (one.pairRef === null) continue
    const group = groups.get(one.pairRef)
    if (group === undefined) groups.set(one.pairRef, [one])
    else group.push(one)
  }
  return groups
}

function pairFault(
  reference: string,
  group: readonly WantedExchange[],
  there: number,
  people: number
): string | undefined {
  const count = group.length + there
  if (count === 1)
    return `“${reference}” is in this row alone. A two-way exchange is two rows: add the other, or empty it.`
  if (count > 2)
    return `“${reference}” is in ${count} exchanges${already(there)}. A two-way exchange is two rows: take another text.`
  if (people < 2) return `“${reference}” is in two rows of one person. A two-way exchange is of two people.`
  return undefined
}

function already(there: number): string {
  return there === 0 ? '' : `, ${there} of them already here`
}
