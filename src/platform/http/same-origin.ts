import type { FastifyRequest } from 'fastify'
import { Problem } from './problems.js'

/**
 * A change of state must come from one of our own pages. Browsers say where a request was made (Sec-Fetch-Site); older ones
 * say it in Origin, which our Referrer-Policy turns into `null`: that is enough only where no session could be misused. A
 * survey link is itself the key, and another site does not know it.
 * Source: OWASP, Cross-Site Request Forgery Prevention, Fetch Metadata with the Origin fallback.
 */
export function requireSameOrigin(publicUrl: string): (request: FastifyRequest) => Promise<void> {
  const ours = new URL(publicUrl).origin
  return async ({ method, headers, account }) => {
    if (safe.has(method)) return
    const site = headers['sec-fetch-site']
    if (site === 'same-origin') return
    if (site === undefined && headers.origin === ours) return
    if (site === undefined && headers.origin === 'null' && account === null) return
    throw new Problem('from-elsewhere')
  }
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])
