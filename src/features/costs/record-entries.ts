import { canonicalJson, type Json } from '../../core/framework/canonical-json.js'
import type { Database } from '../../platform/db/open.js'
import { contentHash } from '../../platform/secrets/content-hash.js'
import { recordAct } from '../audit/store.js'
import type { Entry } from './read-entry.js'
import { deleteEntry, insertEntry, listCaseExchanges } from './store.js'

interface World extends Pick<Database, 'write'> {
  readonly now: () => Date
  readonly newKey: () => string
}

export interface OfCohort {
  readonly tenantId: string
  readonly programmeId: string
  readonly cohortId: string
}

/** What became of each line, in the order given. With one `unknown-exchange`, nothing was written. */
export type Recorded = readonly ('added' | 'already-there' | 'unknown-exchange')[]

/** Lines behind a business case, all or nothing, with their audit row. The same line twice is one line. */
export async function recordEntries(
  { write, now, newKey }: World,
  group: OfCohort,
  entries: readonly Entry[],
  actor: string | null
): Promise<Recorded> {
  const at = now().toISOString()
  const { tenantId } = group
  return write(async (db) => {
    const exchanges = await listCaseExchanges(db, group)
    const ids = new Map(exchanges.map(({ id, exchangeRef }) => [exchangeRef ?? id, id]))
    const isUnknown = ({ exchangeRef }: Entry): boolean => exchangeRef !== null && !ids.has(exchangeRef)
    if (entries.some(isUnknown)) return entries.map((entry) => (isUnknown(entry) ? 'unknown-exchange' : 'added'))

    const outcomes: Recorded[number][] = []
    for (const { kind, exchangeRef, inputs } of entries) {
      const text = canonicalJson(JSON.parse(JSON.stringify(inputs)) as Json)
      const row = { ...group, id: newKey(), kind, inputs: text, recordedAt: at, recordedBy: actor }
      const exchangeId = exchangeRef === null ? null : (ids.get(exchangeRef) ?? null)
      const isNew = await insertEntry(db, {
        ...row,
        exchangeId,
        contentHash: contentHash(`${kind} ${exchangeRef ?? ''} ${text}`)
      })
      outcomes.push(isNew ? 'added' : 'already-there')
    }
    if (outcomes.includes('added'))
      await recordAct(db, { tenantId, id: newKey(), at, act: 'case-entries-recorded', subject: group.cohortId, actor })
    return outcomes
  })
}

/** Takes a line back. False if it is not there (any more). */
export async function removeEntry(
  { write, now, newKey }: World,
  group: OfCohort,
  id: string,
  actor: string
): Promise<boolean> {
  const at = now().toISOString()
  return write(async (db) => {
    if (!(await deleteEntry(db, { ...group, id }))) return false
    await recordAct(db, { tenantId: group.tenantId, id: newKey(), at, act: 'case-entry-removed', subject: id, actor })
    return true
  })
}
