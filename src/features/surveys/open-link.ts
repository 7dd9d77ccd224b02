import type { FastifyReply, FastifyRequest } from 'fastify'
import { linkState, type LinkState } from '../../core/responses/link-state.js'
import type { Database } from '../../platform/db/open.js'
import { Problem } from '../../platform/http/problems.js'
import { show } from '../../platform/http/show.js'
import { linkTokenHash } from '../../platform/secrets/link-token.js'
import type { Render } from '../../platform/views/render.js'
import { type OpenedSurvey, statePage } from './pages.js'
import { findSurvey } from './store.js'

interface World extends Pick<Database, 'db'> {
  readonly render: Render
  readonly now: () => Date
}

export interface Link {
  Params: { readonly token: string; readonly question: string }
  Querystring: { readonly from?: unknown }
  Body: unknown
}

export type LinkRequest = FastifyRequest<Link>

/** A survey as its link opens it at this moment. */
export interface Opened extends OpenedSurvey {
  readonly state: LinkState
}

type Handler = (opened: Opened, request: LinkRequest, reply: FastifyReply) => Promise<FastifyReply>
type RouteHandler = (request: LinkRequest, reply: FastifyReply) => Promise<FastifyReply>

/** A handler for whoever holds the link, whatever state the survey is in. A link that nobody holds is a problem. */
export function withLink({ db, now }: World, handler: Handler): RouteHandler {
  return async (request, reply) => {
    const { token } = request.params
    const survey = await findSurvey(db, linkTokenHash(token))
    if (survey === undefined) throw new Problem('unknown-link')
    const state = linkState(survey, now().toISOString())
    return handler({ survey, state, address: `/s/${token}` }, request, reply)
  }
}

/** A handler for a survey that can be answered now. One that was answered shows its receipt, any other says why not. */
export function whileOpen(world: World, handler: Handler): RouteHandler {
  return withLink(world, async (opened, request, reply) => {
    const { state } = opened
    if (state === 'received') return reply.redirect(`${opened.address}/receipt`, 303)
    if (state === 'open' || state === 'late') return handler(opened, request, reply)
    const code = state === 'not-yet' ? 403 : 410
    return show(reply.code(code), world.render, 'surveys/state', statePage(opened, state))
  })
}
