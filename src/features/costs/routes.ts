import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Register } from '../../core/economics/assumptions/assumptions.js'
import { payBands } from '../../core/economics/assumptions/pay-bands.js'
import { ratesOf } from '../../core/economics/assumptions/rates.js'
import { londonDate } from '../../core/schedule/london.js'
import type { Database } from '../../platform/db/open.js'
import { writeCsv } from '../../platform/documents/csv.js'
import { readingMultipart } from '../../platform/http/multipart.js'
import { Problem } from '../../platform/http/problems.js'
import { accountOf, requireRole } from '../../platform/http/session.js'
import { show } from '../../platform/http/show.js'
import type { Render } from '../../platform/views/render.js'
import { findProgrammeFor, listCohorts } from '../programmes/store.js'
import { fieldGroups } from './fields.js'
import { importEntries } from './import-entries.js'
import { costsHome, costsPage, entriesReportPage, entryFormPage, type CohortFacts } from './pages.js'
import { entryColumns, readEntry, type EntryKind } from './read-entry.js'
import { recordEntries, removeEntry, type OfCohort } from './record-entries.js'
import { listCaseExchanges, listEntries } from './store.js'

interface World extends Pick<Database, 'db' | 'write'> {
  readonly register: Register
  readonly render: Render
  readonly now: () => Date
  readonly newKey: () => string
}

interface OfCosts {
  Params: { readonly id: string; readonly cohort: string; readonly kind: string; readonly entry: string }
}

/** What exchanges cost and what came of them, typed or imported, for the coordinator of their programme. */
export async function costRoutes(app: FastifyInstance, world: World): Promise<void> {
  const { db, now, register, render } = world
  const bands = payBands(register)
  const guard = { preHandler: requireRole('coordinator') }
  const costs = '/programmes/:id/cohorts/:cohort/costs'
  app.get<OfCosts>(costs, guard, showCosts)
  app.get<OfCosts>(`${costs}/:kind`, guard, showForm)
  app.post<OfCosts>(`${costs}/:kind`, guard, createEntry)
  app.get<OfCosts>(`${costs}/:kind/template.csv`, guard, sendTemplate)
  app.post<OfCosts>(`${costs}/:kind/imports`, { ...guard, bodyLimit: mostBytes }, createImport)
  app.post<OfCosts>(`${costs}/entries/:entry/removal`, guard, createRemoval)

  async function showCosts(request: FastifyRequest<OfCosts>, reply: FastifyReply): Promise<FastifyReply> {
    const facts = await getCohort(request)
    const group = groupOf(facts)
    const exchanges = await listCaseExchanges(db, group)
    const entries = await listEntries(db, group)
    const rates = ratesOf(register, londonDate(now().toISOString()))
    return show(reply, render, 'costs/costs', costsPage(facts, exchanges, entries, rates))
  }

  async function showForm(request: FastifyRequest<OfCosts>, reply: FastifyReply): Promise<FastifyReply> {
    const kind = kindOf(request)
    return show(reply, render, 'costs/entry', entryFormPage(await getCohort(request), kind, fieldGroups(kind, bands)))
  }

  async function createEntry(request: FastifyRequest<OfCosts>, reply: FastifyReply): Promise<FastifyReply> {
    const kind = kindOf(request)
    const facts = await getCohort(request)
    const form = FormSchema.safeParse(request.body ?? {})
    if (!form.success) throw new Problem('bad-request') // a field sent twice, or not as text: no form of ours does that
    const reading = readEntry(kind, form.data, bands)
    const faults = reading.kind === 'faults' ? reading.faults : await record([reading.entry])
    if (faults.length === 0) return reply.redirect(costsHome(facts), 303)
    return show(
      reply.code(422),
      render,
      'costs/entry',
      entryFormPage(facts, kind, fieldGroups(kind, bands), form.data, faults)
    )

    async function record(entries: Parameters<typeof recordEntries>[2]) {
      const [outcome] = await recordEntries(world, groupOf(facts), entries, accountOf(request).id)
      return outcome === 'unknown-exchange'
        ? [{ field: 'exchange_ref', message: 'Write the reference of an exchange of this cohort' }]
        : []
    }
  }

  async function sendTemplate(request: FastifyRequest<OfCosts>, reply: FastifyReply): Promise<FastifyReply> {
    const kind = kindOf(request)
    await getCohort(request)
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${kind}-template.csv"`)
      .send(writeCsv(entryColumns[kind], []))
  }

  async function createImport(request: FastifyRequest<OfCosts>, reply: FastifyReply): Promise<FastifyReply> {
    const kind = kindOf(request)
    const facts = await getCohort(request)
    const bytes = await readingMultipart(async () => readFile(request))
    if (bytes === undefined) throw new Problem('bad-file')
    const report = await importEntries(world, groupOf(facts), kind, bytes, accountOf(request).id)
    const status = report.state === 'refused' ? 422 : 200
    return show(reply.code(status), render, 'costs/report', entriesReportPage(facts, kind, report))
  }

  async function createRemoval(request: FastifyRequest<OfCosts>, reply: FastifyReply): Promise<FastifyReply> {
    const facts = await getCohort(request)
    await removeEntry(world, groupOf(facts), request.params.entry, accountOf(request).id)
    return reply.redirect(costsHome(facts), 303)
  }

  async function getCohort(request: FastifyRequest<OfCosts>): Promise<CohortFacts> {
    const programme = await findProgrammeFor(db, accountOf(request), request.params.id, ['coordinator'])
    if (programme === undefined) throw new Problem('unknown-page')
    const cohorts = await listCohorts(db, { tenantId: programme.tenantId, programmeId: programme.id })
    const cohort = cohorts.find(({ id }) => id === request.params.cohort)
    if (cohort === undefined) throw new Problem('unknown-page')
    return { programme, cohort }
  }
}

const mostBytes = 5_000_000
const FormSchema = z.record(z.string(), z.string())
const KindSchema = z.enum(['release', 'cost', 'benefit'])

function kindOf({ params }: FastifyRequest<OfCosts>): EntryKind {
  const kind = KindSchema.safeParse(params.kind)
  if (!kind.success) throw new Problem('unknown-page')
  return kind.data
}

function groupOf({ programme, cohort }: CohortFacts): OfCohort {
  return { tenantId: programme.tenantId, programmeId: programme.id, cohortId: cohort.id }
}

/** Nothing if no file was chosen. */
async function readFile(request: FastifyRequest): Promise<Buffer | undefined> {
  const file = request.isMultipart() ? await request.file() : undefined
  return file === undefined || file.filename === '' ? undefined : file.toBuffer()
}
