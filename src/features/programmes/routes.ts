import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Library } from '../../core/instruments/library.js'
import { londonDate } from '../../core/schedule/london.js'
import type { Database } from '../../platform/db/open.js'
import { Problem } from '../../platform/http/problems.js'
import { accountOf, requireRole, type Account } from '../../platform/http/session.js'
import { show } from '../../platform/http/show.js'
import type { Render } from '../../platform/views/render.js'
import { createProgramme } from './create-programme.js'
import { ProgrammeForm } from './forms.js'
import { addressOf, programmePage, programmesPage, type FieldError, type TypedProgramme } from './pages.js'
import {
  findObstacles,
  findProgrammeFor,
  listCohorts,
  listCohortSizes,
  listProgrammesFor,
  listWaveCounts
} from './store.js'

interface World extends Pick<Database, 'db' | 'write'> {
  readonly library: Pick<Library, 'framework'>
  readonly render: Render
  readonly now: () => Date
  readonly newKey: () => string
}

export async function programmeRoutes(app: FastifyInstance, world: World): Promise<void> {
  const { db, render, now } = world
  const onlyStaff = { preHandler: requireRole('administrator', 'coordinator', 'evaluator', 'data-steward') }
  app.get('/programmes', onlyStaff, showProgrammes)
  app.post<Typed>('/programmes', onlyStaff, createOne)
  app.get<Named>('/programmes/:id', onlyStaff, showProgramme)

  async function showProgrammes(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const account = accountOf(request)
    const programmes = await listProgrammesFor(db, account)
    return show(reply, render, 'programmes/programmes', programmesPage(programmes, mayCreate(account)))
  }

  async function createOne(request: FastifyRequest<Typed>, reply: FastifyReply): Promise<FastifyReply> {
    const account = accountOf(request)
    if (!mayCreate(account)) throw new Problem('unknown-page')
    const form = ProgrammeForm.safeParse(request.body ?? {})
    if (!form.success) return showAgain(request, reply, form.error.issues.map(fieldError))

    const id = await createProgramme(world, form.data, { tenantId: account.tenantId, actor: account.id })
    if (id === undefined)
      return showAgain(request, reply, [{ field: 'name', message: 'There is a programme of this name' }])
    return reply.redirect(addressOf(id), 303)
  }

  async function showAgain(
    request: FastifyRequest<Typed>,
    reply: FastifyReply,
    errors: readonly FieldError[]
  ): Promise<FastifyReply> {
    const programmes = await listProgrammesFor(db, accountOf(request))
    const page = programmesPage(programmes, true, typedIn(request.body ?? {}), errors)
    return show(reply.code(422), render, 'programmes/programmes', page)
  }

  async function showProgramme(request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> {
    const account = accountOf(request)
    const programme = await findProgrammeFor(db, account, request.params.id)
    if (programme === undefined) throw new Problem('unknown-page')
    const of = { tenantId: programme.tenantId, programmeId: programme.id }
    const at = now().toISOString()
    const state = {
      cohorts: await listCohorts(db, of),
      sizes: await listCohortSizes(db, of),
      waves: await listWaveCounts(db, of),
      obstacles: await findObstacles(db, of, londonDate(at)),
      seesNames: (await findProgrammeFor(db, account, programme.id, ['coordinator'])) !== undefined,
      seesOutcomes: (await findProgrammeFor(db, account, programme.id, ['evaluator'])) !== undefined
    }
    return show(reply, render, 'programmes/programme', programmePage(programme, state, at))
  }
}

interface Typed {
  Body: Readonly<Record<string, unknown>> | undefined
}

interface Named {
  Params: { readonly id: string }
}

/** Programmes are begun by those who run all of them. */
function mayCreate({ roles }: Account): boolean {
  return roles.some(({ role, scope }) => scope === 'tenant' && (role === 'coordinator' || role === 'administrator'))
}

function fieldError({
  path,
  message
}: {
  readonly path: readonly PropertyKey[]
  readonly message: string
}): FieldError {
  return { field: String(path[0]), message }
}

function typedIn(body: Readonly<Record<string, unknown>>): TypedProgramme {
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
  return {
    name: text('name'),
    contactName: text('contactName'),
    contactEmail: text('contactEmail'),
    contactPhone: text('contactPhone')
  }
}
