import type { Database } from '../../platform/db/open.js'
import { Problem } from '../../platform/http/problems.js'
import { linkTokenHash } from '../../platform/secrets/link-token.js'
import { recordAct } from '../audit/store.js'
import { insertSession, markUsed, type SignInLinkRow } from './store.js'

interface World extends Pick<Database, 'write'> {
  readonly now: () => Date
  readonly newKey: () => string
  readonly newToken: () => string
}

/** The link is spent and the session begins in one act. Gives the token that the cookie keeps. */
export async function signIn({ write, now, newKey, newToken }: World, link: SignInLinkRow): Promise<string> {
  const { tenantId, accountId } = link
  const at = now().toISOString()
  const token = newToken()
  const opened = await write(async (db) => {
    if (!(await markUsed(db, link, at))) return false
    const tokenHash = linkTokenHash(token)
    await insertSession(db, {
      tenantId,
      id: newKey(),
      accountId,
      tokenHash,
      createdAt: at,
      expiresAt: after(at, hours),
      endedAt: null
    })
    await recordAct(db, { tenantId, id: newKey(), at, act: 'signed-in', subject: accountId, actor: accountId })
    return true
  })
  if (!opened) throw new Problem('sign-in-used')
  return token
}

const hours = 12

function after(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString()
}
