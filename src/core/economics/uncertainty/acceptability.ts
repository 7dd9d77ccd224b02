import { optionChoice, type OptionChoice } from './option-choice.js'

/** Simulated costs and effects of several options: `costs[option][draw]`, the same draw for all. */
export interface SimulatedOptions {
  readonly costs: readonly (readonly number[])[]
  readonly effects: readonly (readonly number[])[]
}

/** The choice among the options where one more unit of effect is worth `value`. */
export type ValuedChoice = Readonly<{ value: number }> & (OptionChoice | Readonly<{ kind: 'no-draws' }>)

/**
 * Nobody agrees what one unit of effect is worth. Which option is best at each of these values, and how sure is that?
 *
 * At each value the net benefit of a draw is value × effect − cost. Plotted against the value, `shareBest` is the acceptability
 * curve of an option (CEAC) and `shareBestOfBest` the acceptability frontier (CEAF): at each value that of the option with the
 * highest mean, which is the one to choose. With two options the curve of the second is the share of draws in which value × (its
 * effect − the first's) − (its cost − the first's) is above 0, and a tie does not count.
 *
 * Sources: B. A. van Hout, M. J. Al, G. S. Gordon, F. F. H. Rutten, Health Economics 3 (1994) 309–319; E. Fenwick, K. Claxton,
 * M. Sculpher, Health Economics 10 (2001) 779–787.
 */
export function acceptability(
  { costs, effects }: SimulatedOptions,
  values: readonly number[]
): readonly ValuedChoice[] {
  if (costs.length !== effects.length || costs.some((draws, option) => draws.length !== effects[option]?.length))
    throw new RangeError('Expected a cost and an effect for each draw of each option.')
  return values.map((value) => {
    const nets = costs.map((draws, option) => {
      return draws.map((cost, draw) => value * (effects[option]?.[draw] ?? NaN) - cost)
    })
    return { value, ...optionChoice(nets) }
  })
}
