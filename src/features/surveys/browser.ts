import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config.js'
import { cookieOptions } from '../../platform/http/session.js'
import { linkTokenHash } from '../../platform/secrets/link-token.js'

interface World {
  readonly config: Pick<Config, 'PUBLIC_URL'>
  readonly newToken: () => string
}

/**
 * Which browser this is, for this survey alone. It decides only whether answers given earlier are shown: the link is what
 * opens a survey. Kept for a week after the last press of Continue, since computers are shared.
 */
export function browserOf({ cookies }: Pick<FastifyRequest, 'cookies'>, publicUrl: string): string | undefined {
  const token = cookies[cookieName(publicUrl)]
  return token === undefined ? undefined : nameOf(token)
}

/** The same, for somebody who writes: a browser that is new here gets a name. */
export function keepBrowser(
  { cookies }: Pick<FastifyRequest, 'cookies'>,
  reply: FastifyReply,
  { config, newToken }: World,
  address: string
): string {
  const name = cookieName(config.PUBLIC_URL)
  const token = cookies[name] ?? newToken()
  void reply.setCookie(name, token, { ...cookieOptions(config.PUBLIC_URL), path: address, maxAge: week })
  return nameOf(token)
}

const week = 7 * 24 * 60 * 60

function nameOf(token: string): string {
  return linkTokenHash(token).slice(0, 16)
}

/** `__Secure-` is refused by browsers on plain http. Not `__Host-`, which would give all surveys of a browser one name. */
function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Secure-wkep-answers' : 'wkep-answers'
}
