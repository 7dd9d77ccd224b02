import { requireMeasurements } from '../../statistics/caller-mistakes.js'
import { snapped } from '../../statistics/snap.js'

/** Values of the inputs by id, and what comes of them: a pure function with a finite number. */
export type NetOf = (values: Readonly<Record<string, number>>) => number

/** One input with the lowest and the highest value it may reasonably have, and the one the headline uses, often between them. */
export interface VariedInput {
  readonly id: string
  readonly low: number
  readonly central: number
  readonly high: number
}

export interface TornadoRow extends VariedInput {
  readonly netAtLow: number
  readonly netAtHigh: number
  readonly swing: number // how far apart these two are
}

export interface Tornado {
  readonly central: number // the headline
  readonly rows: readonly TornadoRow[] // the largest swing first
}

/**
 * Which of the things we do not know would change the answer most?
 *
 * Each input in turn is put at its lowest and at its highest value while all others stay where they are, and the inputs are
 * ranked by how far apart the two results lie. Equal swings (snap.ts) keep the order of the inputs. One at a time: it shows
 * which input matters, not how far several together could carry the result; that is what a simulation is for. Give ranges of
 * equal meaning to all inputs (2.5% and 97.5% of what is plausible), or the chart ranks the widths of the guesses.
 *
 * Throws RangeError for an id that stands twice, and for a value or a result that is not finite.
 *
 * Source: T. G. Eschenbach, Interfaces 22 (1992) 40–46; HM Treasury, The Green Book (2018), 5.59 (sensitivity analysis).
 */
export function tornado(inputs: readonly VariedInput[], netOf: NetOf): Tornado {
  requireInputs(inputs)
  const central = Object.fromEntries(inputs.map((input) => [input.id, input.central]))
  const rows = inputs.map((input): TornadoRow => {
    const netAtLow = finite(netOf({ ...central, [input.id]: input.low }))
    const netAtHigh = finite(netOf({ ...central, [input.id]: input.high }))
    return { ...input, netAtLow, netAtHigh, swing: Math.abs(netAtHigh - netAtLow) }
  })
  return {
    central: finite(netOf(central)),
    rows: rows.toSorted((one, other) => snapped(other.swing) - snapped(one.swing))
  }
}

function requireInputs(inputs: readonly VariedInput[]): void {
  const ids = inputs.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) < index)
  if (twice !== undefined) throw new RangeError(`Expected each input once, got ${twice} twice.`)
  for (const { id, low, central, high } of inputs) requireMeasurements(`the range of ${id}`, [low, central, high])
}

function finite(net: number): number {
  if (Number.isFinite(net)) return net
  throw new RangeError(`Expected a finite net, got ${net}.`)
}
