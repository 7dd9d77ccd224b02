import { getTenant } from '../features/accounts/tenant.js'
import { createProgramme } from '../features/programmes/create-programme.js'
import type { Stage } from './stage.js'

export interface Programme {
  readonly tenantId: string
  readonly programmeId: string
}

/** An organisation that runs programmes, and one of them. */
export async function beginProgramme({ world }: Stage): Promise<Programme> {
  const tenantId = await getTenant(world, 'North West Exchanges')
  const contact = { contactName: 'Priya Nair', contactEmail: 'exchange@example.org', contactPhone: '0151 496 0142' }
  const name = 'Both Sides exchange programme'
  const programmeId = await createProgramme(world, { name, ...contact }, { tenantId, actor: null })
  if (programmeId === undefined) throw new Error(`There is already a programme called ${name} in this database.`)
  return { tenantId, programmeId }
}
