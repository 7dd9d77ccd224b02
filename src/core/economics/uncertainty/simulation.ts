import { requireWhole } from '../../statistics/caller-mistakes.js'
import type { Chance } from '../../statistics/chance.js'
import { jointDraws, type InputCorrelation, type InputFault, type UncertainInput, type Values } from './joint-draws.js'
import {
  drawMoments,
  isSteady,
  mergedMoments,
  usualSteadiness,
  type DrawMoments,
  type Steadiness
} from './monte-carlo-error.js'

/** What is not known, and what comes of it: a pure function of the inputs, with a finite number for each outcome. */
export interface UncertainQuestion<Outcome extends string> {
  readonly inputs: readonly UncertainInput[]
  readonly correlations?: readonly InputCorrelation[]
  readonly outcomes: (values: Values) => Readonly<Record<Outcome, number>>
}

export interface StopRule extends Steadiness {
  readonly batch: number // draws between two looks at whether it is steady
  readonly fewest: number
  readonly most: number
}

/** In batches of 1,000, from 10,000 until steady, 100,000 at most. */
export const usualStopRule: StopRule = { ...usualSteadiness, batch: 1000, fewest: 10_000, most: 100_000 }

/** All draws of each outcome, in order: draw 17 of every outcome came of the same inputs. */
export interface Simulated<Outcome extends string> {
  readonly kind: 'simulated'
  readonly generator: string
  readonly seed: number
  readonly draws: number
  readonly ended: 'steady' | 'at-most'
  readonly outcomes: Readonly<Record<Outcome, readonly number[]>>
}

export type Simulation<Outcome extends string> =
  Simulated<Outcome> | Readonly<{ kind: 'refused'; faults: readonly InputFault[] }>

/**
 * If the inputs may be other than we think, what else could come of it?
 *
 * Monte Carlo: draw all inputs, compute every outcome from them, and again, at least `fewest` times. Every outcome (three
 * views, or several options) is computed from the same draws, so a difference between two of them is one of substance and not
 * of luck. After each batch it ends if all outcomes are steady (see monte-carlo-error.ts), or at `most`. The chance must be
 * fresh: the same seed then gives the same bytes, and generator and seed stand in the result.
 *
 * It carries the doubt about its inputs and nothing else: not whether the calculation is the right one. Inputs that cannot be
 * drawn: `refused`, with every fault. Throws RangeError for an outcome that is not a finite number.
 *
 * Source: A. Briggs, K. Claxton, M. Sculpher, Decision Modelling for Health Economic Evaluation (2006), chapters 4 and 5.
 */
export function simulation<Outcome extends string>(
  { inputs, correlations = [], outcomes }: UncertainQuestion<Outcome>,
  chance: Chance,
  rule: StopRule = usualStopRule
): Simulation<Outcome> {
  requireWhole('draws in a batch', rule.batch, 1)
  requireWhole('fewest draws', rule.fewest, 1)
  requireWhole('most draws', rule.most, rule.fewest)
  const sampler = jointDraws(inputs, correlations, chance)
  if (sampler.kind === 'refused') return sampler

  const series = new Map<Outcome, { readonly draws: number[]; moments: DrawMoments | null }>()
  let draws = 0
  for (let steady = false; !steady && draws < rule.most;) {
    const size = Math.min(rule.batch, rule.most - draws)
    for (let k = 0; k < size; k++) record(outcomes(sampler.next()), series)
    for (const one of series.values()) one.moments = merged(one.moments, drawMoments(one.draws.slice(draws)))
    draws += size
    steady = draws >= rule.fewest && everySteady(series.values(), rule)
  }
  return {
    kind: 'simulated',
    generator: chance.generator,
    seed: chance.seed,
    draws,
    ended: everySteady(series.values(), rule) ? 'steady' : 'at-most',
    outcomes: Object.fromEntries([...series].map(([outcome, one]) => [outcome, one.draws])) as Record<Outcome, number[]> // fromEntries forgets its keys
  }
}

type Series = { readonly draws: number[]; moments: DrawMoments | null }

function record<Outcome extends string>(
  results: Readonly<Record<Outcome, number>>,
  series: Map<Outcome, Series>
): void {
  for (const outcome of Object.keys(results) as Outcome[]) {
    const value = results[outcome]
    if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number as ${outcome}, got ${value}.`)
    const known = series.get(outcome)
    if (known === undefined) series.set(outcome, { draws: [value], moments: null })
    else known.draws.push(value)
  }
}

function merged(before: DrawMoments | null, batch: DrawMoments): DrawMoments {
  return before === null ? batch : mergedMoments(before, batch)
}

function everySteady(series: Iterable<Series>, rule: StopRule): boolean {
  return [...series].every(({ moments }) => moments !== null && isSteady(moments, rule))
}
