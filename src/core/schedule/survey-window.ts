import { addDays, addMonths, daysBetween, laterDate, partsOf } from './calendar.js'
import { lastDay, type SurveyDays } from './survey-state.js'
import { isForComparison, respondentOf, type Arm, type Instrument } from './waves.js'

/**
 * What the dates of surveys follow from: a row of `exchange`, and the London day on which it was entered. A place in a
 * comparison group has an anchor date, and start and end do not count.
 */
export interface ExchangeDates {
  readonly arm: Arm
  readonly importedOn: string
  readonly approvedOn: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly anchorOn: string | null
  readonly withdrawnOn: string | null
}

export type SurveyWindow =
  | Readonly<SurveyDays & { kind: 'window' }>
  | Readonly<{ kind: 'missed'; why: string }>
  | Readonly<{ kind: 'not-due'; why: string }>

/**
 * When one instrument is asked for one exchange. `why` is a sentence for the coordinator.
 *
 * | | Opens | Closes | Late answers until |
 * |---|---|---|---|
 * | T0 LT0 | the later of approval (unknown: the day it was entered) and start − 42 days | the day before the start | – |
 * | S0 SC0 | approval (unknown: as above) | the day before the start, at least 7 days open | start + 14 days |
 * | TM, exchanges of 6 months or more | the middle day | + 14 days | end |
 * | T1 LT1 T1r | end + 1 day | end + 16 days | T2 opens |
 * | T2 S2 SC2 | end + 3 months − 7 days | + 14 days | T3 opens |
 * | T3 LT3 S3 C3 | end + 6 months − 7 days | + 21 days | T4 opens |
 * | T4 S4 SC4 C4 | end + 12 months − 7 days | + 28 days | + 26 weeks |
 * | TX | withdrawal | + 21 days | + 26 weeks |
 * | C0 | the later of enrolment and anchor − 42 days | the day before the anchor | – |
 *
 * Closing and late days of the follow-ups count from end + 3, 6 or 12 months, clamped to the end of the month and always
 * from the end date itself. "Until T2 opens" is the day before. Comparison groups: the anchor date stands for start and end.
 *
 * `missed`: nobody can answer any more when the exchange is entered, or it would open after its last day. An exchange
 * entered between closing and `lateUntil` still has a window: its answers come late.
 *
 * `not-due`: a date is lacking, the instrument is not for this arm, it is not sent by date (S1, SD), or the exchange was
 * withdrawn: participants get nothing that opens on that day or later. If it never took place (withdrawn before or on the
 * day it was to start) the sponsor gets S2 alone, because a cancelled exchange has a cost too; if it broke off, the sponsor
 * is asked as usual, counted from the planned end, so that what went wrong is not left out of the results.
 *
 * Throws RangeError for text that is no date, and for an end before the start.
 */
export function surveyWindow(instrument: Instrument, dates: ExchangeDates): SurveyWindow {
  requireDates(dates)
  if ((dates.arm !== 'exchange') !== isForComparison(instrument)) return notDue('It is not for people in this group.')
  const stay = stayOf(dates)
  if (stay === undefined) return notDue('Its dates are not known yet.')

  const days = daysOf[instrument](stay)
  if (typeof days === 'string') return notDue(days)
  if (endsWithWithdrawal(instrument, days, stay)) return notDue('The exchange was withdrawn.')
  if (laterDate(days.opensOn, stay.importedOn) > lastDay(days)) return { kind: 'missed', why: whyMissed(days) }
  return { kind: 'window', ...days }
}

/** False if it was called off before it began, or on the day: someone who withdraws on the first day never came. */
export function wasHeld({ startsOn, withdrawnOn }: Pick<ExchangeDates, 'startsOn' | 'withdrawnOn'>): boolean {
  return withdrawnOn === null || (startsOn !== null && withdrawnOn > startsOn)
}

/** The dates that count, all known. */
interface KnownStay {
  readonly importedOn: string
  readonly approvedOn: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly withdrawnOn: string | null
}

function stayOf(dates: ExchangeDates): KnownStay | undefined {
  if (dates.arm !== 'exchange') return anchoredStay(dates)
  const { startsOn, endsOn } = dates
  return startsOn === null || endsOn === null ? undefined : { ...dates, startsOn, endsOn }
}

function anchoredStay(dates: ExchangeDates): KnownStay | undefined {
  const { anchorOn } = dates
  return anchorOn === null ? undefined : { ...dates, approvedOn: null, startsOn: anchorOn, endsOn: anchorOn }
}

/** Each row of the table above as a function: the days, or why there are none. */
type DaysOf = (stay: KnownStay) => SurveyDays | string

