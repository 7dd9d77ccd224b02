import { z } from 'zod'
import { annuityFactor, equivalentAnnual } from '../../../src/core/economics/discounting/annuity.js'
import { calendarFactor } from '../../../src/core/economics/discounting/base-years.js'
import { yearlyFlows } from '../../../src/core/economics/discounting/cash-flow.js'
import { discountFactor, discountRate } from '../../../src/core/economics/discounting/discount-schedule.js'
import { atRate, bySchedule, presentValue } from '../../../src/core/economics/discounting/present-value.js'
import { printedPresentValue } from '../../../src/core/economics/discounting/printed-present-value.js'
import { socialTimePreferenceRate } from '../../../src/core/economics/discounting/time-preference.js'
import { shape, type Adapter } from '../adapter.js'
import { scheduleNamed } from './register.js'

const Amounts = z.array(z.number())

const excelNpv: Adapter = [
  shape(z.object({ rate: z.number(), flows: Amounts }), ({ rate, flows }) => ({
    npv: presentValue(yearlyFlows(flows, 1), atRate(rate))
  }))
]

const printed: Adapter = [
  shape(
    z.object({ rate: z.number(), first_year: z.number(), A: Amounts, B: Amounts }),
    ({ rate, first_year, A, B }) => ({
      pv_A: printedTotal(A, first_year, rate),
      pv_B: printedTotal(B, first_year, rate)
    })
  ),
  shape(
    z.object({ rate: z.number(), first_year: z.number(), costs: Amounts, benefits: Amounts }),
    ({ rate, first_year, costs, benefits }) => {
      const pv_costs = printedTotal(costs, first_year, rate)
      const pv_benefits = printedTotal(benefits, first_year, rate)
      return { pv_costs, pv_benefits, npv: pv_benefits - pv_costs }
    }
  )
]

function printedTotal(amounts: readonly number[], firstYear: number, rate: number): number {
  return printedPresentValue(yearlyFlows(amounts, firstYear), atRate(rate)).total
}

/** Excel: the first flow at the end of the first year. Time zero: now. Printed: four-place factors, rows to hundredths. */
export const discounting: Readonly<Record<string, Adapter>> = {
  'discountFactor(year,schedule=standard)': [
    shape(z.object({ schedule: z.string(), years: Amounts }), ({ schedule, years }) => ({
      factors: Object.fromEntries(years.map((year) => [year, discountFactor(year, scheduleNamed(schedule))]))
    }))
  ],
  'discountFactor(year, baseYear, rateYearZero)': [
    shape(
      z.object({ base_year: z.number(), rate_year_zero: z.number(), year: z.number(), schedule: z.string() }),
      ({ base_year: discountYear, rate_year_zero: rateYearZero, year, schedule }) => ({
        factor: calendarFactor(year, { discountYear, rateYearZero }, scheduleNamed(schedule))
      })
    )
  ],
  'stpr(year)': [
    shape(z.object({ schedule: z.string(), years: Amounts }), ({ schedule, years }) => ({
      rates: years.map((year) => discountRate(year, scheduleNamed(schedule)))
    }))
  ],
  'ramsey(delta,L,mu,g)': [
    shape(
      z.object({ delta: z.number(), L: z.number(), mu: z.number(), g: z.number() }),
      ({ delta: pureTimePreference, L: catastrophicRisk, mu: elasticity, g: growthPerHead }) => ({
        stpr: socialTimePreferenceRate({ pureTimePreference, catastrophicRisk, elasticity, growthPerHead })
      })
    )
  ],
  npv: [
    shape(z.object({ A: Amounts, B: Amounts, rate: z.number() }), ({ A, B, rate }) => ({
      npv_A: presentValue(yearlyFlows(A), atRate(rate)),
      npv_B: presentValue(yearlyFlows(B), atRate(rate))
    }))
  ],
  'npv (time-zero convention)': [
    shape(z.object({ rate: z.number(), flows: Amounts }), ({ rate, flows }) => ({
      npv: presentValue(yearlyFlows(flows), atRate(rate))
    }))
  ],
  'npv (Excel convention)': excelNpv,
  'npv (Excel convention: first flow discounted one period)': excelNpv,
  'npv(cashflows from t=0, standard)': [
    shape(z.object({ cashflows: Amounts, schedule: z.string() }), ({ cashflows, schedule }) => {
      const discount = bySchedule(scheduleNamed(schedule))
      const flows = yearlyFlows(cashflows)
      return { npv: presentValue(flows, discount), discounted_last: presentValue(flows.slice(-1), discount) }
    })
  ],
  'npv, equivalentAnnual': [
    shape(z.object({ cashflows: Amounts, schedule: z.string() }), ({ cashflows, schedule }) => {
      const discount = bySchedule(scheduleNamed(schedule))
      const npv = presentValue(yearlyFlows(cashflows), discount)
      return { npv, equivalent_annual_net_benefit: equivalentAnnual(npv, cashflows.length - 1, discount) }
    })
  ],
  'pv with 4-dp factors, end-of-year': printed,
  'pv with end-of-year convention, 4-dp factors, rows rounded to cents': printed,
  annuityPV: [
    shape(z.object({ rate: z.number(), payment: z.number(), years: z.number() }), ({ rate, payment, years }) => ({
      pv: payment * annuityFactor(years, atRate(rate))
    }))
  ],
  deferredAnnuityPV: [
    shape(
      z.object({ rate: z.number(), payment: z.number(), years: z.number(), first_year: z.number() }),
      ({ rate, payment, years, first_year }) => ({ pv: payment * annuityFactor(years, atRate(rate), first_year) })
    )
  ],
  'eacFactor(rate,n)': [
    shape(z.object({ rate: z.number(), years: Amounts }), ({ rate, years }) => ({
      factors: Object.fromEntries(years.map((life) => [life, equivalentAnnual(1, life, atRate(rate))]))
    }))
  ]
}
