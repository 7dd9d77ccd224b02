import { z } from 'zod'
import { upliftOf } from '../../../src/core/economics/costs/cost-line.js'
import { breakEvenInput } from '../../../src/core/economics/appraisal/break-even.js'
import { costBenefit } from '../../../src/core/economics/appraisal/cost-benefit.js'
import { programmeReturn } from '../../../src/core/economics/appraisal/programme-return.js'
import {
  benefitCostRatio,
  paybackMonthsSimple,
  roiPercent
} from '../../../src/core/economics/appraisal/summary-measures.js'
import { datedFlows, yearlyFlows } from '../../../src/core/economics/discounting/cash-flow.js'
import { atRate, bySchedule, presentValue } from '../../../src/core/economics/discounting/present-value.js'
import { internalRate } from '../../../src/core/economics/rates-of-return/internal-rate.js'
import { modifiedRate } from '../../../src/core/economics/rates-of-return/modified-rate.js'
import type { CashFlow } from '../../../src/core/economics/discounting/cash-flow.js'
import { shape, type Adapter } from '../adapter.js'
import { scheduleNamed } from './register.js'

const Amounts = z.array(z.number())

/** Null where there is no rate, or more than one. */
function onlyRate(flows: readonly CashFlow[]): number | null {
  const found = internalRate(flows)
  return found.kind === 'rate' ? found.rate : null
}

export const returns: Readonly<Record<string, Adapter>> = {
  irr: [
    shape(z.object({ flows: Amounts }), ({ flows }) => ({ irr: onlyRate(yearlyFlows(flows)) })),
    shape(z.object({ flows_list: z.array(Amounts) }), ({ flows_list }) => ({
      irr_list: flows_list.map((flows) => onlyRate(yearlyFlows(flows)))
    }))
  ],
  'xnpv,xirr': [
    shape(
      z.object({ flows: Amounts, dates: z.array(z.iso.date()), rate: z.number() }),
      ({ flows: amounts, dates, rate }) => {
        const flows = datedFlows(dates.map((on, index) => ({ on, amount: amounts[index] ?? NaN })))
        return { xnpv: presentValue(flows, atRate(rate)), xirr: onlyRate(flows) }
      }
    )
  ],
  mirr: [
    shape(
      z.object({ flows: Amounts, finance_rate: z.number(), reinvest_rate: z.number() }),
      ({ flows, finance_rate, reinvest_rate }) => {
        const found = modifiedRate(flows, finance_rate, reinvest_rate)
        return { mirr: found.kind === 'rate' ? found.rate : null }
      }
    )
  ],
  'roi,bcr,payback': [
    shape(z.object({ benefit: z.number(), cost: z.number() }), ({ benefit, cost }) => {
      const [bcr, roi] = [benefitCostRatio(benefit, cost), roiPercent(benefit, cost)]
      const agree = bcr === null ? roi === null : Math.abs((roi ?? NaN) - (bcr - 1) * 100) < 1e-9 * Math.max(1, bcr)
      return { roi_equals_bcr_minus_1_times_100: agree, payback_months: paybackMonthsSimple(benefit, cost), bcr, roi }
    })
  ],
  roiTable: [
    shape(z.object({ costs: Amounts, benefit: z.number() }), ({ costs, benefit }) => inTable(costs, [benefit])),
    shape(
      z.object({ costs: z.record(z.string(), z.number()), weekly_profit_gain_total: z.number(), weeks: z.number() }),
      ({ costs, weekly_profit_gain_total, weeks }) =>
        inTable(Object.values(costs), [weekly_profit_gain_total * weeks])
    ),
    shape(
      z.object({
        costs: z.record(z.string(), z.number()),
        benefit_items: z.array(z.object({ unit_value: z.number(), reduction: z.number(), isolation: z.number() }))
      }),
      ({ costs, benefit_items }) => {
        const items = benefit_items.map(({ unit_value, reduction, isolation }) => unit_value * reduction * isolation)
        return inTable(Object.values(costs), items)
      }
    )
  ],
  appraise: [
    shape(
      z.object({
        costs: Amounts,
        benefits: Amounts,
        optimism_bias: z.number(),
        mitigation: z.number(),
        metb: z.number(),
        schedule: z.string()
      }),
      ({ costs, benefits, optimism_bias: upliftShare, mitigation: mitigationShare, metb, schedule }) => {
        const uplift = upliftOf('forecast', { upliftShare, mitigationShare }) * (1 + metb)
        const adjusted = costs.map((cost) => cost * uplift)
        const appraised = costBenefit(adjusted, benefits, bySchedule(scheduleNamed(schedule)))
        return { adjusted_cost_year0: adjusted[0], pv_benefits: appraised.benefits, npv: appraised.net }
      }
    )
  ],
  switchingValue: [
    shape(
      z.object({
        area_acres: z.number(),
        existing_value_per_acre: z.number(),
        future_value_per_acre: z.number(),
        wider_benefits: z.number(),
        pv_costs: z.number()
      }),
      ({ area_acres, existing_value_per_acre, future_value_per_acre, wider_benefits, pv_costs }) => {
        const uplift = future_value_per_acre - existing_value_per_acre
        const benefits = uplift * area_acres + wider_benefits
        return {
          uplift_per_acre: uplift,
          land_uplift_m: (uplift * area_acres) / 1e6,
          pvb_m: benefits / 1e6,
          bcr: benefitCostRatio(benefits, pv_costs),
          npsv_m: (benefits - pv_costs) / 1e6,
          switching_future_value_per_acre: breakEvenInput(future_value_per_acre, benefits - pv_costs, area_acres)
        }
      }
    )
  ]
}

function inTable(costs: readonly number[], benefits: readonly number[]): unknown {
  const { cost, benefit, bcr, roiFirstYear } = programmeReturn(costs, benefits)
  return { total_cost: cost, annual_benefit: benefit, benefits, bcr, roi_pct: roiFirstYear }
}
