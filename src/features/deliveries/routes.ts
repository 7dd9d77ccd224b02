import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Library } from '../../core/instruments/library.js'
import { londonDate } from '../../core/schedule/london.js'
import { isDemo } from '../../platform/db/installation.js'
import type { Database } from '../../platform/db/open.js'
import { Problem } from '../../platform/http/problems.js'
import { accountOf, requireRole } from '../../platform/http/session.js'
import { show } from '../../platform/http/show.js'
import { listRecorded, readRecorded } from '../../platform/mail/recorded.js'
import type { Render } from '../../platform/views/render.js'
import { findProgrammeFor } from '../programmes/store.js'
import { MailboxQuery } from './forms.js'
import { logPage } from './log/pages.js'
import * as log from './log/store.js'
import { capturedMailPage, mailboxPage, mailsOnPage } from './pages.js'
import { surveyNames } from './survey-names.js'

interface World extends Pick<Database, 'db'> {
  readonly config: { readonly PUBLIC_URL: string; readonly MAIL_FOLDER?: string | undefined }
  readonly render: Render
  readonly now: () => Date
  readonly library: Library
}

export async function deliveryRoutes(app: FastifyInstance, world: World): Promise<void> {
  const { db, config, render, now, library } = world
  const nameSurvey = surveyNames(library)
  const onlyCoordinators = { preHandler: requireRole('coordinator') }
  app.get<Named>('/programmes/:id/emails', onlyCoordinators, showLog)
  app.get('/mail', onlyCoordinators, showMailbox)
  app.get<Captured>('/mail/:name', onlyCoordinators, showMail)

  async function showLog(request: FastifyRequest<Named>, reply: FastifyReply): Promise<FastifyReply> {
    const programme = await findProgrammeFor(db, accountOf(request), request.params.id, ['coordinator'])
    if (programme === undefined) throw new Problem('unknown-page')
    const of = { tenantId: programme.tenantId, programmeId: programme.id }
    const at = now().toISOString()
    const [sent, planned, invited, missed, failures] = await Promise.all([
      log.listSentCounts(db, of),
      log.listPlannedCounts(db, of, londonDate(at)),
      log.listInvitedCounts(db, of),
      log.listMissedCounts(db, of),
      log.listFailures(db, of)
    ])
    return show(
      reply,
      render,
      'deliveries/log',
      logPage(programme, { sent, planned, invited, missed, failures }, nameSurvey, at)
    )
  }

  async function showMailbox(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { page } = MailboxQuery.parse(request.query)
    const mails = await listRecorded(await getMailFolder(), (page - 1) * mailsOnPage, mailsOnPage)
    return show(reply, render, 'deliveries/mailbox', mailboxPage(mails, page))
  }

  async function showMail(request: FastifyRequest<Captured>, reply: FastifyReply): Promise<FastifyReply> {
    const mail = await readRecorded(await getMailFolder(), request.params.name)
    if (mail === undefined) throw new Problem('unknown-page')
    return show(reply, render, 'deliveries/mail', capturedMailPage(mail, config.PUBLIC_URL))
  }

  /** Captured mail holds links that work: it can be read in a demo alone. */
  async function getMailFolder(): Promise<string> {
    if (config.MAIL_FOLDER === undefined || !(await isDemo(db))) throw new Problem('unknown-page')
    return config.MAIL_FOLDER
  }
}

interface Named {
  Params: { readonly id: string }
}

interface Captured {
  Params: { readonly name: string }
}
