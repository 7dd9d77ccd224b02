import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Register } from '../../core/economics/assumptions/assumptions.js'
import { londonDate } from '../../core/schedule/london.js'
import type { Database } from '../../platform/db/open.js'
import { isDemo } from '../../platform/db/installation.js'
import { Problem } from '../../platform/http/problems.js'
import { accountOf, requireRole, type Account } from '../../platform/http/session.js'
import { show } from '../../platform/http/show.js'
import type { Render } from '../../platform/views/render.js'
import type { CaseGroup } from '../costs/store.js'
import { findProgrammeFor, listCohorts, listProgrammesFor } from '../programmes/store.js'
import { assembleCase, TypedDetailsSchema } from './assemble.js'
import { documentPage } from './document-page.js'
import { DetailsForm } from './forms.js'
import { caseHome, detailsPage, links, listPage, trailOf, unwrittenPage, type CasePlace } from './pages.js'
import { findCaseDetails, listCohortSubjects, listSponsorSubjects } from './store.js'
import { writeCase } from './write-case.js'

interface World extends Pick<Database, 'db' | 'write'> {
  readonly register: Register
  readonly render: Render
  readonly now: () => Date
  readonly newKey: () => string
}

interface OfCase {
  Params: { readonly id: string; readonly cohort: string; readonly organisation: string }
}

interface Opened {
  readonly group: CaseGroup
  readonly place: CasePlace
}

