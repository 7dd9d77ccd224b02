import { requireMeasurements } from '../../statistics/caller-mistakes.js'
import type { CashFlow } from '../discounting/cash-flow.js'
import { discountRoots, signChanges } from './discount-roots.js'

/** Rates are shares a year, above −1. `signChanges` above 1: the flows turn more than once, so read the rate with care. */
export type InternalRate =
  | Readonly<{ kind: 'rate'; rate: number; signChanges: number }>
  | Readonly<{ kind: 'several'; rates: readonly number[]; signChanges: number }>
  | Readonly<{ kind: 'none'; why: 'one-signed' | 'never-zero' }>

/**
 * At which rate of discount would the whole be worth exactly nothing? −100 now and 110 in a year: 10%.
 *
 * All rates above −1 at which the present value is 0. Exactly one is the internal rate of return. Flows that never change
 * sign have none; flows that turn twice may have two, each as true as the other (−1,000, 2,300, −1,320: 10% and 20%), or
 * none at all. Then there is no number to print: compare options by net present value instead.
 *
 * Flows may be yearly or dated. With v = 1 / (1 + rate) the present value is a sum of powers of v, and with w = 1 + rate the
 * same sum read backwards; rates from 0 lie at v up to 1, rates below 0 at w below 1.
 *
 * Source: J. Hirshleifer, Journal of Political Economy 66 (1958) 329–352.
 */
export function internalRate(flows: readonly CashFlow[]): InternalRate {
  requireMeasurements(
    'flows',
    flows.flatMap(({ years, amount }) => [years, amount])
  )
  const forwards = flows.map(({ years, amount }) => ({ power: years, coefficient: amount }))
  const backwards = flows.map(({ years, amount }) => ({ power: -years, coefficient: amount }))
  const changes = signChanges(forwards)
  if (changes === 0) return { kind: 'none', why: 'one-signed' }

  const losing = discountRoots(backwards).filter((w) => w < 1)
  const gaining = discountRoots(forwards).toReversed() // the nearest to 1 is the lowest rate
  const rates = [...losing.map((w) => w - 1), ...gaining.map((v) => (1 - v) / v)]
  const [rate] = rates
  if (rate === undefined) return { kind: 'none', why: 'never-zero' }
  return rates.length > 1
    ? { kind: 'several', rates, signChanges: changes }
    : { kind: 'rate', rate, signChanges: changes }
}
