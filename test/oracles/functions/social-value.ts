import { z } from 'zod'
import { benefitCostRatio } from '../../../src/core/economics/appraisal/summary-measures.js'
import { programmeReturn } from '../../../src/core/economics/appraisal/programme-return.js'
import { findAssumption } from '../../../src/core/economics/assumptions/assumptions.js'
import { rebased } from '../../../src/core/economics/prices/price-index.js'
import { distributionalWeight } from '../../../src/core/economics/social-value/distributional-weight.js'
import { netAdditional } from '../../../src/core/economics/social-value/net-additional.js'
import { qalyValue, wellbeingValue } from '../../../src/core/economics/social-value/wellbeing-value.js'
import { shippedRegister } from '../../core/economics/worked-exchange.js'
import { shape, type Adapter } from '../adapter.js'
import { registerTable, scheduleNamed } from './register.js'

const Effect = z
  .object({ GI: z.number(), L: z.number(), Dp: z.number(), S: z.number(), M: z.number() })
  .transform(({ GI: gross, L: leakage, Dp: displacement, S: substitution, M: multiplier }) => {
    return { gross, leakage, displacement, substitution, multiplier }
  })

const Scenario = z.enum(['low', 'central', 'high'])
const Change = z.union([
  z.object({ delta: z.number(), persons: z.number(), years: z.number(), scenario: Scenario }),
  z.tuple([z.number(), z.number(), z.number(), Scenario]).transform(([delta, persons, years, scenario]) => {
    return { delta, persons, years, scenario }
  })
])

export const socialValue: Readonly<Record<string, Adapter>> = {
  netAdditional: [
    shape(z.object({ intervention: Effect, reference: Effect }), ({ intervention, reference }) => {
      const { net, referenceNet, additional } = netAdditional(intervention, reference)
      return { intervention_net: net, reference_net: referenceNet, additional }
    })
  ],
  'distWeight(ref,income,eta)': [
    shape(z.object({ cases: z.array(z.tuple([z.number(), z.number(), z.number()])) }), ({ cases }) => ({
      weights: cases.map(([reference, income, eta]) => distributionalWeight(reference, income, eta))
    })),
    shape(
      z.object({ reference: z.number(), income: z.number(), eta: z.number() }),
      ({ reference, income, eta }) => ({ weight: distributionalWeight(reference, income, eta) })
    )
  ],
  qalyValue: [
    shape(z.object({ qalys: z.number(), unit_values: z.array(z.number()) }), ({ qalys, unit_values }) => ({
      values: unit_values.map((value) => qalyValue([qalys], value, scheduleNamed('health')))
    }))
  ],
  // Values of VAL-03 in 2019 prices, brought to the price year by the index of DIS-05.
  wellby: [
    shape(z.object({ cases: z.array(Change), price_year: z.coerce.number() }), ({ cases, price_year }) => ({
      values: cases.map(({ delta: points, persons, years, scenario }) => {
        const value = findAssumption(shippedRegister(), 'VAL-03')?.[scenario] ?? NaN
        const inPrices = rebased(value, 2019, price_year, registerTable('DIS-05', 'price-index').levels)
        return inPrices.kind === 'rebased' ? wellbeingValue({ points, persons, years }, inPrices.amount) : null
      })
    }))
  ],
  sroiRatio: [
    shape(
      z.object({ total_present_value: z.number(), total_inputs: z.number() }),
      ({ total_present_value, total_inputs }) => ({ ratio: benefitCostRatio(total_present_value, total_inputs) })
    ),
    shape(
      z.object({
        contract_meals: z.number(),
        contract_price: z.number(),
        volunteer_hours: z.number(),
        volunteer_rate: z.number(),
        total_present_value: z.number()
      }),
      ({ contract_meals, contract_price, volunteer_hours, volunteer_rate, total_present_value }) => {
        const inputs = [contract_meals * contract_price, volunteer_hours * volunteer_rate]
        const { cost, bcr, roiFirstYear } = programmeReturn(inputs, [total_present_value])
        return { total_inputs: cost, ratio: bcr, net_ratio: roiFirstYear === null ? null : roiFirstYear / 100 }
      }
    )
  ]
}