const daysOf: Readonly<Record<Instrument, DaysOf>> = {
  ...{ T0: beforeTheStart, LT0: beforeTheStart, C0: beforeTheStart },
  ...{ S0: atApproval, SC0: atApproval },
  ...{ TM: halfWay, TX: onWithdrawal },
  ...{ T1: afterTheEnd, LT1: afterTheEnd, T1r: afterTheEnd },
  ...{ T2: afterThreeMonths, S2: afterThreeMonths, SC2: afterThreeMonths },
  ...{ T3: afterSixMonths, LT3: afterSixMonths, S3: afterSixMonths, C3: afterSixMonths },
  ...{ T4: afterTwelveMonths, S4: afterTwelveMonths, SC4: afterTwelveMonths, C4: afterTwelveMonths },
  ...{ S1: notByDate, SD: notByDate }
}

function beforeTheStart({ importedOn, approvedOn, startsOn }: KnownStay): SurveyDays {
  const opensOn = laterDate(approvedOn ?? importedOn, addDays(startsOn, -42))
  return { opensOn, closesOn: addDays(startsOn, -1), lateUntil: null }
}

/** Approved too late to be open for 7 days before the start: it closes later, and late answers end no earlier than that. */
function atApproval({ importedOn, approvedOn, startsOn }: KnownStay): SurveyDays {
  const opensOn = approvedOn ?? importedOn
  const [dayBefore, lateUntil] = [addDays(startsOn, -1), addDays(startsOn, 14)]
  if (opensOn > lateUntil) return { opensOn, closesOn: dayBefore, lateUntil }
  const closesOn = laterDate(dayBefore, addDays(opensOn, 6))
  return { opensOn, closesOn, lateUntil: laterDate(lateUntil, closesOn) }
}

/** Of an even number of days the first of the two in the middle. 1 January to 30 June is six months: the last day counts. */
function halfWay({ startsOn, endsOn }: KnownStay): SurveyDays | string {
  if (addDays(endsOn, 1) < addMonths(startsOn, 6)) return 'The exchange is shorter than 6 months.'
  const opensOn = addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) / 2))
  return { opensOn, closesOn: addDays(opensOn, 14), lateUntil: endsOn }
}

function onWithdrawal({ withdrawnOn }: KnownStay): SurveyDays | string {
  if (withdrawnOn === null) return 'The exchange has not been withdrawn.'
  return { opensOn: withdrawnOn, closesOn: addDays(withdrawnOn, 21), lateUntil: addDays(withdrawnOn, 26 * 7) }
}

function afterTheEnd({ endsOn }: KnownStay): SurveyDays {
  return { opensOn: addDays(endsOn, 1), closesOn: addDays(endsOn, 16), lateUntil: dayBeforeFollowUp(endsOn, 3) }
}

function afterThreeMonths({ endsOn }: KnownStay): SurveyDays {
  const due = addMonths(endsOn, 3)
  return { opensOn: addDays(due, -7), closesOn: addDays(due, 14), lateUntil: dayBeforeFollowUp(endsOn, 6) }
}

function afterSixMonths({ endsOn }: KnownStay): SurveyDays {
  const due = addMonths(endsOn, 6)
  return { opensOn: addDays(due, -7), closesOn: addDays(due, 21), lateUntil: dayBeforeFollowUp(endsOn, 12) }
}

function afterTwelveMonths({ endsOn }: KnownStay): SurveyDays {
  const due = addMonths(endsOn, 12)
  return { opensOn: addDays(due, -7), closesOn: addDays(due, 28), lateUntil: addDays(due, 26 * 7) }
}

function notByDate(): string {
  return 'It is not sent by date.'
}

function dayBeforeFollowUp(endsOn: string, months: number): string {
  return addDays(addMonths(endsOn, months), -8)
}

function endsWithWithdrawal(instrument: Instrument, { opensOn }: SurveyDays, stay: KnownStay): boolean {
  if (stay.withdrawnOn === null || opensOn < stay.withdrawnOn || instrument === 'TX') return false
  if (respondentOf(instrument) === 'participant') return true
  return !wasHeld(stay) && instrument !== 'S2' && instrument !== 'SC2'
}

function whyMissed({ lateUntil }: SurveyDays): string {
  return lateUntil === null
    ? 'The exchange had begun, or its anchor date had come, before this survey could be sent.'
    : 'The last day for answers had passed before this survey could be sent.'
}

function notDue(why: string): SurveyWindow {
  return { kind: 'not-due', why }
}

function requireDates({ importedOn, approvedOn, startsOn, endsOn, anchorOn, withdrawnOn }: ExchangeDates): void {
  for (const date of [importedOn, approvedOn, startsOn, endsOn, anchorOn, withdrawnOn]) if (date !== null) partsOf(date)
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw new RangeError(`Expected an end on or after the start, got ${startsOn} to ${endsOn}.`)
  }
}
