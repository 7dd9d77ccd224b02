import type { FastifyReply } from 'fastify'
import { itemsOf } from '../../core/instruments/instrument-document.js'
import { pageAfter } from '../../core/instruments/journey.js'
import { firstUnseen, type Walk } from '../../core/responses/walk.js'
import { Problem } from '../../platform/http/problems.js'
import { show } from '../../platform/http/show.js'
import type { Render } from '../../platform/views/render.js'
import type { Opened } from './open-link.js'
import { askingPage, frameOf, overtakenPage, pageAddress, type Looking } from './pages.js'
import type { Saved } from './save.js'

/** What somebody sees after pressing Continue: the next page, or the same with what to put right and all they typed. */
export function answerSaved(
  reply: FastifyReply,
  render: Render,
  opened: Opened,
  looking: Looking,
  saved: Saved
): FastifyReply {
  const { address } = opened
  switch (saved.kind) {
    case 'saved':
      return reply.redirect(nextAddress(address, saved.walk, saved.page.number, looking), 303)
    case 'faults': {
      const page = askingPage(opened, saved.walk, saved.page, looking, { form: saved.typed, faults: saved.faults })
      return show(reply.code(422), render, 'surveys/question', page)
    }
    case 'overtaken': {
      const page = overtakenPage(opened, saved.walk, saved.page, looking, saved.typed)
      return show(reply.code(409), render, 'surveys/question', page)
    }
    case 'not-shown': {
      const goOn = whereToGoOn(address, saved.walk)
      if (!isAsked(saved.walk, saved.question)) throw new Problem('unknown-page')
      return show(reply.code(409), render, 'surveys/not-asked', { ...frameOf(opened), goOn })
    }
    case 'unreadable':
      throw new Problem('bad-request')
    case 'received':
      return reply.redirect(`${address}/receipt`, 303)
  }
}

/** The first page that was never saved; when there is none, the page to check. */
export function whereToGoOn(address: string, walk: Walk): string {
  const unseen = firstUnseen(walk)
  return unseen === undefined ? `${address}/check` : pageAddress(address, unseen)
}

export function isAsked({ instrument }: Walk, question: string): boolean {
  return itemsOf(instrument).some(({ id }) => id === question)
}

/** Page after page; after a change from the page to check back there, by way of what the change has opened. */
function nextAddress(address: string, walk: Walk, number: number, { fromCheck }: Looking): string {
  if (fromCheck) {
    const goOn = whereToGoOn(address, walk)
    return goOn === `${address}/check` ? goOn : `${goOn}?from=check`
  }
  const next = pageAfter(walk.journey, number)
  return next === undefined ? `${address}/check` : pageAddress(address, next)
}
