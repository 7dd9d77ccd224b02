import type { CostLine } from '../costs/cost-line.js'
import { costInView, countsInView, type Perspective } from './perspective.js'
import { benefitCostRatio, paybackMonthsSimple, roiPercent } from './summary-measures.js'
import type { CountedBenefit } from '../benefits/valued-benefits.js'

/** What a case comes to in one view. Pence, unrounded; a measure that is not defined is null. */
export interface Appraisal {
  readonly view: Perspective
  readonly costPence: number // present value; all costs lie in year 0
  readonly benefitPence: number // present value
  readonly netPence: number // from year 0
  readonly bcr: number | null
  readonly largest: CountedBenefit | null
  readonly bcrWithoutLargest: number | null
  readonly roiFirstYear: number | null
  readonly roiPresentValue: number | null
  readonly paybackMonthsSimple: number | null
}

/**
 * Costs against benefits in one view, over any number of exchanges: lines are summed.
 *
 * The ratio without the largest single benefit is always given beside the ratio: returns of such programmes are skewed, and
 * one story can carry a whole case. Nothing counted: both ratios are the same 0, and there is no largest.
 */
export function appraisal(
  view: Perspective,
  costs: readonly CostLine[],
  benefits: readonly CountedBenefit[]
): Appraisal {
  const counted = benefits.filter(({ line }) => countsInView(view, line))
  const costPence = sum(costs.map((line) => costInView(view, line)))
  const benefitPence = sum(counted.map(({ value }) => value.presentValuePence))
  const firstYearPence = sum(counted.map(({ value }) => value.annualPence))
  const largest = largestOf(counted)
  const withoutLargest = benefitPence - (largest?.value.presentValuePence ?? 0)
  return {
    view,
    costPence,
    benefitPence,
    netPence: benefitPence - costPence,
    bcr: benefitCostRatio(benefitPence, costPence),
    largest,
    bcrWithoutLargest: benefitCostRatio(withoutLargest, costPence),
    roiFirstYear: roiPercent(firstYearPence, costPence),
    roiPresentValue: roiPercent(benefitPence, costPence),
    paybackMonthsSimple: paybackMonthsSimple(firstYearPence, costPence)
  }
}

function largestOf(benefits: readonly CountedBenefit[]): CountedBenefit | null {
  return benefits.reduce<CountedBenefit | null>((largest, one) => {
    if (one.value.presentValuePence <= (largest?.value.presentValuePence ?? 0)) return largest
    return one
  }, null)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
