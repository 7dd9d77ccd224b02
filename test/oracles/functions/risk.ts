import { z } from 'zod'
import { expectedValue, valueOfWaiting } from '../../../src/core/economics/risk/expected-value.js'
import { riskExposure } from '../../../src/core/economics/risk/risk-exposure.js'
import { shape, type Adapter } from '../adapter.js'

const Branches = z.array(
  z.tuple([z.number(), z.number()]).transform(([probability, value]) => ({ probability, value }))
)

export const risk: Readonly<Record<string, Adapter>> = {
  expectedValue: [
    shape(
      z.object({
        outcomes_m: z.array(z.number()),
        probabilities: z.array(z.number()),
        expected_cost_m: z.number()
      }),
      ({ outcomes_m, probabilities, expected_cost_m }) => {
        const outcomes = outcomes_m.map((value, index) => ({ value, probability: probabilities[index] ?? NaN }))
        const { expected, parts } = expectedValue(outcomes)
        return {
          expected_benefit_m: expected,
          components_m: parts,
          expected_net_benefit_m: expected - expected_cost_m
        }
      }
    )
  ],
  'expectedValue(tree)': [
    shape(z.object({ now: Branches, deferred: Branches }), ({ now, deferred }) => ({
      ev_now: expectedValue(now).expected,
      ev_deferred: expectedValue(deferred).expected,
      value_of_deferral: valueOfWaiting(now, deferred)
    }))
  ],
  riskExposure: [
    shape(z.object({ risks: z.array(z.object({ p: z.number(), impact: z.number() })) }), ({ risks }) => {
      const { expected, worst } = riskExposure(risks.map(({ p, impact }) => ({ probability: p, impact })))
      return { expected, total: worst }
    })
  ]
}
