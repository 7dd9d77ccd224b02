import { z } from 'zod'
import { evidenceGrades } from '../../../src/core/economics/benefits/benefit-status.js'
import { upliftOf } from '../../../src/core/economics/costs/cost-line.js'
import { gradeCorrected } from '../../../src/core/economics/optimism/grade-correction.js'
import { managedOptimism } from '../../../src/core/economics/optimism/managed-optimism.js'
import { weightedMean } from '../../../src/core/economics/weighted-mean.js'
import { shape, type Adapter } from '../adapter.js'
import { registerTable } from './register.js'

const Numbers = z.array(z.number())

export const optimism: Readonly<Record<string, Adapter>> = {
  'applyOptimismBias(costs,ob,mitigation)': [
    shape(
      z.object({ cases: z.array(z.object({ costs: Numbers, ob: z.number(), mitigation: z.number().default(0) })) }),
      ({ cases }) => ({
        results: cases.map(({ costs, ob: upliftShare, mitigation: mitigationShare }) => {
          return costs.map((cost) => cost * upliftOf('forecast', { upliftShare, mitigationShare }))
        })
      })
    )
  ],
  'optimismBiasBounds(type)': [
    shape(z.object({ types: z.array(z.string()) }), ({ types }) => {
      const found = types.map(boundsOf)
      return {
        capex_upper_pct: found.map(({ capital }) => capital.upper),
        capex_lower_pct: found.map(({ capital }) => capital.lower),
        duration_upper_pct: found.map(({ duration }) => duration?.upper ?? null),
        duration_lower_pct: found.map(({ duration }) => duration?.lower ?? null)
      }
    })
  ],
  weightedOptimismBias: [
    shape(
      z.object({ shares_pct: Numbers, capex_ob_pct: Numbers, duration_ob_pct: Numbers }),
      ({ shares_pct, capex_ob_pct, duration_ob_pct }) => ({
        capex_pct: weightedMean(capex_ob_pct, shares_pct).mean,
        duration_pct: weightedMean(duration_ob_pct, shares_pct).mean
      })
    )
  ],
  mitigatedOptimismBias: [
    // Rows end in the area's contribution and the factor to which it is managed; a name may stand before them.
    shape(
      z.object({
        base: z.number(),
        upper_pct: z.number(),
        areas: z.array(z.array(z.union([z.number(), z.string()])))
      }),
      ({ base, upper_pct, areas }) => {
        const pairs = areas.map((row) => row.filter((cell) => typeof cell === 'number').slice(-2))
        const percent = pairs.some(([contribution = 0]) => contribution > 1) ? 100 : 1
        const risks = pairs.map(([contribution = NaN, managed = NaN]) => ({
          contribution: contribution / percent,
          managed: asShare(managed)
        }))
        const { unmanaged, managedShare, residualShare, adjusted } = managedOptimism(base, upper_pct / 100, risks)
        return {
          unmitigated: unmanaged,
          managed_pct: managedShare * 100,
          residual_pct: residualShare * 100,
          adjusted
        }
      }
    ),
    shape(
      z.object({
        base_m: z.number(),
        upper_pct: z.number(),
        managed_pct: z.number(),
        risk_management_cost_m: z.number()
      }),
      ({ base_m, upper_pct, managed_pct, risk_management_cost_m }) => {
        const area = { contribution: 1, managed: managed_pct / 100 }
        const found = managedOptimism(base_m, upper_pct / 100, [area], risk_management_cost_m)
        return {
          residual_pct: found.residualShare * 100,
          adjusted_m: found.adjusted,
          total_m: found.withRiskManagement
        }
      }
    )
  ],
  'gradeCorrection(grade)': [
    shape(
      z.object({ grades: z.array(z.literal(evidenceGrades)), cost: z.number(), benefit: z.number() }),
      ({ grades, cost, benefit }) => {
        const { shares } = registerTable('BEN-08', 'grade-correction')
        const corrected = grades.map((grade) => gradeCorrected({ cost, benefit }, grade, shares))
        return {
          cost_adjusted: corrected.map((one) => one.cost),
          benefit_adjusted: corrected.map((one) => one.benefit)
        }
      }
    )
  ]
}

function asShare(value: number): number {
  return value > 1 ? value / 100 : value
}

/** "non_standard_buildings", "Non-standard buildings", "equipment/development": by the words that matter. */
function boundsOf(type: string) {
  const found = registerTable('OB-03', 'optimism-bias').types.find((one) => keyOf(one.type) === keyOf(type))
  if (found === undefined) throw new Error(`No bounds for ${type}.`)
  return found
}

function keyOf(type: string): string {
  const words = type.toLowerCase().split(/[^a-z]+/)
  const telling = words.map((word) => word.replace(/s$/, '')).filter((word) => !idle.includes(word))
  return telling.join('')
}

const idle = ['and', 'engineering', 'project', 'work']
