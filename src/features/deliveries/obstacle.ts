import type { WaitingMail } from './outbox/store.js'

/**
 * Why a mail that waits is no longer wanted, asked once more when it is about to go: hours or days may have passed since it
 * was written. `not-open`: the exchange was moved, and another mail comes when the survey opens.
 */
export type Obstacle = 'finished' | 'stopped' | 'address' | 'not-open' | 'closed'

type Facts = Pick<
  WaitingMail,
  | 'completedAt'
  | 'declinedAt'
  | 'stoppedAt'
  | 'mailIsStopped'
  | 'until'
  | 'bouncedAt'
  | 'addressStoppedAt'
  | 'opensOn'
  | 'closesOn'
>

export function obstacleTo(mail: Facts, today: string): Obstacle | undefined {
  if (mail.completedAt !== null || mail.declinedAt !== null) return 'finished'
  if (mail.stoppedAt !== null || mail.mailIsStopped) return 'stopped'
  if (mail.until !== null || mail.bouncedAt !== null || mail.addressStoppedAt !== null) return 'address'
  if (today < mail.opensOn) return 'not-open'
  return today > mail.closesOn ? 'closed' : undefined
}
