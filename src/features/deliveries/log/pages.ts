import { dateRange, weekdayDateAndTime } from '../../../core/format/dates.js'
import { count } from '../../../core/format/words.js'
import { laterDate } from '../../../core/schedule/calendar.js'
import { londonDate, nextMailInstant } from '../../../core/schedule/london.js'
import { reminderDay } from '../../../core/schedule/survey-state.js'
import type { FailedMail, InvitedCount, MissedCount, PlannedCount, SentCount } from './store.js'
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
  readonly invited: readonly InvitedCount[]
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
  const reminders = reminderRows(log.invited, called, londonDate(at))
  const planned = [...log.planned.map((row) => invitationRow(row, called)), ...reminders.planned]
  return {
    title: titleOf(givenUp, sent),
    state: stateOf(log, planned.length === 0, at),
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
    planned: planned.sort((a, b) => compare(a.first, b.first)).map(({ row }) => row),
    sent: [...log.sent.map((row) => sentRow(row, called)), ...reminders.past]
      .sort((a, b) => compare(b.last, a.last))
      .map(({ row }) => row),
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

function stateOf({ failures }: Log, nothingPlanned: boolean, at: string): string {
  const trying = failures.filter(({ failedAt }) => failedAt === null).length
  const retries = trying === 0 ? '' : ` ${count(trying, 'email is', 'emails are')} being tried again.`
  if (nothingPlanned) return `Nothing more is planned.${retries}`
  const next = nextMailInstant(at)
  const when = next === at ? '' : `, next from ${weekdayDateAndTime(next)}`
  return `Emails go out every day from 08:00 to 18:00${when}.${retries}`
}

/** What is planned stands soonest first, what was sent latest first, and what falls on one day as the cohorts come. */
interface DatedRow {
  readonly first: string
  readonly last: string
  readonly row: Row
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function invitationRow(planned: PlannedCount, called: (row: Called) => string): DatedRow {
  const { first, last, people } = planned
  const detail = 'Invitations. A reminder follows 7 days later to those who have not answered.'
  return { first, last, row: { when: dateRange(first, last), survey: called(planned), detail, people: String(people) } }
}

/**
 * One line for each survey and cohort, for the days on which its reminders fall due, and one for the days gone by. Both say
 * how many were invited for them, and nothing of what became of it: that reminders went out, on which day and how many would
 * say who had not answered. However large the cohort, those of one day may be few.
 */
function reminderRows(
  invited: readonly InvitedCount[],
  called: (row: Called) => string,
  today: string
): { readonly planned: readonly DatedRow[]; readonly past: readonly DatedRow[] } {
  const due = invited.flatMap((row) => {
    const day = reminderDay({ ...row, lateUntil: null }, row.sentOn)
    return day === null ? [] : [{ ...row, day, survey: called(row) }]
  })
  const ahead = due.filter(({ day }) => day >= today).map((row) => ({ ...row, people: row.people - row.stopped }))
  const past = due.filter(({ day }) => day < today)
  return {
    planned: oneForEachSurvey(
      ahead.filter(({ people }) => people > 0),
      'Reminders, to those who have not answered by then.'
    ),
    past: oneForEachSurvey(past, 'Reminders fell due, to those who had not answered by then.')
  }
}

interface DueRow {
  readonly survey: string
  readonly day: string
  readonly people: number
}

function oneForEachSurvey(due: readonly DueRow[], detail: string): DatedRow[] {
  const lines = new Map<string, { first: string; last: string; people: number }>()
  for (const { survey, day, people } of due) {
    const line = lines.get(survey) ?? { first: day, last: day, people: 0 }
    lines.set(survey, {
      first: day < line.first ? day : line.first,
      last: laterDate(day, line.last),
      people: line.people + people
    })
  }
  return [...lines].map(([survey, { first, last, people }]) => ({
    first,
    last,
    row: { when: dateRange(first, last), survey, detail, people: `up to ${people}` }
  }))
}

function sentRow(sent: SentCount, called: (row: Called) => string): DatedRow {
  const { first, last } = sent
  const when = first === null || last === null ? 'not yet' : dateRange(first, last)
  const row = { when, survey: called(sent), detail: `Invitations, ${outcome(sent)}.`, people: String(sent.sent) }
  return { first: first ?? '', last: last ?? '', row }
}

function outcome({ sent, failed, waiting }: SentCount): string {
  if (failed + waiting === 0) return 'all sent'
  const parts = [`${sent} sent`, failed > 0 ? `${failed} failed` : '', waiting > 0 ? `${waiting} waiting` : '']
  return parts.filter((part) => part !== '').join(', ')
}