/** A cohort's case is for coordinators and evaluators; a sponsor's also for that sponsor's own people. */
export async function businessCaseRoutes(app: FastifyInstance, world: World): Promise<void> {
  const { db, register, render, now } = world
  const staff = { preHandler: requireRole('coordinator', 'evaluator') }
  const readers = { preHandler: requireRole('coordinator', 'evaluator', 'sponsor') }
  const author = { preHandler: requireRole('coordinator') }
  const ofCohort = '/programmes/:id/cohorts/:cohort/business-case'
  const ofSponsor = '/programmes/:id/sponsors/:organisation/business-case'
  app.get('/business-cases', readers, showList)
  app.get<OfCase>(ofCohort, staff, showCase(getCohort))
  app.get<OfCase>(`${ofCohort}/details`, author, showDetails(getCohort))
  app.post<OfCase>(`${ofCohort}/details`, author, createDetails(getCohort))
  app.get<OfCase>(ofSponsor, readers, showCase(getSponsor))
  app.get<OfCase>(`${ofSponsor}/details`, author, showDetails(getSponsor))
  app.post<OfCase>(`${ofSponsor}/details`, author, createDetails(getSponsor))

  async function showList(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const account = accountOf(request)
    const programmeIds = (await listProgrammesFor(db, account, ['coordinator', 'evaluator'])).map(({ id }) => id)
    const cohorts = await listCohortSubjects(db, account.tenantId, programmeIds)
    const sponsors = [
      ...(await listSponsorSubjects(db, account.tenantId, { programmeIds })),
      ...(await listSponsorSubjects(db, account.tenantId, { organisationIds: ownOrganisations(account) }))
    ]
    const once = sponsors.filter(
      (one, at) => sponsors.findIndex(({ id, programmeId }) => id === one.id && programmeId === one.programmeId) === at
    )
    return show(reply, render, 'business-cases/list', listPage(cohorts, once))
  }

  function showCase(open: (request: FastifyRequest<OfCase>) => Promise<Opened>) {
    return async (request: FastifyRequest<OfCase>, reply: FastifyReply): Promise<FastifyReply> => {
      const { group, place } = await open(request)
      const names = {
        organisation: 'cohortId' in group ? place.programme.name : place.subject.name,
        cohort: place.subject.name
      }
      const today = londonDate(now().toISOString())
      const assembled = await assembleCase(db, group, { names, today, demo: await isDemo(db), register })
      if (assembled.kind === 'register-not-enough') throw new Error(assembled.faults.join('; '))
      if (assembled.kind !== 'document') {
        const missing = assembled.kind === 'unwritten' ? undefined : assembled.missing
        return show(reply, render, 'business-cases/unwritten', unwrittenPage(place, missing))
      }
      const page = { ...documentPage(assembled.document), ...links(place), trail: trailOf(place) }
      return show(reply, render, 'business-cases/case', page)
    }
  }

  function showDetails(open: (request: FastifyRequest<OfCase>) => Promise<Opened>) {
    return async (request: FastifyRequest<OfCase>, reply: FastifyReply): Promise<FastifyReply> => {
      const { group, place } = await open(request)
      const written = await findCaseDetails(db, group)
      const typed = written === undefined ? {} : TypedDetailsSchema.parse(JSON.parse(written))
      return show(reply, render, 'business-cases/details', detailsPage(place, typed))
    }
  }

  function createDetails(open: (request: FastifyRequest<OfCase>) => Promise<Opened>) {
    return async (request: FastifyRequest<OfCase>, reply: FastifyReply): Promise<FastifyReply> => {
      const { group, place } = await open(request)
      const typed = TypedDetailsSchema.safeParse(request.body ?? {})
      if (!typed.success) throw new Problem('bad-request') // a field sent twice, or not as text: no form of ours does that
      const form = DetailsForm.safeParse(typed.data)
      if (!form.success) {
        const errors = form.error.issues.map(({ path, message }) => ({ field: String(path[0]), message }))
        return show(reply.code(422), render, 'business-cases/details', detailsPage(place, typed.data, errors))
      }
      const known = Object.fromEntries(Object.entries(typed.data).filter(([name]) => name in DetailsForm.shape))
      await writeCase(world, group, known, accountOf(request).id)
      return reply.redirect(caseHome(place), 303)
    }
  }

  async function getCohort(request: FastifyRequest<OfCase>): Promise<Opened> {
    const account = accountOf(request)
    const programme = await findProgrammeFor(db, account, request.params.id, ['coordinator', 'evaluator'])
    if (programme === undefined) throw new Problem('unknown-page')
    const of = { tenantId: programme.tenantId, programmeId: programme.id }
    const cohort = (await listCohorts(db, of)).find(({ id }) => id === request.params.cohort)
    if (cohort === undefined) throw new Problem('unknown-page')
    const subject = { kind: 'cohorts' as const, id: cohort.id, name: cohort.name }
    return {
      group: { ...of, cohortId: cohort.id },
      place: { programme, subject, mayWrite: await mayWrite(account, programme.id) }
    }
  }

  async function getSponsor(request: FastifyRequest<OfCase>): Promise<Opened> {
    const account = accountOf(request)
    const { id: programmeId, organisation } = request.params
    const isOwn = ownOrganisations(account).includes(organisation)
    const roles = isOwn ? (['coordinator', 'evaluator', 'sponsor'] as const) : (['coordinator', 'evaluator'] as const)
    const programme = await findProgrammeFor(db, account, programmeId, roles)
    if (programme === undefined) throw new Problem('unknown-page')
    const sponsors = await listSponsorSubjects(db, account.tenantId, { programmeIds: [programme.id] })
    const sponsor = sponsors.find(({ id }) => id === organisation)
    if (sponsor === undefined) throw new Problem('unknown-page')
    const of = { tenantId: programme.tenantId, programmeId: programme.id }
    const subject = { kind: 'sponsors' as const, id: sponsor.id, name: sponsor.name }
    const place = { programme, subject, mayWrite: await mayWrite(account, programme.id) }
    return { group: { ...of, sponsorOrganisationId: sponsor.id }, place }
  }

  /** An author is a coordinator of this programme. */
  async function mayWrite(account: Account, programmeId: string): Promise<boolean> {
    return (await findProgrammeFor(db, account, programmeId, ['coordinator'])) !== undefined
  }
}

function ownOrganisations({ roles }: Account): readonly string[] {
  return roles.filter(({ role, scope }) => role === 'sponsor' && scope === 'organisation').map(({ scopeId }) => scopeId)
}
