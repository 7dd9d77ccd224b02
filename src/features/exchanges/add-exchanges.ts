import type { Decision } from '../../core/exchanges/decide-import.js'
import { durationBand } from '../../core/exchanges/duration-band.js'
import { plannedInvitations } from '../../core/exchanges/invitation-moves.js'
import type { WantedExchange } from '../../core/exchanges/read-row.js'
import type { EpisodeTable, ExchangeTable } from '../../platform/db/schema.js'
import { insertInvitations } from '../deliveries/store.js'
import { insertEnrolments, listEnrolments } from '../people/store.js'
import type { Act } from './act.js'
import { newInvitations } from './new-invitations.js'
import { recordMissed } from './invitations/store.js'
import type { Shared } from './settle-shared.js'
import { insertEpisodes, insertExchanges } from './store.js'

/**
 * The rows that are new, with their groups on the answer side and all their surveys. The two sides are joined by keys drawn
 * here at random: one a person in the programme, one an exchange, and one for a pair. Gives the id of each line.
 */
export async function addExchanges(
  act: Act,
  shared: Shared,
  decisions: readonly Decision[]
): Promise<ReadonlyMap<number, string>> {
  const { db, tenantId, at } = act
  const rows = decisions.flatMap((decision) => (decision.outcome === 'added' ? [decision.row] : []))
  const enrolments = await settleEnrolments(act, shared, rows)
  const pairKeys = new Map(rows.flatMap(({ pairRef }) => (pairRef === null ? [] : [[pairRef, act.newKey()]])))
  const added = rows.map((row) => {
    const enrolment = enrolments(row)
    const exchange = exchangeRow(act, shared, row, enrolment.id)
    return {
      row,
      enrolment,
      exchange,
      episode: episodeRow(exchange, shared.sectorOf(row.host), enrolment.subjectKey, pairKeys)
    }
  })
  await insertExchanges(
    db,
    added.map(({ exchange }) => exchange)
  )
  await insertEpisodes(
    db,
    added.map(({ episode }) => episode)
  )

  const invitations = added.flatMap(({ row, exchange }) => {
    const stay = { arm: exchange.arm, length: exchange.length, sponsorKnown: exchange.sponsorPersonId !== null }
    const planned = plannedInvitations(stay, { ...exchange, importedOn: act.today })
    return newInvitations(act, exchange, planned, shared.personId(row.personEmail))
  })
  await insertInvitations(
    db,
    invitations.map(({ invitation }) => invitation)
  )
  await recordMissed(
    db,
    tenantId,
    invitations.flatMap(({ missed }) => missed),
    at
  )
  return new Map(added.map(({ row, exchange }) => [row.line, exchange.id]))
}

/** One a person, however many exchanges: who takes part twice is one person with two episodes. */
async function settleEnrolments(act: Act, shared: Shared, rows: readonly WantedExchange[]) {
  const { db, newKey, tenantId, programmeId } = act
  const there = await listEnrolments(db, { tenantId, programmeId })
  const byPerson = new Map(there.map(({ personId, id, subjectKey }) => [personId, { id, subjectKey }]))
  const fresh = []
  for (const { personEmail } of rows) {
    const personId = shared.personId(personEmail)
    if (byPerson.has(personId)) continue
    const keys = { id: newKey(), subjectKey: newKey() }
    fresh.push({ tenantId, programmeId, personId, mailStoppedAt: null, ...keys })
    byPerson.set(personId, keys)
  }
  await insertEnrolments(db, fresh)
  return ({ personEmail }: WantedExchange): { readonly id: string; readonly subjectKey: string } => {
    const enrolment = byPerson.get(shared.personId(personEmail))
    if (enrolment === undefined) throw new RangeError('Everybody in the file was enrolled above.')
    return enrolment
  }
}

function exchangeRow(act: Act, shared: Shared, row: WantedExchange, enrolmentId: string): ExchangeTable {
  const { newKey, tenantId, programmeId, batchId, at } = act
  const { organisation, sponsorOrganisation, sponsorEmail } = row
  return {
    tenantId,
    id: newKey(),
    programmeId,
    enrolmentId,
    cohortId: shared.cohortId(row.cohort),
    episodeKey: newKey(),
    exchangeRef: row.exchangeRef,
    arm: row.arm,
    anchorOn: row.anchorOn,
    employerOrganisationId: organisation === null ? null : shared.organisationId(organisation),
    hostOrganisationId: shared.organisationId(row.host),
    sponsorOrganisationId: sponsorOrganisation === null ? null : shared.organisationId(sponsorOrganisation),
    sponsorPersonId: sponsorEmail === null ? null : shared.personId(sponsorEmail),
    form: row.form,
    direction: row.direction ?? (row.pairRef === null ? 'one-way' : 'two-way'),
    pairRef: row.pairRef,
    mode: row.mode ?? 'in-person',
    length: row.length ?? 'full',
    approvedOn: row.approvedOn,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    withdrawnOn: row.withdrawnOn,
    withdrawnWhy: row.withdrawnWhy,
    ownSector: row.ownSector,
    profession: row.profession,
    careerStage: row.careerStage,
    frozenTexts: null,
    importBatchId: batchId,
    createdAt: at
  }
}

function episodeRow(
  exchange: ExchangeTable,
  hostSector: string | null,
  subjectKey: string,
  pairKeys: ReadonlyMap<string, string>
): EpisodeTable {
  const { tenantId, programmeId, episodeKey, cohortId, arm, pairRef, startsOn, endsOn } = exchange
  const { form, direction, mode, ownSector, profession, careerStage, length } = exchange
  const groups = { form, direction, mode, ownSector, profession, careerStage, hostSector, jobFunction: null }
  const band = { durationBand: durationBand(startsOn, endsOn), light: length === 'light' ? 1 : 0 }
  const pairKey = pairKeys.get(pairRef ?? '') ?? null
  return { tenantId, episodeKey, subjectKey, programmeId, cohortId, arm, pairKey, ...groups, ...band }
}
