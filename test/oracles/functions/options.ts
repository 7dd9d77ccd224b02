import { z } from 'zod'
import { yearlyFlows } from '../../../src/core/economics/discounting/cash-flow.js'
import { atRate, presentValue } from '../../../src/core/economics/discounting/present-value.js'
import { annualCosts } from '../../../src/core/economics/options/annual-cost.js'
import {
  costPerOutcome,
  difference,
  incrementalNetBenefit,
  incrementalRatio,
  type CostAndEffect
} from '../../../src/core/economics/options/cost-effectiveness.js'
import { incrementalTable, type IncrementalRow } from '../../../src/core/economics/options/incremental-table.js'
import { shape, type Adapter } from '../adapter.js'

const Amounts = z.array(z.number())
const Pair = z.tuple([z.number(), z.number()])
const Asset = z.object({ cost: z.number(), life: z.number() })
const Strategies = z.object({ strategies: z.array(z.string()), cost: Amounts, effect: Amounts })

type Standing = IncrementalRow['standing']

export const options: Readonly<Record<string, Adapter>> = {
  equivalentAnnualCost: [
    shape(z.object({ rate: z.number(), X: Asset, Y: Asset }), ({ rate, X, Y }) => {
      const assets = [
        { name: 'X', cost: X.cost, lifeYears: X.life },
        { name: 'Y', cost: Y.cost, lifeYears: Y.life }
      ]
      const { perYear, cheapest } = annualCosts(assets, atRate(rate))
      return { eac_X: perYear[0]?.cost, eac_Y: perYear[1]?.cost, preferred: cheapest }
    })
  ],
  'costPerUnit,icer,inb': [
    shape(
      z.object({
        cost: z.number(),
        effect: z.number(),
        A: Pair,
        B: Pair,
        inb: z.array(z.tuple([z.number(), z.number(), z.number()]))
      }),
      ({ cost, effect, A, B, inb }) => ({
        cost_per_unit: costPerOutcome({ cost, effect }),
        icer: ratio({ cost: A[0], effect: A[1] }, { cost: B[0], effect: B[1] }),
        inb: inb.map(([more, gained, wtp]) => incrementalNetBenefit({ cost: more, effect: gained }, wtp))
      })
    )
  ],
  // The first amount falls now; B is compared with A.
  'pv,icer,inb': [
    shape(
      z.object({
        rate: z.number(),
        cost_A: Amounts,
        cost_B: Amounts,
        qaly_A: Amounts,
        qaly_B: Amounts,
        thresholds: Amounts
      }),
      ({ rate, cost_A, cost_B, qaly_A, qaly_B, thresholds }) => {
        const worth = (amounts: readonly number[]) => presentValue(yearlyFlows(amounts), atRate(rate))
        const [a, b] = [
          { cost: worth(cost_A), effect: worth(qaly_A) },
          { cost: worth(cost_B), effect: worth(qaly_B) }
        ]
        return {
          pv_cost_A: a.cost,
          pv_cost_B: b.cost,
          pv_qaly_A: a.effect,
          pv_qaly_B: b.effect,
          icer: ratio(a, b),
          inb: thresholds.map((threshold) => incrementalNetBenefit(difference(a, b), threshold))
        }
      }
    )
  ],
  icerTable: [
    shape(Strategies, (input) => {
      const rows = tableOf(input)
      const frontier = rows.filter(({ standing }) => standing === 'frontier')
      return {
        frontier: frontier.map(({ name }) => name),
        icer: frontier.map(({ perUnit }) => perUnit),
        extended_dominated: namesOf(rows, 'extended-dominated'),
        dominated: namesOf(rows, 'dominated')
      }
    }),
    shape(Strategies, (input) => {
      const rows = tableOf(input).toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing))
      return {
        order: rows.map(({ name }) => name),
        icer: rows.map(({ perUnit }) => perUnit),
        status: rows.map(({ standing }) => codes[standing])
      }
    }),
    // In the order of the input; effects are months of quality-adjusted life.
    shape(
      z.object({ strategies: z.array(z.string()), cost: Amounts, effect_qalm: Amounts }),
      ({ strategies, cost, effect_qalm }) => {
        const rows = tableOf({ strategies, cost, effect: effect_qalm.map((months) => months / 12) })
        return {
          icer_per_qaly: strategies.map((name) => rows.find((row) => row.name === name)?.perUnit),
          dominated: namesOf(rows, 'dominated')
        }
      }
    )
  ]
}

const standings: readonly Standing[] = ['frontier', 'extended-dominated', 'dominated']
const codes: Readonly<Record<Standing, string>> = { frontier: 'ND', 'extended-dominated': 'ED', dominated: 'D' }

function tableOf({ strategies, cost, effect }: z.output<typeof Strategies>): readonly IncrementalRow[] {
  return incrementalTable(
    strategies.map((name, index) => ({ name, cost: cost[index] ?? NaN, effect: effect[index] ?? NaN }))
  )
}

function namesOf(rows: readonly IncrementalRow[], standing: Standing): readonly string[] {
  return rows.filter((row) => row.standing === standing).map(({ name }) => name)
}

function ratio(from: CostAndEffect, to: CostAndEffect): number | null {
  const found = incrementalRatio(from, to)
  return found.kind === 'ratio' ? found.perUnit : null
}
