import { londonDate, nextMailInstant } from '../../core/schedule/london.js'
import type { WaitingMail } from './outbox/store.js'

/**
 * When a mail that could not be handed over is tried again: after 5 minutes, then twice as long each time, up to 4 hours, and
 * up to a quarter more, by its id, so that mails which failed together do not come back together. Undefined: no more, when
 * 72 hours have passed since it was written, or the survey will have closed. Five attempts it gets in any case, since the
 * service may have stood still for those 72 hours.
 */
export function nextAttempt(
  { id, createdAt, closesOn, attempts }: Pick<WaitingMail, 'id' | 'createdAt' | 'closesOn' | 'attempts'>,
  at: string
): string | undefined {
  const minutes = Math.min(5 * 2 ** (attempts - 1), 240) * (1 + spread(id) / 4)
  const nextAt = nextMailInstant(later(at, minutes))
  if (londonDate(nextAt) > closesOn) return undefined
  return attempts >= 5 && nextAt > later(createdAt, 72 * 60) ? undefined : nextAt
}

/** 0 to 1, the same for the same id. */
function spread(id: string): number {
  return (Buffer.from(id).reduce((sum, byte) => sum + byte, 0) % 100) / 100
}

function later(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + Math.round(minutes * 60_000)).toISOString()
}
