import type { Database } from '../../platform/db/open.js'
import type { TenantTable } from '../../platform/db/schema.js'
import { insertTenant, listTenants } from './store.js'

interface World extends Pick<Database, 'db' | 'write'> {
  readonly newKey: () => string
}

/** The organisation that runs programmes: the one that is named, made if there is none, or the only one that there is. */
export async function getTenant(world: World, name: string | undefined): Promise<string> {
  return keepTenant(world, await chooseTenant(world, name))
}

type Chosen = TenantTable & { readonly isNew: boolean }

/** The same, for an act that makes it only if it writes anything. */
export async function chooseTenant(
  { db, newKey }: Pick<World, 'db' | 'newKey'>,
  name: string | undefined
): Promise<Chosen> {
  const tenants = await listTenants(db)
  const known = name === undefined ? tenants : tenants.filter((tenant) => tenant.name === name)
  if (known.length === 1 && known[0] !== undefined) return { ...known[0], isNew: false }
  if (name === undefined) throw new Error(`Say with --tenant which organisation it is. There ${listed(tenants)}.`)
  return { id: newKey(), name, isNew: true }
}

/** Makes it, if it is new. Gives its id. */
export async function keepTenant({ write }: Pick<World, 'write'>, { isNew, id, name }: Chosen): Promise<string> {
  if (isNew) await write(async (db) => insertTenant(db, { id, name }))
  return id
}

function listed(tenants: readonly { readonly name: string }[]): string {
  return tenants.length === 0 ? 'is none yet' : `are ${tenants.map(({ name }) => name).join(', ')}`
}
