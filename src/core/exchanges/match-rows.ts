import type { Standing, StandingExchange } from './exchange-facts.js'
import { nameKey } from './name-key.js'
import type { WantedExchange } from './read-row.js'

export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'there'; readonly exchange: StandingExchange }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Which exchange each row is. Its reference says so; without one, the person, the first day and the host (a comparison
 * place has no first day). A row that two lines claim, or that would be a second stay at the same host at the same time, is
 * refused: a changed first day cannot be told from a second stay without a reference.
 */
export function matchRows(
  rows: readonly WantedExchange[],
  { exchanges, people }: Standing
): ReadonlyMap<WantedExchange, Match> {
  const byReference = new Map(
    exchanges.flatMap((there) => (there.exchangeRef === null ? [] : [[there.exchangeRef, there]]))
  )
  const byPlace = new Map(exchanges.map((there) => [placeOf(there.personId, there), there]))
  const byStay = new Map<string, StandingExchange[]>()
  for (const there of exchanges) {
    const stay = stayOf(there.personId, there)
    byStay.set(stay, [...(byStay.get(stay) ?? []), there])
  }
  const claimed = new Map<string, number>()
  const unnamed = new Map<string, WantedExchange[]>()
  return new Map(rows.map((row) => [row, matchOf(row)]))

  function matchOf(row: WantedExchange): Match {
    const who = people.get(row.personEmail.key)?.id ?? row.personEmail.key
    const found = find(row, who)
    const claims = [row.exchangeRef === null ? '' : `ref ${row.exchangeRef}`, placeOf(who, row)]
    if (found.kind === 'there') claims.push(`id ${found.exchange.id}`)
    const line = claims.map((claim) => claimed.get(claim)).find((line) => line !== undefined)
    for (const claim of claims) if (claim !== '' && !claimed.has(claim)) claimed.set(claim, row.line)
    return line === undefined ? found : refused(`This is the same exchange as line ${line}. Keep one of the two.`)
  }

  function find(row: WantedExchange, who: string): Match {
    const named = row.exchangeRef === null ? undefined : byReference.get(row.exchangeRef)
    const placed = byPlace.get(placeOf(who, row))
    if (named !== undefined && placed !== undefined && named !== placed) return refused(sameAs(placed))
    const found = named ?? placed
    if (found === undefined) return row.exchangeRef === null ? asNew(row, who) : { kind: 'new' }
    if (named === undefined && row.exchangeRef !== null && found.exchangeRef !== null) return refused(sameAs(found))
    return { kind: 'there', exchange: found }
  }

  function asNew(row: WantedExchange, who: string): Match {
    const stay = stayOf(who, row)
    const other = (byStay.get(stay) ?? []).find((there) => overlaps(row, there))
    if (other !== undefined) return refused(overlapping(other))

    const before = unnamed.get(stay) ?? []
    const earlier = before.find((there) => overlaps(row, there))
    if (earlier !== undefined) return refused(overlappingLine(earlier))
    unnamed.set(stay, [...before, row])
    return { kind: 'new' }
  }
}

interface Place {
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly host: string
  readonly withdrawnOn: string | null
}

function placeOf(who: string, { startsOn, host }: Place): string {
  return JSON.stringify([who, nameKey(host), startsOn])
}

function stayOf(who: string, { host }: Place): string {
  return JSON.stringify([who, nameKey(host)])
}

function overlaps(a: Place, b: Place): boolean {
  if (a.startsOn === null || a.endsOn === null || b.startsOn === null || b.endsOn === null) return false
  return a.withdrawnOn === null && b.withdrawnOn === null && a.startsOn <= b.endsOn && b.startsOn <= a.endsOn
}

function sameAs({ exchangeRef }: StandingExchange): string {
  const reference = exchangeRef === null ? 'without an exchange_ref' : `as exchange_ref “${exchangeRef}”`
  return `The same person, first day and host are already here ${reference}. Use that reference, or correct the row.`
}

function overlapping({ startsOn, endsOn, exchangeRef }: StandingExchange): string {
  const until = `from ${startsOn ?? ''} to ${endsOn ?? ''}`
  const remedy =
    exchangeRef === null
      ? 'If its dates have changed, import it once as it is here with an exchange_ref, then with the new dates.'
      : `If its dates have changed, write its exchange_ref “${exchangeRef}”.`
  return `This person is already at this host ${until}, and the days overlap. ${remedy} If it is another exchange, give it an exchange_ref.`
}

function overlappingLine({ line }: WantedExchange): string {
  return `This person is at this host in line ${line} too, and the days overlap. Correct one, or give both an exchange_ref.`
}

function refused(reason: string): Match {
  return { kind: 'refused', reason }
}
