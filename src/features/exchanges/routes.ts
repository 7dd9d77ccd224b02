import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { columnOf, factNames } from '../../core/exchanges/exchange-facts.js'
import { importColumns } from '../../core/exchanges/import-columns.js'
import { londonDate } from '../../core/schedule/london.js'
import type { Config } from '../../config.js'
import type { Database } from '../../platform/db/open.js'
import type { ProgrammeTable } from '../../platform/db/schema.js'
import { writeCsv } from '../../platform/documents/csv.js'
import { packFile } from '../../platform/documents/packed-file.js'
import { Problem } from '../../platform/http/problems.js'
import { accountOf, requireRole } from '../../platform/http/session.js'
import { show } from '../../platform/http/show.js'
import type { Render } from '../../platform/views/render.js'
import { findProgrammeFor, listCohorts } from '../programmes/store.js'
import { findBatch, listBatches } from './batches/store.js'
import { ListQuery } from './forms.js'
import { importExchanges } from './import-exchanges.js'
import { importedPage, previewPage, uploadPage } from './imports/pages.js'
import { listInvitationsBesideNames } from './invitations/store.js'
import { exchangesOnPage, exchangesPage, homeOf } from './pages.js'
import { countExchanges, listExchanges, listStandingExchanges } from './store.js'
import { readStoredReport } from './stored-report.js'
import { obstacleTo, undoImport, type Undoing } from './undo-import.js'
import { mostBytes, readUpload } from './upload.js'

interface World extends Pick<Database, 'db' | 'write'> {
  readonly config: Pick<Config, 'LINK_SECRET'>
  readonly render: Render
  readonly now: () => Date
  readonly newKey: () => string
}

