import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config.js'
import type { Database } from '../../platform/db/open.js'
import { Problem } from '../../platform/http/problems.js'
import { accountOf, closeSession, openSession, type Account } from '../../platform/http/session.js'
import { show } from '../../platform/http/show.js'
import { linkTokenHash } from '../../platform/secrets/link-token.js'
import type { Render } from '../../platform/views/render.js'
import { homeOf, signInPage } from './pages.js'
import { signIn } from './sign-in.js'
import { endSessions, findAccount, findSignInLink, type SignInLinkRow } from './store.js'

interface World extends Pick<Database, 'db' | 'write'> {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'SUPPORT_EMAIL'>
  readonly render: Render
  readonly now: () => Date
  readonly newKey: () => string
  readonly newToken: () => string
}

interface Link {
  Params: { readonly token: string }
}

export async function accountRoutes(app: FastifyInstance, world: World): Promise<void> {
  const { db, write, config, render, now } = world
  app.get('/', showWelcome)
  app.get<Link>('/sign-in/:token', showSignIn)
  app.post<Link>('/sign-in/:token', createSession)
  app.post('/sign-out', endSession)

  /** The front door. Whoever is signed in goes straight to their work. */
  async function showWelcome({ account }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (account !== null) return reply.redirect(homeOf(account), 303)
    return show(reply, render, 'accounts/welcome', { supportEmail: config.SUPPORT_EMAIL })
  }

  /** One button: mail scanners open links, and a GET changes nothing. */
  async function showSignIn(request: FastifyRequest<Link>, reply: FastifyReply): Promise<FastifyReply> {
    const { account } = await getLink(request.params.token)
    return show(reply, render, 'accounts/sign-in', signInPage(account))
  }

  async function createSession(request: FastifyRequest<Link>, reply: FastifyReply): Promise<FastifyReply> {
    const { link, account } = await getLink(request.params.token)
    openSession(reply, config.PUBLIC_URL, await signIn(world, link))
    return reply.redirect(homeOf(account), 303)
  }

  /** Ends every session of the account: signing out on one computer signs out the one that was left open. */
  async function endSession(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const account = accountOf(request)
    await write(async (db) => endSessions(db, account, now().toISOString()))
    closeSession(reply, config.PUBLIC_URL)
    return reply.redirect('/', 303)
  }

  async function getLink(token: string): Promise<{ readonly link: SignInLinkRow; readonly account: Account }> {
    const link = await findSignInLink(db, linkTokenHash(token))
    const account = link && (await findAccount(db, link.tenantId, link.accountId))
    if (link === undefined || account === undefined) throw new Problem('unknown-link')
    if (link.expiresAt <= now().toISOString() || (link.usedAt !== null && link.reusable === 0))
      throw new Problem('sign-in-used')
    return { link, account }
  }
}
