import type { Kysely } from 'kysely'
import type {
  AccountTable,
  MembershipTable,
  Schema,
  SessionTable,
  SignInLinkTable,
  TenantTable
} from '../../platform/db/schema.js'
import type { Account } from '../../platform/http/session.js'

export type SignInLinkRow = Omit<SignInLinkTable, 'tokenHash' | 'createdAt'>

/** Nobody, once the session is ended or over, or the account is disabled: the next request already knows. */
export async function findAccountBySession(
  db: Kysely<Schema>,
  tokenHash: string,
  at: string
): Promise<Account | undefined> {
  const session = await db
    .selectFrom('session')
    .select(['tenantId', 'accountId'])
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', at)
    .executeTakeFirst()
  return session && findAccount(db, session.tenantId, session.accountId)
}

export async function findAccount(db: Kysely<Schema>, tenantId: string, id: string): Promise<Account | undefined> {
  const account = await db
    .selectFrom('account')
    .select(['tenantId', 'id', 'name'])
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return account && { ...account, roles: await listRoles(db, tenantId, id) }
}

async function listRoles(db: Kysely<Schema>, tenantId: string, accountId: string): Promise<Account['roles']> {
  return db
    .selectFrom('membership')
    .select(['role', 'scope', 'scopeId'])
    .where('tenantId', '=', tenantId)
    .where('accountId', '=', accountId)
    .orderBy('role')
    .orderBy('scopeId')
    .execute()
}

export async function findAccountByEmail(
  db: Kysely<Schema>,
  tenantId: string,
  emailKey: string
): Promise<Pick<AccountTable, 'id'> | undefined> {
  return db
    .selectFrom('account')
    .select('id')
    .where('tenantId', '=', tenantId)
    .where('emailKey', '=', emailKey)
    .executeTakeFirst()
}

export async function insertAccount(db: Kysely<Schema>, account: AccountTable): Promise<void> {
  await db.insertInto('account').values(account).execute()
}

/** A role given twice is given once. */
export async function insertMembership(db: Kysely<Schema>, membership: MembershipTable): Promise<void> {
  await db
    .insertInto('membership')
    .values(membership)
    .onConflict((conflict) => conflict.columns(['tenantId', 'accountId', 'role', 'scope', 'scopeId']).doNothing())
    .execute()
}

export async function insertSignInLink(db: Kysely<Schema>, link: SignInLinkTable): Promise<void> {
  await db.insertInto('signInLink').values(link).execute()
}

export async function findSignInLink(db: Kysely<Schema>, tokenHash: string): Promise<SignInLinkRow | undefined> {
  return db
    .selectFrom('signInLink')
    .select(['tenantId', 'id', 'accountId', 'expiresAt', 'usedAt', 'reusable'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

/** False if it was used before. Asked and written in one statement, so that of two presses one wins. */
export async function markUsed(db: Kysely<Schema>, { tenantId, id }: SignInLinkRow, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('signInLink')
    .set({ usedAt: at })
    .where('tenantId', '=', tenantId)
    .where('id', '=', id)
    .where((eb) => eb.or([eb('usedAt', 'is', null), eb('reusable', '=', 1)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function insertSession(db: Kysely<Schema>, session: SessionTable): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

export async function endSessions(db: Kysely<Schema>, { tenantId, id }: Account, at: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ endedAt: at })
    .where('tenantId', '=', tenantId)
    .where('accountId', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

export async function listTenants(db: Kysely<Schema>): Promise<readonly TenantTable[]> {
  return db.selectFrom('tenant').select(['id', 'name']).orderBy('name').execute()
}

export async function insertTenant(db: Kysely<Schema>, tenant: TenantTable): Promise<void> {
  await db.insertInto('tenant').values(tenant).execute()
}
