import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Config } from '../../config.js'
import { burdenOf } from '../../core/instruments/burden.js'
import type { Library } from '../../core/instruments/library.js'
import { linkState } from '../../core/responses/link-state.js'
import { pageOf, sourceToRepeat } from '../../core/responses/walk.js'
import { lastDay } from '../../core/schedule/survey-state.js'
import type { Database } from '../../platform/db/open.js'
import { Problem } from '../../platform/http/problems.js'
import { show } from '../../platform/http/show.js'
import { linkToken } from '../../platform/secrets/link-token.js'
import type { Render } from '../../platform/views/render.js'
import { answerSaved, isAsked, whereToGoOn } from './answer-saved.js'
import { browserOf, keepBrowser } from './browser.js'
import { decline } from './decline.js'
import { DeclineForm, readPost, typedReason } from './forms.js'
import { type Link, type LinkRequest, type Opened, whileOpen, withLink } from './open-link.js'
import { askingPage, checkPage, laterPage, pageAddress, receiptPage, refusalPage } from './pages.js'
import { receiptReference } from './receipt-reference.js'
import { save } from './save.js'
import { startPage } from './start-page.js'
import { start } from './start.js'
import { findSibling, type SurveyRow } from './store.js'
import { submit } from './submit.js'
import { instrumentOf, walk } from './walk.js'

interface World extends Pick<Database, 'db' | 'write'> {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'LINK_SECRET'>
  readonly library: Library
  readonly render: Render
  readonly now: () => Date
  readonly newKey: () => string
  readonly newToken: () => string
}

/** Everything that a survey link opens. GET and HEAD change nothing: mail scanners open links. */
export async function surveyRoutes(app: FastifyInstance, world: World): Promise<void> {
  const { db, config, library, render, now } = world
  app.removeContentTypeParser(['application/json', 'text/plain']) // what is sent here is a form

  const page = { exposeHeadRoute: true }
  app.get<Link>('/s/:token', page, whileOpen(world, showStart))
  app.post<Link>('/s/:token', whileOpen(world, createDraft))
  app.get<Link>('/s/:token/:question', page, whileOpen(world, showQuestion))
  app.post<Link>('/s/:token/:question', whileOpen(world, savePage))
  app.get<Link>('/s/:token/later', page, whileOpen(world, showLater))
  app.get<Link>('/s/:token/check', page, whileOpen(world, showCheck))
  app.get<Link>('/s/:token/receipt', page, withLink(world, showReceipt))
  app.post<Link>('/s/:token/receipt', whileOpen(world, createResponse))
  app.get<Link>('/s/:token/refusal', page, withLink(world, showRefusal))
  app.post<Link>('/s/:token/refusal', withLink(world, createRefusal))

  async function showStart(opened: Opened, _request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { document } = instrumentOf(library, opened.survey)
    const burden = burdenOf(document, library.typicalPerson)
    return show(reply, render, 'surveys/start', startPage(opened, document, burden, opened.state === 'late'))
  }

  async function createDraft(opened: Opened, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const begun = await start(world, opened.survey)
    if (begun === undefined) return reply.redirect(`${opened.address}/receipt`, 303)
    keepBrowser(request, reply, world, opened.address)
    return reply.redirect(whereToGoOn(opened.address, begun), 303)
  }

  async function showQuestion(opened: Opened, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { question } = request.params
    const { address } = opened
    const walked = await walk(db, library, opened.survey)
    const asked = pageOf(walked, question)
    if (asked === undefined && !isAsked(walked, question)) throw new Problem('unknown-page')
    if (asked === undefined) return reply.redirect(whereToGoOn(address, walked), 303)

    const looking = lookingIn(request)
    const source = sourceToRepeat(walked, asked, looking.browser)
    if (source !== undefined) return reply.redirect(pageAddress(address, pageOf(walked, source) ?? asked), 303)
    return show(reply, render, 'surveys/question', askingPage(opened, walked, asked, looking))
  }

  async function savePage(opened: Opened, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const posted = readPost(request.body)
    if (posted === undefined) throw new Problem('bad-request')
    const { question } = request.params
    const browser = keepBrowser(request, reply, world, opened.address)
    const saved = await save(world, opened.survey, { ...posted, question, browser })
    return answerSaved(reply, render, opened, { ...lookingIn(request), browser }, saved)
  }

  async function showLater(opened: Opened, _request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    return show(reply, render, 'surveys/later', laterPage(opened, lastDayFor(opened)))
  }

  async function showCheck(opened: Opened, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const walked = await walk(db, library, opened.survey)
    if (!walked.hasBegun) return reply.redirect(opened.address, 303)
    return show(reply, render, 'surveys/check', checkPage(opened, walked, lookingIn(request).browser))
  }

  /** Answered after the commit. Every repeat ends at the same receipt. */
  async function createResponse(opened: Opened, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const submitted = await submit(world, opened.survey, opened.state === 'late')
    if (submitted.kind === 'received') return reply.redirect(`${opened.address}/receipt`, 303)
    if (submitted.kind === 'not-begun') return reply.redirect(opened.address, 303)
    const unfinished = checkPage(opened, submitted.walk, lookingIn(request).browser, 'with-errors')
    return show(reply.code(422), render, 'surveys/check', unfinished)
  }

  async function showReceipt(opened: Opened, _request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { survey, address } = opened
    if (survey.completedAt === null) return reply.redirect(address, 303)
    const { document } = instrumentOf(library, survey)
    const receipt = receiptPage(opened, document, receiptReference(survey.id), await findLookBack(survey))
    return show(reply, render, 'surveys/receipt', receipt)
  }

  /** The form until it is sent, its receipt from then on. Also when nothing is left to answer: mail can still be stopped. */
  async function showRefusal(opened: Opened, _request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const view = opened.survey.declinedAt === null ? 'surveys/decline' : 'surveys/declined'
    return show(reply, render, view, refusalPage(opened))
  }

  async function createRefusal(opened: Opened, request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const form = DeclineForm.safeParse(request.body ?? {})
    if (!form.success) {
      const messages = form.error.issues.map((issue) => issue.message)
      return show(reply.code(422), render, 'surveys/decline', refusalPage(opened, typedReason(request.body), messages))
    }
    await decline(world, opened.survey, { at: now().toISOString(), reason: form.data.reason })
    return reply.redirect(`${opened.address}/refusal`, 303)
  }

  function lookingIn(request: LinkRequest) {
    return { browser: browserOf(request, config.PUBLIC_URL), fromCheck: request.query.from === 'check' }
  }

  /** T1r, while it can be answered: only T1 has one. */
  async function findLookBack(survey: SurveyRow) {
    if (survey.instrument !== 'T1') return undefined
    const lookBack = await findSibling(db, survey, 'T1r')
    if (lookBack === undefined || !answerable.has(linkState(lookBack, now().toISOString()))) return undefined
    const burden = burdenOf(instrumentOf(library, { instrument: 'T1r' }).document, library.typicalPerson)
    return { token: linkToken(config.LINK_SECRET, lookBack.id, lookBack.issue), burden }
  }
}

const answerable: ReadonlySet<string> = new Set(['open', 'late'])

/** In time to be counted in time; once that is over, the last day of all. */
function lastDayFor({ survey, state }: Opened): string {
  const { closesOn, lateUntil } = survey
  if (closesOn === null) throw new RangeError(`Survey ${survey.id} is open and has no dates.`)
  return lastDay({ closesOn, lateUntil: state === 'late' ? lateUntil : null })
}
