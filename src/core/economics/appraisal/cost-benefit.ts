import { equivalentAnnual, annuityFactor } from '../discounting/annuity.js'
import { yearlyFlows } from '../discounting/cash-flow.js'
import { presentValue, type Discount } from '../discounting/present-value.js'
import { internalRate, type InternalRate } from '../rates-of-return/internal-rate.js'
import { paybackYearsCumulative } from './payback.js'
import { benefitCostRatio, roiPercent } from './summary-measures.js'

/** Two streams of yearly amounts, set against each other. A measure that is not defined is null. */
export interface CostBenefit {
  readonly costs: number // present values, at time zero
  readonly benefits: number
  readonly net: number
  readonly bcr: number | null
  readonly roiPresentValue: number | null // percent
  readonly internalRate: InternalRate // of benefits less costs, undiscounted
  readonly annuityFactor: number | null // of the years after the first amount
  readonly equivalentAnnualNet: number | null // the net, spread evenly over them
  readonly paybackYears: number | null
  readonly discountedPaybackYears: number | null // null also where costs and benefits are discounted differently
  readonly breakEvenMultiplier: number | null // times which the benefits would just cover the costs
}

/**
 * Costs against benefits over several years, the first of each in year 0.
 *
 * `discount` is for both, unless `benefitDiscount` gives benefits one of their own: health effects have their own schedule.
 * Throws RangeError unless the streams are equally long. No year at all: everything is 0 or null.
 *
 * Source: HM Treasury, The Green Book (2018), chapter 5.
 */
export function costBenefit(
  costs: readonly number[],
  benefits: readonly number[],
  discount: Discount,
  benefitDiscount?: Discount
): CostBenefit {
  if (costs.length !== benefits.length) {
    throw new RangeError(`Expected as many costs as benefits, got ${costs.length} and ${benefits.length}.`)
  }
  const netFlows = costs.map((cost, year) => (benefits[year] ?? NaN) - cost)
  const costValue = presentValue(yearlyFlows(costs), discount)
  const benefitValue = presentValue(yearlyFlows(benefits), benefitDiscount ?? discount)
  const years = Math.max(0, costs.length - 1)
  return {
    costs: costValue,
    benefits: benefitValue,
    net: benefitValue - costValue,
    bcr: benefitCostRatio(benefitValue, costValue),
    roiPresentValue: roiPercent(benefitValue, costValue),
    internalRate: internalRate(yearlyFlows(netFlows)),
    annuityFactor: years === 0 ? null : annuityFactor(years, discount),
    equivalentAnnualNet: equivalentAnnual(benefitValue - costValue, years, discount),
    paybackYears: paybackYearsCumulative(netFlows),
    discountedPaybackYears:
      benefitDiscount === undefined
        ? paybackYearsCumulative(netFlows.map((flow, year) => flow * discount(year)))
        : null,
    breakEvenMultiplier: benefitValue > 0 ? costValue / benefitValue : null
  }
}
