import type { Database } from '../../platform/db/open.js'
import { listCohorts } from './store.js'

/** The cohort of that name: people know names, acts need the id. */
export async function getCohort(
  { db }: Pick<Database, 'db'>,
  programme: { readonly tenantId: string; readonly programmeId: string },
  name: string
): Promise<string> {
  const found = (await listCohorts(db, programme)).find((cohort) => cohort.name === name)
  if (found === undefined) throw new Error(`There is no cohort called ${JSON.stringify(name)} in this programme.`)
  return found.id
}
