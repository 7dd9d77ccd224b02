import { nameKey } from '../../core/exchanges/name-key.js'
import type { WantedExchange } from '../../core/exchanges/read-row.js'
import type { OrganisationTable } from '../../platform/db/schema.js'
import { insertOrganisations, listOrganisations, updateSector } from '../people/store.js'
import { insertCohorts, insertSponsorships, listCohorts, listSponsorships } from '../programmes/store.js'
import { found, type Act } from './act.js'

/** Those that are there keep the name they have. A sector that the file gives for a host is written where it is another. */
export async function settleOrganisations({ db, newKey, tenantId }: Act, rows: readonly WantedExchange[]) {
  const known = new Map((await listOrganisations(db, tenantId)).map((row): [string, Body] => [row.nameKey, row]))
  const fresh: OrganisationTable[] = []
  for (const { organisation, host, sponsorOrganisation } of rows) {
    for (const name of [organisation, host, sponsorOrganisation]) {
      if (name === null || known.has(nameKey(name))) continue
      const row = { tenantId, id: newKey(), name, nameKey: nameKey(name), sector: null, sectorText: null }
      fresh.push(row)
      known.set(row.nameKey, row)
    }
  }
  await insertOrganisations(db, fresh)
  const idOf = (name: string): string => found(known.get(nameKey(name))).id
  await settleSectors()
  const sectorOf = (name: string): string | null => found(known.get(nameKey(name))).sector
  return { idOf, sectorOf, made: fresh.map(({ id }) => id) }

  async function settleSectors(): Promise<void> {
    const sectors = new Map(rows.flatMap((row) => (row.hostSector === null ? [] : [[nameKey(row.host), row]])))
    for (const [key, { hostSector, hostSectorText }] of sectors) {
      const body = found(known.get(key))
      const { id, sector, sectorText } = body
      if (sector === hostSector && sectorText === hostSectorText) continue
      await updateSector(db, { tenantId, id }, { sector: hostSector, sectorText: hostSectorText })
      known.set(key, { ...body, sector: hostSector, sectorText: hostSectorText })
    }
  }
}

type Body = Omit<OrganisationTable, 'tenantId'>

export async function settleCohorts({ db, newKey, tenantId, programmeId }: Act, rows: readonly WantedExchange[]) {
  const there = await listCohorts(db, { tenantId, programmeId })
  const ids = new Map(there.map(({ id, name }) => [nameKey(name), id]))
  const fresh = []
  let position = Math.max(0, ...there.map((cohort) => cohort.position))
  for (const { cohort: name } of rows) {
    if (ids.has(nameKey(name))) continue
    position += 1
    const cohort = { tenantId, id: newKey(), programmeId, name, position }
    fresh.push(cohort)
    ids.set(nameKey(name), cohort.id)
  }
  await insertCohorts(db, fresh)
  return { idOf: (name: string): string => found(ids.get(nameKey(name))), made: fresh.map(({ id }) => id) }
}

export async function settleSponsorships(
  { db, newKey, tenantId, programmeId }: Act,
  rows: readonly WantedExchange[],
  organisationId: (name: string) => string
): Promise<readonly string[]> {
  const there = new Set(
    (await listSponsorships(db, { tenantId, programmeId })).map(({ organisationId }) => organisationId)
  )
  const named = rows.flatMap(({ sponsorOrganisation }) => sponsorOrganisation ?? [])
  const sponsors = new Set(named.map(organisationId).filter((id) => !there.has(id)))
  const fresh = [...sponsors].map((id) => ({ tenantId, id: newKey(), programmeId, organisationId: id }))
  await insertSponsorships(db, fresh)
  return fresh.map(({ id }) => id)
}
