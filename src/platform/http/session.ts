import cookie, { type CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { MembershipTable } from '../db/schema.js'
import { linkTokenHash } from '../secrets/link-token.js'
import { Problem } from './problems.js'

/** Somebody of the staff, with what they may do and where. */
export interface Account {
  readonly tenantId: string
  readonly id: string
  readonly name: string
  readonly roles: readonly Pick<MembershipTable, 'role' | 'scope' | 'scopeId'>[]
}

type Role = MembershipTable['role']

declare module 'fastify' {
  interface FastifyRequest {
    account: Account | null
  }
}

interface Options {
  readonly publicUrl: string
  readonly findAccount: (sessionTokenHash: string) => Promise<Account | undefined>
}

/** Every request knows who sent it. The cookie holds a token; the session it opens stands in the database, as its hash. */
export const session = fp<Options>(async (app, { publicUrl, findAccount }) => {
  await app.register(cookie)
  const name = sessionCookie(publicUrl)
  app.decorateRequest('account', null)
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[name]
    if (token !== undefined) request.account = (await findAccount(linkTokenHash(token))) ?? null
  })
})

/** The guard of a page: somebody signed in who has one of these roles somewhere. Where they have it, the stores ask. */
export function requireRole(...roles: readonly Role[]): (request: FastifyRequest) => Promise<void> {
  return async ({ account }) => {
    if (account === null) throw new Problem('sign-in-needed')
    if (!account.roles.some(({ role }) => roles.includes(role))) throw new Problem('not-your-role')
  }
}

/** Who a guarded page is for. */
export function accountOf({ account }: FastifyRequest): Account {
  if (account === null) throw new Problem('sign-in-needed')
  return account
}

export function openSession(reply: FastifyReply, publicUrl: string, token: string): void {
  void reply.setCookie(sessionCookie(publicUrl), token, cookieOptions(publicUrl))
}

export function closeSession(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(sessionCookie(publicUrl), cookieOptions(publicUrl))
}

/** `__Host-` binds a cookie to this host and to https. Plain http has neither. */
function sessionCookie(publicUrl: string): string {
  return isHttps(publicUrl) ? '__Host-wkep' : 'wkep'
}

/** Lax, since people arrive from mail; no expiry, since the session has its own. */
export function cookieOptions(publicUrl: string): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(publicUrl) }
}

function isHttps(publicUrl: string): boolean {
  return publicUrl.startsWith('https:')
}
