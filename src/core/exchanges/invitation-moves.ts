import { surveyWindow, type ExchangeDates, type SurveyWindow } from '../schedule/survey-window.js'
import { isMailed, plannedInstruments, type Instrument, type Stay } from '../schedule/waves.js'

export interface PlannedInvitation {
  readonly instrument: Instrument
  readonly window: SurveyWindow
}

/** What is sent for one exchange, and when. T1r is left out: submitting T1 makes it. */
export function plannedInvitations(stay: Stay, dates: ExchangeDates): readonly PlannedInvitation[] {
  return plannedInstruments(stay)
    .filter(isMailed)
    .map((instrument) => ({ instrument, window: surveyWindow(instrument, dates) }))
}

/** An invitation that is there, with what bears on whether it may still be moved: instants, or null. */
export interface StandingInvitation {
  readonly id: string
  readonly instrument: string
  readonly invitedAt: string | null
  readonly startedAt: string | null
  readonly completedAt: string | null
  readonly declinedAt: string | null
  readonly stoppedAt: string | null
}

export interface InvitationMoves {
  readonly add: readonly PlannedInvitation[]
  readonly move: readonly PlannedInvitation[]
  readonly resume: readonly string[] // ids
  readonly stop: readonly string[]
  readonly miss: readonly { readonly id: string; readonly why: string }[]
}

/**
 * What a change of dates, of the sponsor's contact or a withdrawal does to the invitations of an exchange. What somebody has
 * begun, answered or declined stays as it is. One that was stopped and is due again goes on.
 */
export function invitationMoves(
  there: readonly StandingInvitation[],
  planned: readonly PlannedInvitation[]
): InvitationMoves {
  const byInstrument = new Map(there.map((invitation) => [invitation.instrument, invitation]))
  const open = planned.flatMap((plan) => {
    const invitation = byInstrument.get(plan.instrument)
    return invitation === undefined || isSettled(invitation) ? [] : [{ plan, invitation }]
  })
  const due = open.filter(({ plan }) => plan.window.kind === 'window')
  return {
    add: planned.filter(({ instrument, window }) => !byInstrument.has(instrument) && window.kind !== 'not-due'),
    move: due.map(({ plan }) => plan),
    resume: due.filter(({ invitation }) => invitation.stoppedAt !== null).map(({ invitation }) => invitation.id),
    stop: open
      .filter(({ plan, invitation }) => plan.window.kind === 'not-due' && invitation.stoppedAt === null)
      .map(({ invitation }) => invitation.id),
    miss: open.flatMap(({ plan: { window }, invitation: { id, invitedAt } }) =>
      window.kind === 'missed' && invitedAt === null ? [{ id, why: window.why }] : []
    )
  }
}

function isSettled({ startedAt, completedAt, declinedAt }: StandingInvitation): boolean {
  return startedAt !== null || completedAt !== null || declinedAt !== null
}
