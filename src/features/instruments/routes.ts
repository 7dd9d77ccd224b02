import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { burdenOf } from '../../core/instruments/burden.js'
import { pageAfter, pageBefore } from '../../core/instruments/journey.js'
import type { Library } from '../../core/instruments/library.js'
import { readPage, withPage } from '../../core/instruments/read-page.js'
import { type Answers, noAnswers } from '../../core/responses/answers.js'
import { emptyDraft } from '../../core/responses/draft.js'
import { pageOf, type Walk, walkOf } from '../../core/responses/walk.js'
import { londonDate } from '../../core/schedule/london.js'
import { Problem } from '../../platform/http/problems.js'
import { requireRole } from '../../platform/http/session.js'
import { show } from '../../platform/http/show.js'
import type { Render } from '../../platform/views/render.js'
import { packed, unpacked } from './carried-answers.js'
import { instrumentsPage, previewAddress, previewCircumstances, previewEnd, previewPage } from './pages.js'
import { minutes } from './print.js'

interface World {
  readonly library: Library
  readonly render: Render
  readonly now: () => Date
}

interface Preview {
  Params: { readonly code: string; readonly question: string }
  Querystring: { readonly answers?: unknown }
  Body: unknown
}

type PreviewRequest = FastifyRequest<Preview>

/** What is asked, for staff to read and to walk through. What they answer goes from page to page and is kept nowhere. */
export async function instrumentRoutes(app: FastifyInstance, { library, render, now }: World): Promise<void> {
  const forStaff = { preHandler: requireRole('administrator', 'coordinator', 'evaluator', 'data-steward') }
  app.get('/instruments', forStaff, showInstruments)
  app.get<Preview>('/instruments/:code', forStaff, showFirst)
  app.get<Preview>('/instruments/:code/check', forStaff, showEnd)
  app.get<Preview>('/instruments/:code/:question', forStaff, showQuestion)
  app.post<Preview>('/instruments/:code/:question', forStaff, readAnswers)

  async function showInstruments(_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const measured = [...library.instruments.values()].map(({ document: instrument }) => {
      const burden = burdenOf(instrument, library.typicalPerson)
      return { instrument, burden, minutes: minutes(burden.seconds), longest: minutes(burden.longestSeconds) }
    })
    return show(reply, render, 'instruments/list', instrumentsPage(measured))
  }

  async function showFirst(request: PreviewRequest, reply: FastifyReply): Promise<FastifyReply> {
    const walk = walkWith(request, noAnswers)
    const [first] = walk.journey.pages
    return reply.redirect(previewAddress(walk.instrument.code, first?.key ?? 'check', packed(noAnswers)), 303)
  }

  async function showQuestion(request: PreviewRequest, reply: FastifyReply): Promise<FastifyReply> {
    const walk = walkWith(request, answersIn(request))
    const page = pageOf(walk, request.params.question)
    if (page === undefined) throw new Problem('unknown-page')
    return show(reply, render, 'instruments/question', previewPage(walk, page, before(walk, page.number)))
  }

  async function readAnswers(request: PreviewRequest, reply: FastifyReply): Promise<FastifyReply> {
    const walk = walkWith(request, answersIn(request))
    const page = pageOf(walk, request.params.question)
    const form = BodySchema.safeParse(request.body ?? {})
    if (page === undefined) throw new Problem('unknown-page')
    const read = form.success ? readPage(page, form.data, londonDate(now().toISOString())) : undefined
    if (read === undefined || read.kind === 'unknown') throw new Problem('bad-request')
    if (read.kind === 'faults') {
      const typed = { form: read.typed, faults: read.faults }
      return show(
        reply.code(422),
        render,
        'instruments/question',
        previewPage(walk, page, before(walk, page.number), typed)
      )
    }
    const after = walkWith(request, withPage(walk.draft.answers, read))
    const next = pageAfter(after.journey, page.number)?.key ?? 'check'
    return reply.redirect(previewAddress(walk.instrument.code, next, packed(after.draft.answers)), 303)
  }

  async function showEnd(request: PreviewRequest, reply: FastifyReply): Promise<FastifyReply> {
    const walk = walkWith(request, answersIn(request))
    return show(reply, render, 'instruments/end', previewEnd(walk, before(walk, Infinity)))
  }

  function walkWith({ params }: PreviewRequest, answers: Answers): Walk {
    const instrument = library.instruments.get(params.code)?.document
    if (instrument === undefined) throw new Problem('unknown-page')
    const circumstances = previewCircumstances(instrument, library.typicalPerson)
    return walkOf(instrument, { ...emptyDraft, answers }, circumstances)
  }
}

const BodySchema = z.record(z.string(), z.union([z.string(), z.array(z.string()).readonly()]))

function answersIn({ query }: PreviewRequest): Answers {
  const answers = unpacked(query.answers)
  if (answers === undefined) throw new Problem('bad-request')
  return answers
}

function before({ instrument, journey, draft }: Walk, number: number): string {
  const page = pageBefore(journey, number)
  return page === undefined ? '/instruments' : previewAddress(instrument.code, page.key, packed(draft.answers))
}
