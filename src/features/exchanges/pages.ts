import { dateRange, longDate } from '../../core/format/dates.js'
import { count, list } from '../../core/format/words.js'
import { statusBesideName } from '../../core/responses/invitation-status.js'
import type { ProgrammeTable } from '../../platform/db/schema.js'
import type { ListedInvitation } from './invitations/store.js'
import type { ListedExchange } from './store.js'

type Programme = Pick<ProgrammeTable, 'id' | 'name'>

export interface ExchangesPage {
  readonly title: string
  readonly trail: readonly object[]
  readonly state: string
  readonly home: string
  readonly cohorts: readonly { readonly text: string; readonly href: string; readonly isCurrent: boolean }[]
  readonly rows: readonly ExchangeLine[]
  readonly previous: string
  readonly next: string
}

interface ExchangeLine {
  readonly name: string
  readonly reference: string
  readonly cohort: string
  readonly host: string
  readonly dates: string
  readonly withdrawn: string
  readonly sponsor: string
  readonly emails: readonly string[]
}

export interface Listing {
  readonly cohorts: readonly { readonly id: string; readonly name: string }[]
  readonly cohortId: string | undefined
  readonly total: number
  readonly page: number
  readonly exchanges: readonly ListedExchange[]
  readonly invitations: readonly ListedInvitation[]
}

export const exchangesOnPage = 100

/** The exchanges of a programme with their names: what became of each email, and nothing of who answered. */
export function exchangesPage(programme: Programme, listing: Listing, today: string): ExchangesPage {
  const { cohorts, cohortId, total, page, exchanges, invitations } = listing
  const home = homeOf(programme)
  const at = (cohort: string | undefined, page: number): string =>
    `${home}/exchanges?${new URLSearchParams({ ...(cohort === undefined ? {} : { cohort }), page: String(page) }).toString()}`
  return {
    title: 'Exchanges',
    trail: [...trailOf(programme, '').slice(0, -2), { text: 'Exchanges', href: '' }],
    state: total === 0 ? 'Nobody has been added yet.' : stateOf(total, page, exchanges.length),
    home,
    cohorts: [
      { text: 'All cohorts', href: `${home}/exchanges`, isCurrent: cohortId === undefined },
      ...cohorts.map(({ id, name }) => ({ text: name, href: at(id, 1), isCurrent: id === cohortId }))
    ],
    rows: exchanges.map((exchange) => exchangeLine(exchange, invitations, today)),
    previous: page > 1 ? at(cohortId, page - 1) : '',
    next: page * exchangesOnPage < total ? at(cohortId, page + 1) : ''
  }
}

export function homeOf({ id }: Programme): string {
  return `/programmes/${encodeURIComponent(id)}`
}

/** Where a page below the exchanges of a programme stands; the last is the page itself. */
export function trailOf(programme: Programme, text: string): readonly object[] {
  const home = homeOf(programme)
  return [
    { text: 'Programmes', href: '/programmes' },
    { text: programme.name, href: home },
    { text: 'Exchanges', href: `${home}/exchanges` },
    { text, href: '' }
  ]
}

function stateOf(total: number, page: number, shown: number): string {
  if (total <= exchangesOnPage) return `${count(total, 'exchange', 'exchanges')}.`
  const from = (page - 1) * exchangesOnPage
  return `Exchanges ${from + 1} to ${from + shown} of ${count(total, 'exchange', 'exchanges')}.`
}

function exchangeLine(exchange: ListedExchange, invitations: readonly ListedInvitation[], today: string): ExchangeLine {
  const { id, personName, exchangeRef, cohort, host, withdrawnOn, sponsorName } = exchange
  const own = invitations.filter(({ exchangeId }) => exchangeId === id)
  return {
    name: personName,
    reference: exchangeRef ?? '',
    cohort,
    host,
    dates: datesOf(exchange),
    withdrawn: withdrawnOn === null ? '' : `Withdrawn on ${longDate(withdrawnOn)}`,
    sponsor: sponsorName ?? 'no contact',
    emails: [
      ...emailLines(own, 'participant', today),
      ...emailLines(own, 'sponsor', today).map((line) => `sponsor, ${line}`)
    ]
  }
}

function datesOf({ arm, startsOn, endsOn, anchorOn }: ListedExchange): string {
  if (arm !== 'exchange')
    return anchorOn === null ? 'comparison group' : `comparison group, counted from ${longDate(anchorOn)}`
  return startsOn === null || endsOn === null ? 'no dates yet' : dateRange(startsOn, endsOn)
}

/** Surveys of one status in one line; what went wrong first, and of what is due the next alone. */
function emailLines(
  invitations: readonly ListedInvitation[],
  respondent: ListedInvitation['respondent'],
  today: string
): readonly string[] {
  const asked = invitations.filter((one) => one.respondent === respondent)
  const withStatus = (status: ReturnType<typeof statusBesideName>): readonly ListedInvitation[] =>
    asked.filter((invitation) => statusBesideName(invitation, today) === status)
  const said = (status: ReturnType<typeof statusBesideName>, word: string): readonly string[] => {
    const waves = withStatus(status).map(({ wave }) => waveNames.get(wave) ?? wave)
    return waves.length === 0 ? [] : [`${word}: ${list(waves)}`]
  }
  const [next] = withStatus('due')
  return [
    ...said('bounced', 'came back'),
    ...said('missed', 'not sent in time'),
    ...said('delivered', 'delivered'),
    ...said('sent', 'sent'),
    ...said('withdrawn', 'withdrawn'),
    ...(next === undefined ? [] : [`due: ${waveNames.get(next.wave) ?? next.wave}${dueOn(next, today)}`])
  ]
}

function dueOn({ opensOn }: ListedInvitation, today: string): string {
  if (opensOn === null) return ''
  return opensOn <= today ? ', about to be sent' : `, ${longDate(opensOn)}`
}

const waveNames = new Map([
  ['T0', 'before'],
  ['T1', 'after'],
  ['T2', '3 months'],
  ['T3', '6 months'],
  ['T4', '12 months'],
  ['S0', 'before'],
  ['S2', '3 months'],
  ['S3', '6 months'],
  ['S4', '12 months']
])
