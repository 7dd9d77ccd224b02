import { columnOf, type Change, type FactName, type Standing, type StandingExchange } from './exchange-facts.js'
import { nameKey } from './name-key.js'
import type { WantedExchange } from './read-row.js'

/** What a row says otherwise than the exchange that is there. Empty cells say nothing; names of bodies are compared by key. */
export function changesOf(row: WantedExchange, there: StandingExchange): readonly Change[] {
  const byKey = named.flatMap((fact) => change(fact, there[fact], row[fact], nameKey))
  const exact = plain.flatMap((fact) => change(fact, there[fact], row[fact]))
  const email = there.addressKeys.includes(row.personEmail.key)
    ? []
    : [{ fact: 'personEmail', was: there.personEmail, is: row.personEmail.email } as const]
  return [...byKey, ...exact, ...email, ...contactChange(row, there)]
}

/**
 * What a row says of people and bodies that others may share: the name and language of who goes, the name of the sponsor's
 * contact, the sector of the host. `there`: the exchange that the row was found to be, if any. For a new exchange a sector
 * that nobody knew is no change, only news.
 */
export function sharedChangesOf(
  row: WantedExchange,
  { people, organisations }: Standing,
  there: StandingExchange | undefined
): readonly Change[] {
  const known = people.get(row.personEmail.key)
  const person = there === undefined ? known : { name: there.personName, language: there.language }
  const contact = row.sponsorEmail === null ? undefined : people.get(row.sponsorEmail.key)
  const host = organisations.get(nameKey(row.host))
  const isNews = host === undefined || (there === undefined && host.sector === null)
  return [
    ...(person === undefined ? [] : change('personName', person.name, row.personName)),
    ...(person === undefined ? [] : change('language', person.language, row.language)),
    ...(contact === undefined ? [] : change('sponsorName', contact.name, row.sponsorName)),
    ...(isNews ? [] : change('hostSector', host.sector, row.hostSector)),
    ...(isNews ? [] : change('hostSectorText', host.sectorText, row.hostSectorText))
  ]
}

/** What an import cannot change: which surveys belong to an exchange, and with which other one it is a pair. */
export function fixedFaults(row: WantedExchange, there: StandingExchange): readonly string[] {
  return fixed
    .flatMap((fact) => change(fact, there[fact], row[fact]))
    .map(({ fact, was, is }) => {
      const column = columnOf(fact)
      const fault = `This is ${was === null ? 'empty' : `“${was}”`} here and “${String(is)}” in the file, and cannot be changed.`
      return `${column}: ${fault} Correct the file, or withdraw this exchange and add another.`
    })
}

const named = ['cohort', 'organisation', 'host', 'sponsorOrganisation'] as const
const plain = [
  'exchangeRef',
  'ownSector',
  'profession',
  'careerStage',
  'form',
  'mode',
  'approvedOn',
  'startsOn',
  'endsOn',
  'anchorOn',
  'withdrawnOn',
  'withdrawnWhy'
] as const
const fixed = ['direction', 'pairRef', 'length', 'arm'] as const

/** Another address is another contact, unless nobody has it yet and the name is the same: then the contact has moved. */
function contactChange({ sponsorEmail }: WantedExchange, there: StandingExchange): readonly Change[] {
  if (sponsorEmail === null || there.sponsorAddressKeys.includes(sponsorEmail.key)) return []
  return [{ fact: 'sponsorEmail', was: there.sponsorEmail, is: sponsorEmail.email }]
}

function change(fact: FactName, was: string | null, is: string | null, key = composed): readonly Change[] {
  if (is === null || (was !== null && key(was) === key(is))) return []
  return [{ fact, was, is }]
}

/** é may be one character or two. */
function composed(text: string): string {
  return text.normalize('NFC')
}
