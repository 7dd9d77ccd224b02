import { londonDate } from '../../../core/schedule/london.js'

/** When it is, as queries need it: an instant, the day in London, and the instant 24 hours before. */
export interface Moment {
  readonly at: string
  readonly today: string
  readonly dayAgo: string
}

export function momentOf(now: Date): Moment {
  const at = now.toISOString()
  return { at, today: londonDate(at), dayAgo: new Date(now.getTime() - 86_400_000).toISOString() }
}
