import { addDays, laterDate } from './calendar.js'
import { londonDate } from './london.js'

/**
 * Opens at 00:00 and closes at 23:59:59 in London, both days included. Answers are then taken, and marked late, to the end
 * of `lateUntil`; null: not at all. opensOn ≤ closesOn ≤ lateUntil. Dates are YYYY-MM-DD.
 */
export interface SurveyDays {
  readonly opensOn: string
  readonly closesOn: string
  readonly lateUntil: string | null
}

export type SurveyState = 'not-yet' | 'open' | 'late' | 'closed'

/** What someone who opens the link at this instant (UTC) finds. */
export function surveyState(days: SurveyDays, instant: string): SurveyState {
  const today = londonDate(instant)
  if (today < days.opensOn) return 'not-yet'
  if (today <= days.closesOn) return 'open'
  return today <= lastDay(days) ? 'late' : 'closed'
}

/** The last day on which answers are taken, in time or late. */
export function lastDay({ closesOn, lateUntil }: Pick<SurveyDays, 'closesOn' | 'lateUntil'>): string {
  return lateUntil ?? closesOn
}

/**
 * The one reminder goes out seven days after the survey opened, or after the invitation went out if that was later (an
 * exchange entered late, a service that was down). Null: the survey has closed by then, and nobody is reminded. The closing
 * day itself still helps.
 */
export function reminderDay(days: SurveyDays, invitedOn: string): string | null {
  const day = addDays(laterDate(days.opensOn, invitedOn), 7)
  return day <= days.closesOn ? day : null
}
