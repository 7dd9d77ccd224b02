import { surveyState } from '../schedule/survey-state.js'
import type { InvitationFacts } from './invitation-status.js'

/**
 * What someone finds who opens the link of a survey. `received`: it was answered, whatever became of the survey since.
 * `stopped`: the organisers withdrew it. `open` and `late`: it can be answered, also by someone who declined before.
 */
export type LinkState = 'received' | 'stopped' | 'not-yet' | 'open' | 'late' | 'closed'

type Facts = Pick<
  InvitationFacts,
  'opensOn' | 'closesOn' | 'lateUntil' | 'completedAt' | 'declinedAt' | 'stoppedAt' | 'missedAt'
>

/**
 * At an instant in UTC. A sponsor's contact who declined has `stoppedAt` as well: their mail was stopped, not the survey. No
 * dates yet, because the exchange has none: not open yet.
 */
export function linkState(facts: Facts, instant: string): LinkState {
  const { opensOn, closesOn, lateUntil } = facts
  if (facts.completedAt !== null) return 'received'
  if (facts.stoppedAt !== null && facts.declinedAt === null) return 'stopped'
  if (facts.missedAt !== null) return 'closed'
  if (opensOn === null || closesOn === null) return 'not-yet'
  return surveyState({ opensOn, closesOn, lateUntil }, instant)
}
