import type { Address } from '../../core/exchanges/read-row.js'
import type { Act, Applied } from './act.js'
import { settleCohorts, settleOrganisations, settleSponsorships } from './settle-bodies.js'
import { changePeople, settlePeople } from './settle-people.js'

/** What several exchanges may share, found or made: each asked for by what the file calls it. */
export interface Shared {
  readonly organisationId: (name: string) => string
  readonly sectorOf: (organisation: string) => string | null
  readonly cohortId: (name: string) => string
  readonly personId: (address: Address) => string
  readonly made: Made
}

/** Ids of what this import made: undoing it takes away those that nothing else has come to need. */
export interface Made {
  readonly organisations: readonly string[]
  readonly cohorts: readonly string[]
  readonly sponsorships: readonly string[]
  readonly people: readonly string[]
}

export async function settleShared(act: Act, applied: readonly Applied[]): Promise<Shared> {
  const rows = applied.map(({ row }) => row)
  const organisations = await settleOrganisations(act, rows)
  const cohorts = await settleCohorts(act, rows)
  const sponsorships = await settleSponsorships(act, rows, organisations.idOf)
  for (const decision of applied) await changePeople(act, decision)
  const people = await settlePeople(act, applied)
  return {
    organisationId: organisations.idOf,
    sectorOf: organisations.sectorOf,
    cohortId: cohorts.idOf,
    personId: people.idOf,
    made: { organisations: organisations.made, cohorts: cohorts.made, sponsorships, people: people.made }
  }
}
