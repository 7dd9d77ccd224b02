import { requireMeasurements } from '../../statistics/caller-mistakes.js'
import { deviationsOf } from '../../statistics/deviations.js'
import { snapped } from '../../statistics/snap.js'
import { sum } from '../../statistics/sum.js'

/** Which of several options is best, how sure that is, and what being sure would be worth. */
export interface OptionChoice {
  readonly kind: 'choice'
  readonly draws: number
  readonly meanNet: readonly number[] // by option, in the unit of the nets
  readonly shareBest: readonly number[] // by option: in how many draws it is best of all
  readonly best: number // the option with the highest mean, from 0
  readonly shareBestOfBest: number // how often the option one would choose is the right one
  readonly errorOfShare: number
  readonly perfectInformation: number // expected value of it, for one such decision
  readonly errorOfPerfectInformation: number | null // null for a single draw
}

/**
 * Three ways to run an exchange, with simulated net benefits: `nets[option][draw]`, all from the same draws. Which one?
 *
 * The one with the highest mean net benefit: a decision that is taken once gains nothing from caution. The share of draws in
 * which it is best says how sure that is; it may be below that of another option, where the outcomes are skewed. Ties go to
 * the first option, so put what is done today, or doing nothing, first.
 *
 * Perfect information (EVPI): what is lost, on average over the draws, by choosing that option where another was better. It is
 * mean(best of each draw) − best of the means, taken draw by draw so that nothing cancels and it is never below 0. It is an
 * upper limit of what any study could be worth. The mean is compared within the same draws it was chosen by, so from few draws
 * it comes out too small (from one draw: 0), by at most about the error of the nets' own means.
 *
 * No draws: `no-draws`. Throws RangeError where there is no option, or options have different numbers of draws.
 *
 * Sources: K. Claxton, Journal of Health Economics 18 (1999) 341–364; H. Raiffa, R. Schlaifer, Applied Statistical Decision
 * Theory (1961).
 */
export function optionChoice(nets: readonly (readonly number[])[]): OptionChoice | Readonly<{ kind: 'no-draws' }> {
  const [first] = nets
  if (first === undefined) throw new RangeError('Expected at least one option.')
  if (nets.some(({ length }) => length !== first.length)) throw new RangeError('Expected as many draws of each option.')
  for (const draws of nets) requireMeasurements('net benefits', draws)
  const n = first.length
  if (n === 0) return { kind: 'no-draws' }

  const meanNet = nets.map((draws) => sum(draws) / n)
  const best = highest(meanNet)
  const wins = nets.map(() => 0)
  const losses: number[] = []
  for (let draw = 0; draw < n; draw++) {
    const here = nets.map((draws) => draws[draw] ?? NaN)
    const winner = highest(here)
    wins[winner] = (wins[winner] ?? 0) + 1
    losses.push(Math.max(0, (here[winner] ?? NaN) - (here[best] ?? NaN)))
  }
  const shareBest = wins.map((count) => count / n)
  const shareBestOfBest = shareBest[best] ?? NaN
  const { mean, sumOfSquares } = deviationsOf(losses)
  return {
    kind: 'choice',
    draws: n,
    meanNet,
    shareBest,
    best,
    shareBestOfBest,
    errorOfShare: Math.sqrt((shareBestOfBest * (1 - shareBestOfBest)) / n),
    perfectInformation: mean,
    errorOfPerfectInformation: n < 2 ? null : Math.sqrt(sumOfSquares / (n - 1) / n)
  }
}

/** The place of the highest; of equals (snap.ts) the first. */
function highest(values: readonly number[]): number {
  return values.reduce((best, value, index) => (snapped(value) > snapped(values[best] ?? NaN) ? index : best), 0)
}
