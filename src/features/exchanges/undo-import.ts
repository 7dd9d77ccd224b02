import type { Kysely } from 'kysely'
import type { Database } from '../../platform/db/open.js'
import type { Schema } from '../../platform/db/schema.js'
import { recordAct } from '../audit/store.js'
import { deleteInvitationsOf } from '../deliveries/store.js'
import { deleteUnneededEnrolments, deleteUnneededOrganisations, deleteUnneededPeople } from '../people/store.js'
import { deleteEmptyCohorts, deleteUnneededSponsorships, lockTenant } from '../programmes/store.js'
import { countRestingOn, findBatch, listExchangesOfBatch, markUndone } from './batches/store.js'
import { deleteExchanges } from './store.js'
import { readStoredReport, type StoredReport } from './stored-report.js'

interface World extends Pick<Database, 'write'> {
  readonly now: () => Date
  readonly newKey: () => string
}

export interface UndoOrder {
  readonly tenantId: string
  readonly programmeId: string
  readonly batchId: string
  readonly actor: string | null
}

/** `begun`: somebody has begun, answered or declined, or costs were recorded. `changed-others`: it also wrote what differed. */
export type Undoing = 'undone' | 'undone-before' | 'begun' | 'changed-others' | 'unknown'

/**
 * Takes an import back as if it had never been: its exchanges with their surveys and mails, and the people, organisations
 * and cohorts that it made and nothing else needs. Its row stays, marked. The audit keeps both acts.
 */
export async function undoImport({ write, now, newKey }: World, order: UndoOrder): Promise<Undoing> {
  const { tenantId, programmeId, batchId, actor } = order
  return write(async (db) => {
    await lockTenant(db, tenantId)
    const batch = await findBatch(db, { tenantId, programmeId }, batchId)
    if (batch === undefined) return 'unknown'
    const obstacle = await obstacleTo(db, batch)
    if (obstacle !== undefined) return obstacle

    const at = now().toISOString()
    await markUndone(db, { tenantId, id: batchId }, at)
    await takeBack(db, order, readStoredReport(batch.report))
    await recordAct(db, { tenantId, id: newKey(), at, act: 'import-undone', subject: batchId, actor })
    return 'undone'
  })
}

type Batch = NonNullable<Awaited<ReturnType<typeof findBatch>>>

/** What stands in the way of undoing an import, if anything does. A page asks before it offers the button. */
export async function obstacleTo(db: Kysely<Schema>, batch: Batch): Promise<Exclude<Undoing, 'undone'> | undefined> {
  if (batch.undoneAt !== null) return 'undone-before'
  if (changedOthers(readStoredReport(batch.report))) return 'changed-others'
  return (await countRestingOn(db, batch)) > 0 ? 'begun' : undefined
}

/** A row that was written although it was no new exchange, or a new one that renamed or moved somebody who was here. */
function changedOthers({ rows }: StoredReport): boolean {
  return rows.some(({ applied, changes }) => applied && changes.length > 0)
}

async function takeBack(db: Kysely<Schema>, order: UndoOrder, { made }: StoredReport): Promise<void> {
  const { tenantId, programmeId, batchId } = order
  const exchanges = await listExchangesOfBatch(db, { tenantId, id: batchId })
  await deleteInvitationsOf(
    db,
    tenantId,
    exchanges.map(({ id }) => id)
  )
  await deleteExchanges(db, tenantId, exchanges)
  await deleteUnneededEnrolments(
    db,
    tenantId,
    exchanges.map(({ enrolmentId }) => enrolmentId)
  )
  await deleteUnneededPeople(db, tenantId, made.people)
  await deleteEmptyCohorts(db, tenantId, made.cohorts)
  await deleteUnneededSponsorships(db, { tenantId, programmeId }, made.sponsorships)
  await deleteUnneededOrganisations(db, tenantId, made.organisations)
}
