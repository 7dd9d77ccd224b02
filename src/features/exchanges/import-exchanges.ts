import { decideImport, type Decision } from '../../core/exchanges/decide-import.js'
import { reportRow, type ImportReport } from '../../core/exchanges/import-report.js'
import { londonDate } from '../../core/schedule/london.js'
import type { Config } from '../../config.js'
import type { Database } from '../../platform/db/open.js'
import { contentHash } from '../../platform/secrets/content-hash.js'
import { recordAct } from '../audit/store.js'
import { lockTenant } from '../programmes/store.js'
import { isApplied, type Act } from './act.js'
import { addExchanges } from './add-exchanges.js'
import { insertBatch, updateBatchReport } from './batches/store.js'
import { changeExchanges } from './change-exchanges.js'
import { loadStanding } from './load-standing.js'
import { readFile } from './read-file.js'
import { settleShared } from './settle-shared.js'
import type { StoredReport } from './stored-report.js'

interface World extends Pick<Database, 'write'> {
  readonly config: Pick<Config, 'LINK_SECRET'>
  readonly now: () => Date
  readonly newKey: () => string
}

export interface ImportOrder {
  readonly tenantId: string
  readonly programmeId: string
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly update: boolean // write also what differs
  readonly dryRun: boolean // write nothing, and say what would be written
  readonly actor: string | null
}

/**
 * One file of exchanges, all or nothing: people, organisations, cohorts, exchanges, their groups on the answer side and the
 * surveys they will get, in one act with its audit row. A file that holds nothing new leaves every table as it was.
 */
export async function importExchanges(world: World, order: ImportOrder): Promise<ImportReport> {
  const { tenantId, programmeId, bytes, fileName, update, dryRun } = order
  const report = { fileName, batchId: null, update, faults: [], rows: [] }
  const file = readFile(bytes)
  if (file.kind === 'faults') return { ...report, state: 'refused', faults: file.faults }

  return world.write(async (db) => {
    if (!dryRun) await lockTenant(db, tenantId)
    const standing = await loadStanding(db, { tenantId, programmeId }, file.readings)
    const decisions = decideImport(file.readings, standing, { update })
    const rows = decisions.map((decision) => reportRow(decision, update))
    const state = stateOf(decisions, order)
    if (state !== 'imported') return { ...report, state, rows }

    const at = world.now().toISOString()
    const batchId = world.newKey()
    const act: Act = { ...world, db, tenantId, programmeId, at, today: londonDate(at), batchId }
    await insertBatch(db, batchOf(order, batchId, at))
    const shared = await settleShared(act, decisions.filter(isApplied(update)))
    const ids = new Map(await addExchanges(act, shared, decisions))
    if (update) await changeExchanges(act, shared, decisions)

    const reported = rows.map((row) => ({ ...row, exchangeId: ids.get(row.line) ?? row.exchangeId }))
    const done = { ...report, state, batchId, rows: reported }
    const kept: StoredReport = { ...done, rows: reported.map((row) => ({ ...row, who: '' })), made: shared.made }
    await updateBatchReport(db, { tenantId, id: batchId }, JSON.stringify(kept))
    await recordAct(db, {
      tenantId,
      id: world.newKey(),
      at,
      act: 'exchanges-imported',
      subject: batchId,
      actor: order.actor
    })
    return done
  })
}

function stateOf(decisions: readonly Decision[], { update, dryRun }: ImportOrder): ImportReport['state'] {
  if (decisions.some(({ outcome }) => outcome === 'refused')) return 'refused'
  if (!decisions.some(({ outcome }) => outcome === 'added' || (update && outcome === 'differs'))) return 'nothing-new'
  return dryRun ? 'preview' : 'imported'
}

function batchOf({ tenantId, programmeId, fileName, bytes, actor }: ImportOrder, id: string, at: string) {
  const times = { importedAt: at, importedBy: actor, undoneAt: null }
  return {
    tenantId,
    id,
    programmeId,
    kind: 'exchanges' as const,
    fileName,
    contentHash: contentHash(bytes),
    ...times,
    report: '{}'
  }
}
