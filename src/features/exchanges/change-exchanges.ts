import type { Decision } from '../../core/exchanges/decide-import.js'
import { durationBand } from '../../core/exchanges/duration-band.js'
import { invitationMoves, plannedInvitations } from '../../core/exchanges/invitation-moves.js'
import { londonDate } from '../../core/schedule/london.js'
import type { ExchangeTable } from '../../platform/db/schema.js'
import { linkToken, linkTokenHash } from '../../platform/secrets/link-token.js'
import { insertInvitations, listInvitationsOf, moveWindows } from '../deliveries/store.js'
import { found, type Act } from './act.js'
import { handOver, recordMissed, setStopped } from './invitations/store.js'
import { newInvitations } from './new-invitations.js'
import type { Shared } from './settle-shared.js'
import { findExchange, updateEpisode, updateExchange } from './store.js'

/** The rows that say something else of an exchange that is here, with what follows for its groups and its surveys. */
export async function changeExchanges(act: Act, shared: Shared, decisions: readonly Decision[]): Promise<void> {
  for (const decision of decisions) {
    if (decision.outcome === 'differs' && decision.exchange !== null) {
      await changeExchange(act, shared, decision, decision.exchange.personId)
    }
  }
}

type Differing = Extract<Decision, { readonly outcome: 'differs' }>
type Row = NonNullable<Awaited<ReturnType<typeof findExchange>>>

async function changeExchange(
  act: Act,
  shared: Shared,
  { row, exchange, changes }: Differing,
  personId: string
): Promise<void> {
  const { db, tenantId } = act
  const before = found(await findExchange(db, { tenantId, id: exchange?.id ?? '' }))
  const columns = columnsOf(shared, row)
  const after: Row = { ...before, ...columns }
  await updateExchange(db, { tenantId, id: before.id }, columns)
  await updateEpisode(
    db,
    { tenantId, episodeKey: before.episodeKey },
    { ...groupsOf(after), hostSector: shared.sectorOf(row.host) }
  )
  if (after.sponsorPersonId !== before.sponsorPersonId) await handOverTo(act, before.id, after.sponsorPersonId)
  if (changes.some(({ fact }) => surveysFollow.has(fact))) await moveInvitations(act, after, personId)
}

const surveysFollow = new Set(['approvedOn', 'startsOn', 'endsOn', 'anchorOn', 'withdrawnOn', 'sponsorEmail'])

/** What the row says; an empty cell says nothing, and leaves what is there. */
function columnsOf({ organisationId, cohortId, personId }: Shared, row: Differing['row']): Partial<ExchangeTable> {
  const said = {
    exchangeRef: row.exchangeRef,
    cohortId: cohortId(row.cohort),
    employerOrganisationId: row.organisation && organisationId(row.organisation),
    hostOrganisationId: organisationId(row.host),
    sponsorOrganisationId: row.sponsorOrganisation && organisationId(row.sponsorOrganisation),
    sponsorPersonId: row.sponsorEmail && personId(row.sponsorEmail),
    ownSector: row.ownSector,
    profession: row.profession,
    careerStage: row.careerStage,
    form: row.form,
    mode: row.mode,
    approvedOn: row.approvedOn,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    anchorOn: row.anchorOn,
    withdrawnOn: row.withdrawnOn,
    withdrawnWhy: row.withdrawnWhy
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))
}

function groupsOf({ cohortId, form, mode, ownSector, profession, careerStage, startsOn, endsOn }: Row) {
  return { cohortId, form, mode, ownSector, profession, careerStage, durationBand: durationBand(startsOn, endsOn) }
}

/** The new contact gets a link of their own, and the old one stops working. What the old contact has begun stays theirs. */
async function handOverTo({ db, config, tenantId }: Act, exchangeId: string, personId: string | null): Promise<void> {
  if (personId === null) return
  for (const invitation of await listInvitationsOf(db, { tenantId, exchangeId })) {
    const { id, respondent, startedAt, completedAt, declinedAt } = invitation
    if (respondent !== 'sponsor' || startedAt !== null || completedAt !== null || declinedAt !== null) continue
    const issue = invitation.issue + 1
    await handOver(
      db,
      { tenantId, id },
      { personId, issue, tokenHash: linkTokenHash(linkToken(config.LINK_SECRET, id, issue)) }
    )
  }
}

async function moveInvitations(act: Act, exchange: Row, personId: string): Promise<void> {
  const { db, tenantId, at } = act
  const of = { tenantId, exchangeId: exchange.id }
  const stay = { ...exchange, sponsorKnown: exchange.sponsorPersonId !== null }
  const planned = plannedInvitations(stay, { ...exchange, importedOn: londonDate(exchange.createdAt) })
  const { add, move, resume, stop, miss } = invitationMoves(await listInvitationsOf(db, of), planned)
  const windows = move.flatMap(({ instrument, window }) =>
    window.kind === 'window' ? [{ instrument, ...window }] : []
  )
  await moveWindows(db, of, windows)
  await setStopped(db, tenantId, resume, null)
  await setStopped(db, tenantId, stop, at)
  const fresh = newInvitations(act, exchange, add, personId)
  await insertInvitations(
    db,
    fresh.map(({ invitation }) => invitation)
  )
  await recordMissed(db, tenantId, [...miss, ...fresh.flatMap(({ missed }) => missed)], at)
}
