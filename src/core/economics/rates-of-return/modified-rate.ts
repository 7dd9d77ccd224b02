import { requireMeasurements } from '../../statistics/caller-mistakes.js'
import { yearlyFlows } from '../discounting/cash-flow.js'
import { atRate, presentValue } from '../discounting/present-value.js'

export type ModifiedRate = Readonly<{ kind: 'rate'; rate: number }> | Readonly<{ kind: 'none'; why: 'one-signed' }>

/**
 * The rate of return that says what happens to the money on the way: what is spent is borrowed at one rate, what comes back
 * is put out at another until the end, and the rate is the yearly growth from the one sum to the other. There is always one
 * at most, however often the signs change.
 *
 * One flow a year, the first now. (worth of receipts at the end ÷ worth of payments now)^(1 / years) − 1. Without payments or
 * without receipts there is none. Rates are shares above −1; RangeError otherwise.
 *
 * Source: S. A. Y. Lin, The Engineering Economist 21 (1976) 237–247; a spreadsheet's MIRR.
 */
export function modifiedRate(amounts: readonly number[], financeRate: number, reinvestRate: number): ModifiedRate {
  requireMeasurements('amounts', amounts)
  const years = amounts.length - 1
  const receipts = presentValue(yearlyFlows(amounts.map((amount) => Math.max(0, amount))), atRate(reinvestRate))
  const payments = presentValue(yearlyFlows(amounts.map((amount) => Math.max(0, -amount))), atRate(financeRate))
  if (receipts === 0 || payments === 0) return { kind: 'none', why: 'one-signed' }
  return { kind: 'rate', rate: (1 + reinvestRate) * (receipts / payments) ** (1 / years) - 1 }
}
