import { z } from 'zod'
import type { Database } from '../../platform/db/open.js'
import type { MembershipTable } from '../../platform/db/schema.js'
import { linkTokenHash } from '../../platform/secrets/link-token.js'
import { recordAct } from '../audit/store.js'
import { findAccountByEmail, insertAccount, insertMembership, insertSignInLink } from './store.js'

interface World extends Pick<Database, 'write'> {
  readonly now: () => Date
  readonly newKey: () => string
  readonly newToken: () => string
}

export const NewAccountSchema = z.object({
  role: z.enum(['administrator', 'coordinator', 'evaluator', 'data-steward', 'sponsor']),
  email: z.email('Write an address such as name@example.org'),
  name: z.string().trim().min(1, 'Write a name'),
  scope: z.enum(['tenant', 'programme', 'organisation']),
  scopeId: z.string().min(1),
  reusable: z.boolean() // in a demo alone
})

/** A sponsor of everything would see nothing: what a sponsor may read is the case of one organisation. */
export function scopeFault({ role, scope }: Pick<NewAccount, 'role' | 'scope'>): string | undefined {
  return role === 'sponsor' && scope !== 'organisation'
    ? 'Say with --organisation whose business case it is.'
    : undefined
}

type NewAccount = z.infer<typeof NewAccountSchema> & Pick<MembershipTable, 'tenantId'>

/** Gives somebody a role, and a one-time sign-in link: the token is returned here and nowhere else. */
export async function addAccount({ write, now, newKey, newToken }: World, given: NewAccount): Promise<string> {
  const { tenantId, role, name, email, scope, scopeId } = given
  const at = now().toISOString()
  const token = newToken()
  const emailKey = email.toLowerCase()
  await write(async (db) => {
    const known = await findAccountByEmail(db, tenantId, emailKey)
    const accountId = known?.id ?? newKey()
    if (known === undefined)
      await insertAccount(db, { tenantId, id: accountId, name, email, emailKey, createdAt: at, disabledAt: null })
    await insertMembership(db, { tenantId, id: newKey(), accountId, role, scope, scopeId })
    await insertSignInLink(db, {
      tenantId,
      id: newKey(),
      accountId,
      tokenHash: linkTokenHash(token),
      createdAt: at,
      expiresAt: new Date(Date.parse(at) + (given.reusable ? 10 * 365 : 1) * day).toISOString(),
      usedAt: null,
      reusable: given.reusable ? 1 : 0
    })
    await recordAct(db, { tenantId, id: newKey(), at, act: 'account-added', subject: accountId, actor: null })
  })
  return token
}

const day = 86_400_000
