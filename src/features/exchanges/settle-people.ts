import type { Change } from '../../core/exchanges/exchange-facts.js'
import type { Address, WantedExchange } from '../../core/exchanges/read-row.js'
import { endAddress, insertAddresses, insertPeople, listAddresses, updatePerson } from '../people/store.js'
import { found, type Act, type Applied } from './act.js'
import { readdress } from './invitations/store.js'

/** The name, the language and the address of people who are here, where the file says otherwise. */
export async function changePeople(act: Act, decision: Applied): Promise<void> {
  const { row, changes, sponsorPersonId } = decision
  const there = decision.outcome === 'differs' ? decision.exchange : null
  const personId = decision.outcome === 'added' ? decision.personId : (there?.personId ?? null)
  if (personId !== null) {
    await changePerson(act, personId, {
      name: saying(changes, 'personName'),
      language: saying(changes, 'language') === null ? null : row.language
    })
    if (saying(changes, 'personEmail') !== null) await replaceAddress(act, personId, row.personEmail)
  }
  if (sponsorPersonId === null || row.sponsorEmail === null) return
  await changePerson(act, sponsorPersonId, { name: saying(changes, 'sponsorName'), language: null })
  if (there?.sponsorPersonId === sponsorPersonId) await replaceAddress(act, sponsorPersonId, row.sponsorEmail)
}

function saying(changes: readonly Change[], fact: Change['fact']): string | null {
  return changes.find((change) => change.fact === fact)?.is ?? null
}

interface PersonFacts {
  readonly name: string | null
  readonly language: 'en' | 'cy' | null
}

async function changePerson({ db, tenantId }: Act, id: string, { name, language }: PersonFacts): Promise<void> {
  if (name === null && language === null) return
  const facts = { ...(name === null ? {} : { name }), ...(language === null ? {} : { language }) }
  await updatePerson(db, { tenantId, id }, facts)
}

/** The old address at work ends today. An address that the person has already stays, however many rows say it. */
async function replaceAddress({ db, newKey, tenantId, at }: Act, personId: string, address: Address): Promise<void> {
  const living = await listAddresses(db, tenantId, [personId])
  if (living.some(({ emailKey }) => emailKey === address.key)) return
  const id = newKey()
  const old = living.find(({ kind }) => kind === 'work')
  if (old !== undefined) await endAddress(db, { tenantId, id: old.id }, at)
  await insertAddresses(db, [addressRow({ tenantId, at }, { id, personId, address })])
  if (old !== undefined) await readdress(db, { tenantId, personId }, { from: old.id, to: id })
}

/** Those who go first: somebody who also answers for a sponsor has the language of their own row. */
export async function settlePeople({ db, newKey, tenantId, at }: Act, applied: readonly Applied[]) {
  const ids = new Map<string, string>()
  for (const decision of applied) {
    const { row, sponsorPersonId } = decision
    const personId = decision.outcome === 'added' ? decision.personId : (decision.exchange?.personId ?? null)
    if (personId !== null) ids.set(row.personEmail.key, personId)
    if (sponsorPersonId !== null && row.sponsorEmail !== null) ids.set(row.sponsorEmail.key, sponsorPersonId)
  }
  const wanted = [...applied.map(({ row }) => goer(row)), ...applied.flatMap(({ row }) => contact(row))]
  const fresh = new Map<string, Wanted & { readonly id: string }>()
  for (const one of wanted) {
    const { key } = one.address
    if (ids.has(key)) continue
    const before = fresh.get(key)
    fresh.set(
      key,
      before === undefined ? { ...one, id: newKey() } : { ...before, language: before.language ?? one.language }
    )
  }
  for (const [key, { id }] of fresh) ids.set(key, id)
  const people = [...fresh.values()]
  await insertPeople(
    db,
    people.map(({ id, name, language }) => ({ tenantId, id, name, language: language ?? 'en' }))
  )
  await insertAddresses(
    db,
    people.map(({ id, address }) => addressRow({ tenantId, at }, { id: newKey(), personId: id, address }))
  )
  return { idOf: ({ key }: Address): string => found(ids.get(key)), made: people.map(({ id }) => id) }
}

interface Wanted {
  readonly name: string
  readonly language: 'en' | 'cy' | null
  readonly address: Address
}

function goer({ personName, personEmail, language }: WantedExchange): Wanted {
  return { name: personName, language, address: personEmail }
}

function contact({ sponsorName, sponsorEmail }: WantedExchange): readonly Wanted[] {
  if (sponsorName === null || sponsorEmail === null) return []
  return [{ name: sponsorName, language: null, address: sponsorEmail }]
}

function addressRow(
  { tenantId, at }: Pick<Act, 'tenantId' | 'at'>,
  { id, personId, address }: { readonly id: string; readonly personId: string; readonly address: Address }
) {
  const { email, key } = address
  const facts = { since: at, until: null, bouncedAt: null, stoppedAt: null }
  return { tenantId, id, personId, email, emailKey: key, kind: 'work' as const, ...facts }
}
