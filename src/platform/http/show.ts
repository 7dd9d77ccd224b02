import type { FastifyReply } from 'fastify'
import type { Render } from '../views/render.js'
import type { Account } from './session.js'

/** Sends a page. Around it stands who is signed in, so that no page model has to carry it. */
export function show(reply: FastifyReply, render: Render, view: string, page: object): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(render(view, page, { staff: staffShell(reply) }))
}

function staffShell({ request }: FastifyReply): object | null {
  const account = request.account as Account | null | undefined // an address that cannot be read reaches no hook
  if (account === null || account === undefined) return null
  const has = (wanted: string): boolean => account.roles.some(({ role }) => role === wanted)
  return {
    name: account.name,
    seesProgrammes: has('coordinator') || has('evaluator') || has('administrator') || has('data-steward'),
    seesOutcomes: has('evaluator'),
    seesBusinessCases: has('coordinator') || has('evaluator') || has('sponsor'),
    seesMail: has('coordinator')
  }
}
