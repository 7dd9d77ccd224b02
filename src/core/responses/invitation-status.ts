import { lastDay, type SurveyDays } from '../schedule/survey-state.js'

/**
 * What happened to an invitation, and when: instants in UTC, null for what has not happened.
 *
 * `invitedAt`: it was decided to send it (or T1's receipt offered it). `sentAt`: the mail was handed over. `stoppedAt`: the
 * coordinator withdrew it. `missedAt`: it was recorded that it could never be sent. The days are null when it was missed
 * before there were any.
 */
export interface InvitationFacts {
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly lateUntil: string | null
  readonly invitedAt: string | null
  readonly sentAt: string | null
  readonly deliveredAt: string | null
  readonly bouncedAt: string | null
  readonly startedAt: string | null
  readonly completedAt: string | null
  readonly declinedAt: string | null
  readonly stoppedAt: string | null
  readonly missedAt: string | null
}

export type InvitationStatus =
  'due' | 'sent' | 'delivered' | 'bounced' | 'started' | 'completed' | 'declined' | 'withdrawn' | 'missed' | 'closed'

/**
 * The status on a day in London. `missed`: never sent, and can no longer be answered. `closed`: sent, not answered, and too
 * late even for a late answer.
 *
 * What the person did outweighs what became of the survey, and that what became of the mail: someone who answered after
 * declining has answered, and someone who has begun got the link somehow.
 *
 * It says who answered. Beside a name stands `statusBesideName`, unless the programme has chosen otherwise and its privacy
 * notice says so.
 */
export function invitationStatus(facts: InvitationFacts, today: string): InvitationStatus {
  if (facts.completedAt !== null) return 'completed'
  if (facts.declinedAt !== null) return 'declined'
  if (facts.stoppedAt !== null) return 'withdrawn'
  if (facts.missedAt !== null) return 'missed'
  if (isOver(facts, today)) return wasOffered(facts) || facts.startedAt !== null ? 'closed' : 'missed'
  return facts.startedAt !== null ? 'started' : mailStatus(facts)
}

/**
 * What may stand beside a name: what became of the invitation, and nothing of what the person did with it. So there is no
 * `closed` either, which would single out who did not answer.
 */
export function statusBesideName(
  facts: InvitationFacts,
  today: string
): 'due' | 'sent' | 'delivered' | 'bounced' | 'withdrawn' | 'missed' {
  if (facts.stoppedAt !== null) return 'withdrawn'
  if (facts.missedAt !== null || (isOver(facts, today) && !wasOffered(facts))) return 'missed'
  return mailStatus(facts)
}

/** A mail may bounce after a relay took it, and arrive or go out again after an address was mended: the later word holds. */
function mailStatus({ sentAt, deliveredAt, bouncedAt }: InvitationFacts): 'due' | 'sent' | 'delivered' | 'bounced' {
  if (bouncedAt !== null && bouncedAt >= (deliveredAt ?? '') && bouncedAt >= (sentAt ?? '')) return 'bounced'
  if (deliveredAt !== null) return 'delivered'
  return sentAt === null ? 'due' : 'sent'
}

function isOver({ opensOn, closesOn, lateUntil }: InvitationFacts, today: string): boolean {
  if (opensOn === null || closesOn === null) return false
  const days: SurveyDays = { opensOn, closesOn, lateUntil }
  return today > lastDay(days)
}

function wasOffered({ invitedAt, sentAt }: InvitationFacts): boolean {
  return (sentAt ?? invitedAt) !== null
}
