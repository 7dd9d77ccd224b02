import type { Kysely } from 'kysely'
import { decidePast, noStanding } from '../../core/past-responses/decide-past.js'
import { type PastReport, pastReport, refusedFile } from '../../core/past-responses/past-report.js'
import type { PastFault } from '../../core/past-responses/read-sheets.js'
import type { Config } from '../../config.js'
import type { Database } from '../../platform/db/open.js'
import type { ProgrammeTable, Schema, TenantTable } from '../../platform/db/schema.js'
import { contentHash } from '../../platform/secrets/content-hash.js'
import { insertTenant } from '../accounts/store.js'
import { recordAct } from '../audit/store.js'
import { putDocument } from '../instruments/store.js'
import { insertProgramme, lockTenant } from '../programmes/store.js'
import { addPastResponses } from './add-past-responses.js'
import { loadStanding } from './load-standing.js'
import { type PastFile, readPastFile } from './read-past-file.js'
import { findMeasuring, hasPastFile, insertPastBatch } from './store.js'

interface World extends Pick<Database, 'write'> {
  readonly config: Pick<Config, 'SUPPORT_EMAIL'>
  readonly now: () => Date
  readonly newKey: () => string
}

/** `isNew`: made by this import, if it imports anything. `programme`: its name; made likewise. */
export interface PastOrder {
  readonly tenant: TenantTable & { readonly isNew: boolean }
  readonly programme: string
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly mapping: Uint8Array
  readonly dryRun: boolean // write nothing, and say what would be written
  readonly actor: string | null
}

/**
 * Answers of a past evaluation, all or nothing: people by their keys on the one side, their answers and scores under random
 * keys on the other, what was asked and measured as documents like any other, in one act with its audit row. Afterwards the
 * outcome pages show them as they show our own. A file that is here already changes nothing.
 */
export async function importResponses(world: World, order: PastOrder): Promise<PastReport> {
  const { tenant, bytes, dryRun } = order
  const file = readPastFile(bytes, order.mapping)
  const misnamed = nameFaults(order.programme)
  if (file.kind === 'faults') return refusedFile([...misnamed, ...file.faults])

  return world.write(async (db) => {
    if (!dryRun && !tenant.isNew) await lockTenant(db, tenant.id)
    const programme = await findMeasuring(db, tenant.id, order.programme)
    const of = { tenantId: tenant.id, programmeId: programme?.id ?? '' }
    const standing = programme === undefined ? noStanding : await loadStanding(db, of)
    const decision = decidePast(file.people, standing)
    const faults = [...misnamed, ...file.faults, ...frameworkFaults(programme, file)]
    const isHere = file.facts.linkedBy !== 'key' && (await hasPastFile(db, of, contentHash(bytes)))
    const report = pastReport(file.facts, decision, standing, faults, { dryRun, isHere })
    if (report.state !== 'imported') return report

    const at = world.now().toISOString()
    await keepDocuments(db, order, file, at)
    const programmeId = programme?.id ?? (await createProgramme(db, world, order, file, at))
    const batchId = world.newKey()
    await insertPastBatch(db, batchOf(order, { programmeId, batchId, at }, file, report))
    await addPastResponses({ db, newKey: world.newKey, tenantId: tenant.id, programmeId, batchId }, file, decision)
    await recordAct(db, {
      tenantId: tenant.id,
      id: world.newKey(),
      at,
      act: 'responses-imported',
      subject: batchId,
      actor: order.actor
    })
    return report
  })
}

function nameFaults(name: string): readonly PastFault[] {
  const usable = name.trim() === name && name !== '' && name.length <= 200 && !/\p{Cc}|\p{Cs}/u.test(name)
  return usable ? [] : [fileFault('Give the programme a name of one line, at most 200 characters.')]
}

/** Figures of two frameworks cannot stand in one table. */
function frameworkFaults(
  programme: Pick<ProgrammeTable, 'frameworkHash'> | undefined,
  { framework }: PastFile
): readonly PastFault[] {
  if (programme === undefined || programme.frameworkHash === framework.hash) return []
  const message =
    'This programme measures something else than the mapping does. Import into a programme of its own, or write the same code, version, scales and domains as before.'
  return [fileFault(message)]
}

function fileFault(message: string): PastFault {
  return { line: null, column: null, message }
}

async function keepDocuments(db: Kysely<Schema>, { tenant }: PastOrder, file: PastFile, at: string): Promise<void> {
  if (tenant.isNew) await insertTenant(db, { id: tenant.id, name: tenant.name })
  const published = { tenantId: tenant.id, status: 'published', publishedOn: at.slice(0, 10) } as const
  for (const { kind, hash, text, document } of [
    { ...file.framework, kind: 'framework' as const },
    ...[...file.instruments.values()].map((one) => ({ ...one, kind: 'instrument' as const }))
  ]) {
    const { code, version } = document
    await putDocument(db, { ...published, hash, kind, code, version, body: text })
  }
}

/** Nobody is written to in a programme of a past evaluation: its contact is whoever runs the service. */
async function createProgramme(
  db: Kysely<Schema>,
  { config, newKey }: World,
  { tenant, programme: name, actor }: PastOrder,
  { framework }: PastFile,
  at: string
): Promise<string> {
  const id = newKey()
  const contact = { contactName: tenant.name, contactEmail: config.SUPPORT_EMAIL, contactPhone: null }
  const versions = { frameworkHash: framework.hash, noticeVersion: '1' }
  await insertProgramme(db, { tenantId: tenant.id, id, name, ...versions, ...contact, createdAt: at })
  await recordAct(db, { tenantId: tenant.id, id: newKey(), at, act: 'programme-created', subject: id, actor })
  return id
}

interface Batch {
  readonly programmeId: string
  readonly batchId: string
  readonly at: string
}

/** What is kept of the report names nobody: counts, the columns that were not read, and the mapping. */
function batchOf(
  { tenant, bytes, fileName, actor }: PastOrder,
  { programmeId, batchId, at }: Batch,
  { mapping }: PastFile,
  report: PastReport
) {
  const { linkedBy, rows, people, addedPeople, addedResponses, answered, linked, unanswered, unmapped } = report
  const counts = { rows, people, addedPeople, addedResponses, unanswered, withoutKey: report.withoutKey.length }
  const lists = { unmatched: report.unmatched.length, nearMisses: report.nearMisses.length }
  const kept = { state: report.state, linkedBy, ...counts, ...lists, answered, linked, unmapped, mapping }
  return {
    tenantId: tenant.id,
    id: batchId,
    programmeId,
    kind: 'responses' as const,
    fileName,
    contentHash: contentHash(bytes),
    importedAt: at,
    importedBy: actor,
    report: JSON.stringify(kept),
    undoneAt: null
  }
}
