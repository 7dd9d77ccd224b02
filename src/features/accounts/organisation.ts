import { nameKey } from '../../core/exchanges/name-key.js'
import type { Database } from '../../platform/db/open.js'
import { listOrganisations } from '../people/store.js'

/** The employer, host or sponsor of that name, as an import has written it: people know names, accounts need the id. */
export async function getOrganisation({ db }: Pick<Database, 'db'>, tenantId: string, name: string): Promise<string> {
  const organisations = await listOrganisations(db, tenantId)
  const found = organisations.find((one) => one.nameKey === nameKey(name))
  if (found === undefined) throw new Error(`There is no organisation called ${JSON.stringify(name)} yet.`)
  return found.id
}
