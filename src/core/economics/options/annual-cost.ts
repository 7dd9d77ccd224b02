import { equivalentAnnual } from '../discounting/annuity.js'
import type { Discount } from '../discounting/present-value.js'

export interface Asset {
  readonly name: string
  readonly cost: number // now
  readonly lifeYears: number // whole, from 1
}

export interface AnnualCosts {
  readonly perYear: readonly Readonly<{ name: string; cost: number | null }>[]
  readonly cheapest: string | null // null where two are equally cheap, or there is none
}

/**
 * Which of several things with different lives costs least a year? A dear one that lasts ten years may be cheaper than one
 * that must be bought again after seven: each price is spread evenly over its life, with the discount rate.
 *
 * Assumes that each would be replaced by its like, at the same real price. `cost` null: a life of 0 years.
 * Source: Department of Finance (NI), guide to expenditure appraisal and evaluation, appendix 4, A4.10.
 */
export function annualCosts(assets: readonly Asset[], discount: Discount): AnnualCosts {
  const perYear = assets.map(({ name, cost, lifeYears }) => {
    return { name, cost: equivalentAnnual(cost, lifeYears, discount) }
  })
  const least = Math.min(...perYear.map(({ cost }) => cost ?? Infinity))
  const [cheapest, another] = perYear.filter(({ cost }) => cost === least)
  return { perYear, cheapest: another === undefined ? (cheapest?.name ?? null) : null }
}
