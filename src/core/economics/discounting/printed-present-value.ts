import { sum } from '../../statistics/sum.js'
import { snapped } from '../../statistics/snap.js'
import type { CashFlow } from './cash-flow.js'
import type { Discount } from './present-value.js'

export interface PrintedPresentValue {
  readonly factors: readonly number[] // to four places
  readonly rows: readonly number[] // to hundredths
  readonly total: number
}

/**
 * A present value as somebody would check it by hand from a printed table: factors to four places, every row rounded to
 * hundredths, and the rows as printed added up. For comparing with publications; the engine computes unrounded.
 *
 * Halves are rounded away from 0, as people do. Source: the tables of HM Treasury, The Green Book (2003), annex 6.
 */
export function printedPresentValue(flows: readonly CashFlow[], discount: Discount): PrintedPresentValue {
  const factors = flows.map(({ years }) => rounded(discount(years), 4))
  const rows = flows.map(({ amount }, index) => rounded(amount * (factors[index] ?? NaN), 2))
  return { factors, rows, total: rounded(sum(rows), 2) }
}

function rounded(value: number, places: number): number {
  const scaled = snapped(Math.abs(value) * 10 ** places) // 1.005 × 100 is 100.49999999999999
  return (Math.sign(value) * Math.round(scaled)) / 10 ** places
}
