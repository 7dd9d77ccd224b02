import { decimal, signed } from './numbers.js'

/**
 * Money is kept in pence and shown in pounds, rounded half away from zero (how, says `numbers.ts`). Computed amounts may
 * have a fraction of a penny: they are rounded here and nowhere before, so printed lines may not add up; the page says so.
 *
 * poundsAndPence(130690): £1,306.90 · poundsAndPence(−55110): −£551.10
 */
export function poundsAndPence(pence: number): string {
  return withPoundSign(decimal(pence / 100, 2))
}

/** £1,307; −£828; £0 for anything under 50p either way. */
export function wholePounds(pence: number): string {
  return withPoundSign(decimal(pence / 100, 0))
}

/** A difference or a net result: +£248.00, −£670.35, £0.00. */
export function signedPoundsAndPence(pence: number): string {
  return withPoundSign(signed(pence / 100, 2))
}

/** +£248, −£670, £0. */
export function signedWholePounds(pence: number): string {
  return withPoundSign(signed(pence / 100, 0))
}

/** For a column headed £: +756.00 for what comes in, −787.50 for what goes out. */
export function ledgerPounds(pence: number): string {
  return signed(pence / 100, 2)
}

/** The sign stands before the pound. */
function withPoundSign(amount: string): string {
  return /^[+−]/.test(amount) ? `${amount.slice(0, 1)}£${amount.slice(1)}` : `£${amount}`
}
