import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../../platform/db/open.js'
import type { ProgrammeTable } from '../../platform/db/schema.js'
import { Problem } from '../../platform/http/problems.js'
import { accountOf, requireRole } from '../../platform/http/session.js'
import { show } from '../../platform/http/show.js'
import type { Render } from '../../platform/views/render.js'
import { findProgrammeFor, listCohorts, listProgrammesFor } from '../programmes/store.js'
import { compareWaves } from './compare.js'
import { cohortPage, outcomesPage } from './pages.js'
import { type Group, listAnswered, listCohortsOf, listFlow } from './store.js'

interface World extends Pick<Database, 'db'> {
  readonly render: Render
}

interface OfProgramme {
  Params: { readonly id: string }
}

interface OfCohort {
  Params: { readonly id: string; readonly cohort: string }
}

/** For evaluators alone, of programmes they evaluate: until there is a module for disclosure nobody else sees a score. */
export async function outcomeRoutes(app: FastifyInstance, { db, render }: World): Promise<void> {
  app.addHook('preHandler', requireRole('evaluator'))
  app.get('/outcomes', showOutcomes)
  app.get<OfProgramme>('/programmes/:id/outcomes', showProgramme)
  app.get<OfCohort>('/programmes/:id/cohorts/:cohort/outcomes', showCohort)

  async function showOutcomes(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const account = accountOf(request)
    const programmes = await listProgrammesFor(db, account, ['evaluator'])
    const ids = programmes.map(({ id }) => id)
    const cohorts = await listCohortsOf(db, account.tenantId, ids)
    const answered = await listAnswered(db, account.tenantId, ids)
    return show(reply, render, 'outcomes/outcomes', outcomesPage(programmes, cohorts, answered))
  }

  async function showProgramme(request: FastifyRequest<OfProgramme>, reply: FastifyReply): Promise<FastifyReply> {
    const programme = await getProgramme(request, request.params.id)
    const group = groupOf(programme)
    const comparison = await compareWaves(db, programme, group)
    const page = cohortPage({ programme, cohort: undefined, flow: await listFlow(db, group), ...comparison })
    return show(reply, render, 'outcomes/cohort', page)
  }

  async function showCohort(request: FastifyRequest<OfCohort>, reply: FastifyReply): Promise<FastifyReply> {
    const programme = await getProgramme(request, request.params.id)
    const cohorts = await listCohorts(db, groupOf(programme))
    const cohort = cohorts.find(({ id }) => id === request.params.cohort)
    if (cohort === undefined) throw new Problem('unknown-page')
    const group = { ...groupOf(programme), cohortId: cohort.id }
    const comparison = await compareWaves(db, programme, group)
    const page = cohortPage({ programme, cohort, flow: await listFlow(db, group), ...comparison })
    return show(reply, render, 'outcomes/cohort', page)
  }

  async function getProgramme(request: FastifyRequest, id: string): Promise<ProgrammeTable> {
    const programme = await findProgrammeFor(db, accountOf(request), id, ['evaluator'])
    if (programme === undefined) throw new Problem('unknown-page')
    return programme
  }
}

function groupOf({ tenantId, id }: Pick<ProgrammeTable, 'tenantId' | 'id'>): Group {
  return { tenantId, programmeId: id }
}
