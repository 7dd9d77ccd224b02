import type { Database } from '../../platform/db/open.js'
import { insertTenant, listTenants } from './store.js'

interface World extends Pick<Database, 'db' | 'write'> {
  readonly newKey: () => string
}

/** The organisation that runs programmes: the one that is named, made if there is none, or the only one that there is. */
export async function getTenant({ db, write, newKey }: World, name: string | undefined): Promise<string> {
  const tenants = await listTenants(db)
  const known = name === undefined ? tenants : tenants.filter((tenant) => tenant.name === name)
  if (known.length === 1 && known[0] !== undefined) return known[0].id
  if (name === undefined) throw new Error(`Say with --tenant which organisation it is. There ${listed(tenants)}.`)
  const tenant = { id: newKey(), name }
  await write(async (db) => insertTenant(db, tenant))
  return tenant.id
}

function listed(tenants: readonly { readonly name: string }[]): string {
  return tenants.length === 0 ? 'is none yet' : `are ${tenants.map(({ name }) => name).join(', ')}`
}
