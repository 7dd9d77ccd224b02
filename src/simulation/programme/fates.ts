import { addDays } from '../../core/schedule/calendar.js'
import type { PlannedExchange } from './exchange.js'
import { onWorkingDay } from './working-days.js'

/** Where in a cohort each special case stands: the plan of every cohort of five or more holds them. */
export const places = {
  online: 2, // and every seventh from there
  declines: 3, // in the first cohort
  light: 4, // and every tenth from there
  goesTwice: 2, // in the first cohort; it is the same person as
  goesAgain: 0, // in the second
  breaksOff: 1, // in the second, here and below
  staysLonger: 2,
  cancels: 11
}

/** What became of an exchange on the way, and the day on which its coordinator imports that. */
export interface Fate {
  readonly becomes: PlannedExchange
  readonly on: string
  readonly why: 'withdrawal' | 'cancellation' | 'extension'
}

/** In the second cohort one person breaks off, one never starts, one stays longer. */
export function fateOf(exchange: PlannedExchange, place: number): Fate | undefined {
  const { startsOn, endsOn } = exchange
  if (place === places.breaksOff) {
    const withdrawnOn = addDays(startsOn, 9)
    const becomes = { ...exchange, withdrawnOn, withdrawnWhy: 'Changed job' }
    return { becomes, on: addDays(withdrawnOn, 1), why: 'withdrawal' }
  }
  if (place === places.cancels) {
    const withdrawnOn = addDays(startsOn, -6)
    const becomes = { ...exchange, withdrawnOn, withdrawnWhy: 'No cover could be found' }
    return { becomes, on: withdrawnOn, why: 'cancellation' }
  }
  if (place === places.staysLonger) {
    const becomes = { ...exchange, endsOn: onWorkingDay(addDays(endsOn, 10), 'back') }
    return { becomes, on: addDays(endsOn, -6), why: 'extension' }
  }
  return undefined
}
