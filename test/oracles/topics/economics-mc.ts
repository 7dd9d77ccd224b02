import { z } from 'zod'
import { acceptability } from '../../../src/core/economics/uncertainty/acceptability.js'
import { costEffectPlane } from '../../../src/core/economics/uncertainty/cost-effect-plane.js'
import { drawsSummary } from '../../../src/core/economics/uncertainty/draws-summary.js'
import {
  drawMoments,
  drawsNeeded,
  isSteady,
  monteCarloError
} from '../../../src/core/economics/uncertainty/monte-carlo-error.js'
import { simulation, usualStopRule } from '../../../src/core/economics/uncertainty/simulation.js'
import {
  betaFromMoments,
  gammaFromMoments,
  lognormalFromMoments
} from '../../../src/core/statistics/distributions/method-of-moments.js'
import { pert } from '../../../src/core/statistics/distributions/pert.js'
import { distributionOf, type Uncertainty } from '../../../src/core/statistics/distributions/uncertainty.js'
import { seededChance } from '../../../src/platform/chance/seeded-chance.js'
import { shape, type Adapter } from '../adapter.js'
import { formulaValue } from '../formula.js'

const Draws = z.array(z.number())
const Moments = z.object({ mean: z.number(), sd: z.number() })
const ThreePoints = z.object({ min: z.number(), mode: z.number(), max: z.number() })

const Stated = z.discriminatedUnion('dist', [
  ThreePoints.extend({ dist: z.literal('triangular') }),
  ThreePoints.extend({ dist: z.literal('pert'), lambda: z.number().optional() }),
  Moments.extend({ dist: z.enum(['gamma', 'beta', 'lognormal', 'normal']) }),
  z.object({ dist: z.literal('uniform'), min: z.number(), max: z.number() })
])

export const economicsMonteCarlo: Adapter = [
  shape(z.object({ draws: Draws, relative_target: z.number() }), (input) => convergence(input)),
  shape(z.object({ probabilities: Draws, cases: z.array(Stated) }), ({ probabilities, cases }) => {
    return { cases: cases.map((one) => distribution(one, probabilities)) }
  }),
  shape(z.object({ costs: z.array(Draws), effects: z.array(Draws), lambda: Draws }), (input) => decision(input)),
  shape(z.object({ model: z.string(), iterations: z.number() }).catchall(z.union([z.number(), Moments])), (input) => {
    return netBenefit(input)
  })
]

function convergence({ draws, relative_target }: Readonly<{ draws: number[]; relative_target: number }>): unknown {
  const summary = drawsSummary(draws)
  if (summary.kind === 'no-draws') return { status: 'no_data', n: 0 }
  const moments = drawMoments(draws)
  return {
    status: summary.n === 1 ? 'insufficient_data' : 'ok',
    n: summary.n,
    mean: summary.mean,
    sd: summary.sd,
    mcse_mean: summary.errorOfMean,
    relative_halfwidth: monteCarloError(moments).relativeHalfWidth,
    converged: isSteady(moments, { relative: relative_target, absolute: 0, share: 1 }),
    iterations_needed: drawsNeeded(moments, relative_target),
    prob_positive: summary.shareAboveZero,
    mcse_prob: summary.errorOfShare,
    median: summary.median,
    interval95_type7: [summary.interval.low, summary.interval.high],
    median_ci_order: summary.medianInterval === null ? null : [summary.medianInterval.low, summary.medianInterval.high]
  }
}

function distribution(stated: z.output<typeof Stated>, probabilities: readonly number[]): unknown {
  const found = distributionOf(inOurTerms(stated))
  if (found.kind === 'impossible') return { status: 'invalid_parameters' }
  const quantiles = probabilities.map((p) => found.quantile(p))
  return { status: 'ok', ...parameters(stated), mean: found.mean, sd: found.sd, quantiles }
}

function inOurTerms({ dist, ...rest }: z.output<typeof Stated>): Uncertainty {
  if ('lambda' in rest && rest.lambda !== undefined) return { kind: 'pert', weight: rest.lambda, ...rest }
  return { kind: dist, ...rest } as Uncertainty // the union is the same, by another name
}

function parameters(stated: z.output<typeof Stated>): object {
  switch (stated.dist) {
    case 'gamma':
      return gammaFromMoments(stated.mean, stated.sd)
    case 'beta':
      return betaFromMoments(stated.mean, stated.sd)
    case 'lognormal': {
      const found = lognormalFromMoments(stated.mean, stated.sd)
      return found.kind === 'lognormal' ? { meanlog: found.mu, sdlog: found.sigma } : found
    }
    case 'pert': {
      const { alpha, beta } = pert(stated, stated.lambda)
      return { alpha, beta }
    }
    case 'triangular':
    case 'uniform':
    case 'normal':
      return {}
  }
}

type Options = Readonly<{ costs: number[][]; effects: number[][]; lambda: number[] }>

function decision({ costs, effects, lambda }: Options): unknown {
  const curve = acceptability({ costs, effects }, lambda)
  const plane = costEffectPlane(differences(costs), differences(effects))
  if (plane.kind === 'no-draws') return { status: 'no_data' }
  return {
    status: 'ok',
    by_lambda: curve.map((one) => {
      if (one.kind === 'no-draws') return { lambda: one.value }
      return {
        lambda: one.value,
        prob_cost_effective: one.shareBest,
        mean_net_benefit: one.meanNet,
        optimal: one.best + 1,
        ceaf: one.shareBestOfBest,
        evpi: one.perfectInformation,
        mcse_prob_optimal: one.errorOfShare
      }
    }),
    icer_2_vs_1: plane.costPerEffect,
    incremental_cost_mean: plane.meanCost,
    incremental_effect_mean: plane.meanEffect,
    quadrant_share: {
      NE: plane.shares.dearerBetter,
      SE: plane.shares.cheaperBetter,
      NW: plane.shares.dearerWorse,
      SW: plane.shares.cheaperWorse
    }
  }
}

/** The second option beside the first, draw by draw. */
function differences([first = [], second = []]: readonly number[][]): number[] {
  return second.map((value, draw) => value - (first[draw] ?? NaN))
}

/** `model` is a formula, then "; x~beta, y~gamma" for the inputs that have moments; the others are fixed. */
function netBenefit(input: Readonly<{ model: string; iterations: number } & Record<string, unknown>>): unknown {
  const { model, iterations, ...given } = input
  const [formula = '', families = ''] = model.split(';')
  const fixed = Object.fromEntries(
    Object.entries(given).flatMap(([id, value]) => (typeof value === 'number' ? [[id, value]] : []))
  )
  const inputs = [...families.matchAll(/(\w+)\s*~\s*(gamma|beta|lognormal|normal)/g)].map(([, id = '', kind]) => {
    return { id, uncertainty: { kind, ...Moments.parse(given[id]) } as Uncertainty } // the pattern names the kinds
  })
  const outcomes = (drawn: Readonly<Record<string, number>>) => ({ net: formulaValue(formula, { ...fixed, ...drawn }) })
  const rule = { ...usualStopRule, fewest: iterations, most: iterations }
  const found = simulation({ inputs, outcomes }, seededChance(20260615), rule)
  if (found.kind === 'refused') return { status: 'invalid_parameters' }
  const summary = drawsSummary(found.outcomes.net)
  if (summary.kind === 'no-draws') return { status: 'no_data' }
  return { status: 'ok', mean: summary.mean, sd: summary.sd, prob_positive: summary.shareAboveZero }
}
