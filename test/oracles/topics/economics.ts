import { z } from 'zod'
import { breakEvenInput } from '../../../src/core/economics/appraisal/break-even.js'
import { costBenefit } from '../../../src/core/economics/appraisal/cost-benefit.js'
import { benefitCostRatio } from '../../../src/core/economics/appraisal/summary-measures.js'
import { benefitValue, type BenefitTerms } from '../../../src/core/economics/benefits/benefit-value.js'
import { discountFactor, type DiscountBands } from '../../../src/core/economics/discounting/discount-schedule.js'
import { atRate } from '../../../src/core/economics/discounting/present-value.js'
import { flat, plainTerms } from '../functions/benefits.js'
import { tornadoOfModel } from '../functions/sensitivity.js'
import { shape, type Adapter } from '../adapter.js'

const Amounts = z.array(z.number())

const Streams = z.object({
  costs: Amounts,
  benefits: Amounts,
  discount_rate: z.number(),
  discount_rate_benefits: z.number().optional()
})

const Rates = z.record(z.string(), Amounts)

const Impact = z.object({
  quantity: z.number(),
  proxy: z.number(),
  deadweight: z.number(),
  displacement: z.number(),
  attribution_others: z.number(),
  drop_off: z.number(),
  years: z.number(),
  rate: z.number(),
  investment: z.number()
})

export const economics: Adapter = [
  ...tornadoOfModel,
  shape(z.object({ cases: z.array(Streams) }), ({ cases }) => ({ cases: cases.map(streams) })),
  shape(z.object({ cases: z.array(Impact) }), ({ cases }) => ({ cases: cases.map(impact) })),
  // Each schedule by name: one rate for each band, the last without end where there are more rates than breaks.
  shape(z.object({ years: Amounts, breaks: Amounts }).catchall(Amounts), ({ years, breaks, ...schedules }) => {
    const factors = Object.entries(Rates.parse(schedules)).map(([name, rates]) => {
      return [name, years.map((year) => factor(year, rates, breaks))] as const
    })
    return { status: 'ok', ...Object.fromEntries(factors) }
  })
]

function streams({ costs, benefits, discount_rate, discount_rate_benefits = discount_rate }: z.output<typeof Streams>) {
  const own = discount_rate_benefits === discount_rate ? undefined : atRate(discount_rate_benefits)
  const found = costBenefit(costs, benefits, atRate(discount_rate), own)
  const { internalRate } = found
  const rates = internalRate.kind === 'rate' ? [internalRate.rate] : []
  return {
    status: 'ok',
    pv_costs: found.costs,
    pv_benefits: found.benefits,
    npv: found.net,
    bcr: found.bcr,
    roi_pct: found.roiPresentValue,
    irr: internalRate.kind === 'rate' ? internalRate.rate : null,
    irr_roots: internalRate.kind === 'several' ? internalRate.rates : rates,
    annuity_factor: found.annuityFactor,
    equivalent_annual_net_benefit: found.equivalentAnnualNet,
    payback_years: found.paybackYears,
    discounted_payback_years: found.discountedPaybackYears,
    break_even_benefit_multiplier: found.breakEvenMultiplier
  }
}

/** Benefits arrive at the end of years 1 to `years`. */
function impact(input: z.output<typeof Impact>) {
  const valueAt = (deadweight: number) => benefitValue(termsOf(input, deadweight), flat(input.rate))
  const { annualPence, flowPence, presentValuePence } = valueAt(input.deadweight)
  const net = presentValuePence - input.investment
  return {
    status: 'ok',
    impact_year1: annualPence,
    impacts: flowPence.slice(1),
    pv: presentValuePence,
    sroi_ratio: benefitCostRatio(presentValuePence, input.investment),
    deadweight_break_even: breakEvenInput(input.deadweight, net, -valueAt(0).presentValuePence)
  }
}

function termsOf(input: z.output<typeof Impact>, deadweight: number): BenefitTerms {
  return {
    ...plainTerms,
    quantity: input.quantity,
    unitValuePence: input.proxy,
    attribution: { method: 'estimate', certainty: 1, isolation: 1 - input.attribution_others, deadweight },
    displacement: input.displacement,
    dropOff: input.drop_off,
    firstYear: 1,
    durationYears: input.years
  }
}

function factor(year: number, rates: readonly number[], breaks: readonly number[]): number | null {
  const bands: DiscountBands['bands'] = rates.map((rate, index) => {
    return { lastYear: breaks[index] ?? null, ratePercent: rate * 100 }
  })
  const end = bands.at(-1)?.lastYear ?? Infinity
  return year > end ? null : discountFactor(year, { bands })
}