/** Names stand on all of these pages: they are for coordinators alone. */
export async function exchangeRoutes(app: FastifyInstance, world: World): Promise<void> {
  const { db, render, now } = world
  const guard = { preHandler: requireRole('coordinator') }
  const forFiles = { ...guard, bodyLimit: 2 * mostBytes }
  app.get<Named>('/programmes/:id/exchanges', guard, showExchanges)
  app.get<Named>('/programmes/:id/exchanges.csv', guard, sendExchanges)
  app.get<Named>('/programmes/:id/exchanges/template.csv', guard, sendTemplate)
  app.get<Named>('/programmes/:id/exchanges/import', guard, showUpload)
  app.post<Named>('/programmes/:id/exchanges/import', forFiles, previewImport)
  app.post<Named>('/programmes/:id/imports', forFiles, createImport)
  app.get<OfBatch>('/programmes/:id/imports/:batch', guard, showImport)
  app.post<OfBatch>('/programmes/:id/imports/:batch/undoing', guard, createUndoing)

  async function showExchanges(request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> {
    const programme = await getProgramme(request)
    const of = ofProgramme(programme)
    const { cohort: cohortId, page: asked } = ListQuery.parse(request.query)
    const total = await countExchanges(db, of, cohortId)
    const page = Math.max(1, Math.min(asked, Math.ceil(total / exchangesOnPage))) // beyond the last: the last
    const exchanges = await listExchanges(db, of, {
      cohortId,
      from: (page - 1) * exchangesOnPage,
      count: exchangesOnPage
    })
    const ids = exchanges.map(({ id }) => id)
    const listing = {
      cohorts: await listCohorts(db, of),
      cohortId,
      total,
      page,
      exchanges,
      invitations: await listInvitationsBesideNames(db, of.tenantId, ids)
    }
    const today = londonDate(now().toISOString())
    return show(reply, render, 'exchanges/exchanges', exchangesPage(programme, listing, today))
  }

  /** As an import would have it: mended in a spreadsheet, it can be imported again with its differences. */
  async function sendExchanges(request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> {
    const exchanges = await listStandingExchanges(db, ofProgramme(await getProgramme(request)))
    const rows = exchanges.map((exchange) => factNames.map((fact) => exchange[fact]))
    return sendCsv(reply, 'exchanges.csv', writeCsv(factNames.map(columnOf), rows))
  }

  async function sendTemplate(request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> {
    await getProgramme(request)
    const header = importColumns.map(({ name }) => name)
    return sendCsv(reply, 'exchanges-template.csv', writeCsv(header, []))
  }

  async function showUpload(request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> {
    return showForm(reply, await getProgramme(request))
  }

  /** Nothing is written: the page says what would be, and carries the file on. */
  async function previewImport(request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> {
    const programme = await getProgramme(request)
    const upload = await readUpload(request)
    if (upload === undefined) return showForm(reply, programme, 'Choose a CSV file')

    const order = { ...ofProgramme(programme), ...upload, dryRun: true, actor: null }
    const report = await importExchanges(world, order)
    const page = previewPage(programme, report, packFile(upload.bytes))
    return show(reply.code(report.state === 'refused' ? 422 : 200), render, 'exchanges/import-report', page)
  }

  async function createImport(request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> {
    const programme = await getProgramme(request)
    const upload = await readUpload(request)
    if (upload === undefined) return showForm(reply, programme, 'Choose a CSV file')

    const order = { ...ofProgramme(programme), ...upload, dryRun: false, actor: accountOf(request).id }
    const report = await importExchanges(world, order)
    if (report.batchId !== null) return reply.redirect(`${homeOf(programme)}/imports/${report.batchId}`, 303)
    const page = previewPage(programme, report, packFile(upload.bytes))
    return show(reply.code(report.state === 'refused' ? 422 : 200), render, 'exchanges/import-report', page)
  }

  async function showImport(request: FastifyRequest<OfBatch>, reply: FastifyReply): Promise<FastifyReply> {
    return showBatch(reply, await getProgramme(request), request.params.batch)
  }

  async function createUndoing(request: FastifyRequest<OfBatch>, reply: FastifyReply): Promise<FastifyReply> {
    const programme = await getProgramme(request)
    const { batch: batchId } = request.params
    const undoing = await undoImport(world, { ...ofProgramme(programme), batchId, actor: accountOf(request).id })
    if (undoing === 'undone' || undoing === 'undone-before')
      return reply.redirect(`${homeOf(programme)}/imports/${batchId}`, 303)
    return showBatch(reply, programme, batchId, undoing)
  }

  async function showBatch(
    reply: FastifyReply,
    programme: ProgrammeTable,
    batchId: string,
    failure?: Undoing
  ): Promise<FastifyReply> {
    const of = ofProgramme(programme)
    const batch = await findBatch(db, of, batchId)
    if (batch === undefined) throw new Problem('unknown-page')
    const exchanges = await listStandingExchanges(db, of)
    const names = new Map(exchanges.map(({ id, personName }) => [id, personName]))
    const obstacle = await obstacleTo(db, batch)
    const page = importedPage(programme, readStoredReport(batch.report), batch, names, obstacle, failure !== undefined)
    return show(reply.code(failure === undefined ? 200 : 409), render, 'exchanges/import-report', page)
  }

  async function showForm(reply: FastifyReply, programme: ProgrammeTable, error?: string): Promise<FastifyReply> {
    const batches = await listBatches(db, ofProgramme(programme))
    const page = uploadPage(programme, batches, error)
    return show(reply.code(error === undefined ? 200 : 422), render, 'exchanges/import', page)
  }

  async function getProgramme(request: FastifyRequest<Named>): Promise<ProgrammeTable> {
    const programme = await findProgrammeFor(db, accountOf(request), request.params.id, ['coordinator'])
    if (programme === undefined) throw new Problem('unknown-page')
    return programme
  }
}

interface Named {
  Params: { readonly id: string }
}

interface OfBatch {
  Params: { readonly id: string; readonly batch: string }
}

function ofProgramme({ tenantId, id }: ProgrammeTable): { readonly tenantId: string; readonly programmeId: string } {
  return { tenantId, programmeId: id }
}

function sendCsv(reply: FastifyReply, name: string, text: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(text)
}
