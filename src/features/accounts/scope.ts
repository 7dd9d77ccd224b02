import type { Database } from '../../platform/db/open.js'
import type { MembershipTable } from '../../platform/db/schema.js'
import { listOrganisations } from '../people/store.js'
import { findProgrammeCalled } from '../programmes/store.js'
import { getOrganisation } from './organisation.js'

type Scope = Pick<MembershipTable, 'scope' | 'scopeId'>

interface Limits {
  readonly programme?: string | undefined
  readonly organisation?: string | undefined
}

/**
 * Where a role is to hold: in one programme, for one organisation, each by its id or its name, or everywhere. One that does
 * not exist is refused: whoever signed in with it would see nothing, and nobody would know why.
 */
export async function chooseScope(
  world: Pick<Database, 'db'>,
  tenantId: string,
  { programme, organisation }: Limits
): Promise<Scope> {
  if (programme !== undefined && organisation !== undefined)
    throw new Error('Say either --programme or --organisation. For both, add the account twice.')
  if (programme !== undefined) return { scope: 'programme', scopeId: await getProgrammeId(world, tenantId, programme) }
  if (organisation === undefined) return { scope: 'tenant', scopeId: tenantId }
  return { scope: 'organisation', scopeId: await getOrganisationId(world, tenantId, organisation) }
}

async function getProgrammeId({ db }: Pick<Database, 'db'>, tenantId: string, called: string): Promise<string> {
  const found = await findProgrammeCalled(db, tenantId, called)
  if (found === undefined) throw new Error(`There is no programme with the id or name ${JSON.stringify(called)}.`)
  return found.id
}

async function getOrganisationId(world: Pick<Database, 'db'>, tenantId: string, called: string): Promise<string> {
  const organisations = await listOrganisations(world.db, tenantId)
  return organisations.some(({ id }) => id === called) ? called : getOrganisation(world, tenantId, called)
}
