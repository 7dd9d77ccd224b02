import { dateRange, weekdayDateAndTime } from '../../../core/format/dates.js'
import { count, tooFewToShow } from '../../../core/format/words.js'
import { laterDate } from '../../../core/schedule/calendar.js'
import { londonDate, nextMailInstant } from '../../../core/schedule/london.js'
import { reminderDay } from '../../../core/schedule/survey-state.js'
import type { FailedMail, MissedCount, OpenCount, PlannedCount, SentCount } from './store.js'
import type { SurveyName } from '../mails.js'
import { whatHappened, whatHappensNext } from './words.js'

export interface LogPage {
  readonly title: string
  readonly state: string
  readonly trail: readonly { readonly text: string; readonly href: string | null }[]
  readonly failures: readonly { readonly person: string; readonly survey: string; what: string; next: string }[]
  readonly planned: readonly Row[]
  readonly sent: readonly Row[]
  readonly missed: readonly { readonly survey: string; readonly why: string; readonly people: string }[]
}

interface Row {
  readonly when: string
  readonly survey: string
  readonly detail: string
  readonly people: string
}

export interface Log {
  readonly sent: readonly SentCount[]
  readonly planned: readonly PlannedCount[]
  readonly open: readonly OpenCount[]
  readonly missed: readonly MissedCount[]
  readonly failures: readonly FailedMail[]
}

type NameSurvey = (instrument: string) => SurveyName

/** What was sent, what will be, and what did not get through. Nobody's answering can be read from it. */
export function logPage(
  { id, name }: { readonly id: string; readonly name: string },
  log: Log,
  nameSurvey: NameSurvey,
  at: string
): LogPage {
  const givenUp = log.failures.filter(({ failedAt }) => failedAt !== null).length
  const sent = log.sent.reduce((sum, row) => sum + row.sent, 0)
  const called = (row: Called): string => surveyWords(row, nameSurvey)
  return {
    title: titleOf(givenUp, sent),
    state: stateOf(log, at),
    trail: [
      { text: 'Programmes', href: '/programmes' },
      { text: name, href: `/programmes/${encodeURIComponent(id)}` },
      { text: 'Emails', href: null }
    ],
    failures: log.failures.map((mail) => ({
      person: mail.person,
      survey: called(mail),
      what: whatHappened(mail),
      next: whatHappensNext(mail)
    })),
    planned: [
      ...log.planned.map((row) => invitationRow(row, called)),
      ...reminderRows(log.open, called, londonDate(at))
    ]
      .sort((a, b) => compare(a.from, b.from))
      .map(({ row }) => row),
    sent: [...log.sent]
      .sort((a, b) => compare(b.last ?? '', a.last ?? ''))
      .map((row) => sentRow(row, log.sent, called)),
    missed: log.missed.map((row) => ({ survey: called(row), why: row.missedWhy, people: String(row.people) }))
  }
}

type Called = Pick<SentCount, 'instrument' | 'respondent' | 'cohort'>

function surveyWords({ instrument, respondent, cohort }: Called, nameSurvey: NameSurvey): string {
  const who = respondent === 'sponsor' ? ', releasing organisations' : ''
  return `${nameSurvey(instrument).title}${who}${cohort === null ? '' : `, ${cohort}`}`
}

function titleOf(givenUp: number, sent: number): string {
  if (givenUp > 0) return `${count(givenUp, 'email', 'emails')} did not arrive`
  return sent === 0 ? 'No email has been sent yet' : 'All emails so far have left'
}

function stateOf({ failures, planned, open }: Log, at: string): string {
  const trying = failures.filter(({ failedAt }) => failedAt === null).length
  const retries = trying === 0 ? '' : ` ${count(trying, 'email is', 'emails are')} being tried again.`
  if (planned.length + open.length === 0) return `Nothing more is planned.${retries}`
  const next = nextMailInstant(at)
  const when = next === at ? '' : `, next from ${weekdayDateAndTime(next)}`
  return `Emails go out every day from 08:00 to 18:00${when}.${retries}`
}

/** Soonest first, and what falls on one day as the cohorts come. */
interface PlannedRow {
  readonly from: string
  readonly row: Row
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function invitationRow(planned: PlannedCount, called: (row: Called) => string): PlannedRow {
  const { first, last, people } = planned
  const detail = 'Invitations. A reminder follows 7 days later to those who have not answered.'
  return { from: first, row: { when: dateRange(first, last), survey: called(planned), detail, people: String(people) } }
}

/** One line for each survey and cohort, for all days on which its reminders fall due. */
function reminderRows(open: readonly OpenCount[], called: (row: Called) => string, today: string): PlannedRow[] {
  const lines = new Map<string, { first: string; last: string; people: number }>()
  for (const row of open) {
    const due = reminderDay({ ...row, lateUntil: null }, row.sentOn)
    if (due === null || due < today) continue // what was due before has gone, or lapsed
    const { first, last, people } = lines.get(called(row)) ?? { first: due, last: due, people: 0 }
    lines.set(called(row), {
      first: due < first ? due : first,
      last: laterDate(due, last),
      people: people + row.people
    })
  }
  const detail = 'Reminders, to those who have not answered by then.'
  return [...lines].map(([survey, { first, last, people }]) => ({
    from: first,
    row: { when: dateRange(first, last), survey, detail, people: `up to ${people}` }
  }))
}

/** How many were reminded says how many had not answered: for 11 or more invited alone. */
function sentRow(row: SentCount, all: readonly SentCount[], called: (row: Called) => string): Row {
  const when = row.first === null || row.last === null ? 'not yet' : dateRange(row.first, row.last)
  const survey = called(row)
  if (!row.isReminder) return { when, survey, detail: `Invitations, ${outcome(row)}.`, people: String(row.sent) }
  const invited = all.filter((one) => !one.isReminder && called(one) === survey).reduce((sum, one) => sum + one.sent, 0)
  if (invited < smallestGroup) return { when, survey, detail: 'Reminders.', people: tooFewToShow(smallestGroup) }
  return { when, survey, detail: `Reminders, ${outcome(row)}.`, people: String(row.sent) }
}

const smallestGroup = 11

function outcome({ sent, failed, waiting }: SentCount): string {
  if (failed + waiting === 0) return 'all sent'
  const parts = [`${sent} sent`, failed > 0 ? `${failed} failed` : '', waiting > 0 ? `${waiting} waiting` : '']
  return parts.filter((part) => part !== '').join(', ')
}
