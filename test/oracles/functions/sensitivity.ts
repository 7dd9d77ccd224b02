import { z } from 'zod'
import { switchingValues } from '../../../src/core/economics/sensitivity/switching-value.js'
import { tornado, type VariedInput } from '../../../src/core/economics/sensitivity/tornado.js'
import type { CaseInput } from '../../../src/core/economics/sensitivity/case-input.js'
import { caseNets } from '../../../src/core/economics/uncertainty/case-simulation.js'
import { acceptability } from '../../../src/core/economics/uncertainty/acceptability.js'
import { normalNet } from '../../../src/core/economics/uncertainty/normal-net.js'
import {
  betaFromMoments,
  gammaFromMoments,
  lognormalFromMoments
} from '../../../src/core/statistics/distributions/method-of-moments.js'
import { pert } from '../../../src/core/statistics/distributions/pert.js'
import { triangularMoments } from '../../../src/core/statistics/distributions/triangular.js'
import { shape, type Adapter } from '../adapter.js'
import { formulaValue } from '../formula.js'
import { entriesOfCase, ratesOfCase, workedCase, type WorkedCase } from './worked-case.js'

const Numbers = z.array(z.number())
const Values = z.record(z.string(), z.number())
const Moments = z.object({ mean: z.number(), sd: z.number() })
const ThreePoints = z.tuple([z.number(), z.number(), z.number()]).transform(([min, mode, max]) => ({ min, mode, max }))

/** A model written out as a formula, with all inputs at their low, base and high values. */
export const tornadoOfModel: Adapter = [
  shape(z.object({ model: z.string(), base: Values, low: Values, high: Values }), ({ model, base, low, high }) => {
    const inputs = Object.entries(base).map(([id, central]): VariedInput => {
      return { id, low: low[id] ?? central, central, high: high[id] ?? central }
    })
    const netOf = (values: Readonly<Record<string, number>>) => formulaValue(model, values)
    const found = tornado(inputs, netOf)
    return {
      status: 'ok',
      base: found.central,
      table: {
        parameter: found.rows.map(({ id }) => id),
        low: found.rows.map(({ netAtLow }) => netAtLow),
        high: found.rows.map(({ netAtHigh }) => netAtHigh),
        swing: found.rows.map(({ swing }) => swing),
        break_even_value: switchingValues(found, netOf).map(({ value }) => value)
      }
    }
  })
]

export const sensitivity: Readonly<Record<string, Adapter>> = {
  tornado: [
    shape(z.object({ case: z.string() }), (input, { list }) => {
      const worked = workedCase(input.case, list)
      const subject = { entries: entriesOfCase(worked), rates: ratesOfCase(worked) }
      const ranges = rangesOf(worked)
      const netsOf = caseNets(subject, ranges)
      const { rows } = tornado(ranges, (values) => netsOf(values).B)
      return {
        rows: rows.map(({ id, low, high, netAtLow, netAtHigh, swing }) => {
          const unit = ranges.find((range) => range.id === id)?.unit ?? NaN
          const [npv_low, npv_high] = [netAtLow / 100, netAtHigh / 100]
          return { input: id, low: low / unit, high: high / unit, npv_low, npv_high, swing: swing / 100 }
        })
      }
    })
  ],
  ceac: [
    shape(
      z.object({ delta_cost: Numbers, delta_effect: Numbers, wtp: Numbers }),
      ({ delta_cost: cost, delta_effect: effect, wtp }) => {
        const nothing = cost.map(() => 0)
        const curve = acceptability({ costs: [nothing, cost], effects: [nothing, effect] }, wtp)
        return { prob: curve.map((one) => (one.kind === 'choice' ? one.shareBest[1] : null)) }
      }
    )
  ],
  'gammaMoM,betaMoM,lognormalMoM': [
    shape(
      z.object({
        gamma: Moments,
        beta: Moments,
        lognormal: z.object({ mean: z.number(), variance: z.number() })
      }),
      ({ gamma, beta, lognormal }) => {
        const found = gammaFromMoments(gamma.mean, gamma.sd)
        return {
          gamma: found.kind === 'gamma' ? { ...found, rate: 1 / found.scale } : null,
          beta: betaFromMoments(beta.mean, beta.sd),
          lognormal: lognormalFromMoments(lognormal.mean, Math.sqrt(lognormal.variance))
        }
      }
    )
  ],
  'pert,triangular': [
    shape(z.object({ pert: ThreePoints, triangular: ThreePoints }), (input) => {
      const { alpha, beta, mean, variance } = pert(input.pert)
      const triangular = triangularMoments(input.triangular)
      return {
        pert: { alpha, beta, mean, var: variance },
        triangular: { mean: triangular.mean, var: triangular.variance }
      }
    })
  ],
  // The case is a normal net, so it has a closed form; simulation.test.ts holds the sampled one against that.
  monteCarloSummary: [
    shape(Moments.extend({ draws: z.number() }), ({ mean, sd }) => {
      const { shareAboveZero, perfectInformation, p10, p90 } = normalNet(mean, sd)
      return { p_positive: shareAboveZero, evpi: perfectInformation, p10, p90 }
    })
  ]
}

type Range = VariedInput & Readonly<{ input: CaseInput; unit: number }>

/** What the reference model varies, and how far; `unit` turns its pounds into our pence. */
function rangesOf({ assumptions, participant, benefits }: WorkedCase): readonly Range[] {
  const rate = (name: 'productiveHours' | 'upliftShare') => ({ kind: 'rate', name }) as const
  const release = (name: 'feeNetPence' | 'coverRatePencePerHour' | 'coveredShare') => {
    return { kind: 'release', exchangeRef: 'E2E', name } as const
  }
  const benefit = (at: number, name: 'quantity' | 'isolation') => {
    return { kind: 'benefit', id: benefits[at]?.id ?? '', name } as const
  }
  const rows: readonly (readonly [string, CaseInput, low: number, central: number, high: number, unit: number])[] = [
    ['P.cover_rate', release('coverRatePencePerHour'), 28, participant.cover_rate, 55, 100],
    ['P.covered_share', release('coveredShare'), 0, participant.covered_share, 1, 1],
    ['P.fee', release('feeNetPence'), 0, participant.fee, 1000, 100],
    ['A.optimism_bias', rate('upliftShare'), 0, assumptions.optimism_bias, 0.2, 1],
    ['A.productive_hours', rate('productiveHours'), 1500, assumptions.productive_hours, 1650, 1],
    ['BEN.0.quantity', benefit(0, 'quantity'), 0, benefits[0]?.quantity ?? NaN, 84, 1],
    ['BEN.0.isolation', benefit(0, 'isolation'), 0.3, benefits[0]?.isolation ?? NaN, 0.9, 1],
    ['BEN.1.quantity', benefit(1, 'quantity'), 0, benefits[1]?.quantity ?? NaN, 4, 1]
  ]
  return rows.map(([id, input, low, central, high, unit]) => {
    return { id, input, low: low * unit, central: central * unit, high: high * unit, unit }
  })
}
