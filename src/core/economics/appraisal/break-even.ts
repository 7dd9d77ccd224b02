import { bracketedRoot } from '../../statistics/roots/bracketed-root.js'

/**
 * At which value of one input the net present value is 0, where the net is linear in that input: x + (−net) ÷ slope.
 *
 * `slopePence` is what the net gains for one more of the input. Where the input changes nothing, or next to nothing, there
 * is no such value: null. The answer may be below 0: the rest pays back without this input. Not linear, or more than one
 * input: not this function.
 *
 * Source: switching values, HM Treasury, The Green Book (2018), 5.59 to 5.61.
 */
export function breakEvenInput(input: number, netPence: number, slopePence: number): number | null {
  const found = input + -netPence / slopePence
  return Number.isFinite(found) ? found : null
}

/**
 * At which value of one input between `lowest` and `highest` the net present value is 0, where the net is not linear in the
 * input, or nobody knows: a rate, a year, a share that stands in two places. Found by enclosing the change of sign.
 *
 * Null where the net has the same sign at both ends: there is none, or there are two, and neither is told. Assumes that the
 * net moves without jumps. The answer put back gives a net of 0 as nearly as the net can be computed.
 */
export function breakEvenWithin(net: (input: number) => number, lowest: number, highest: number): number | null {
  const ends = [net(lowest), net(highest)] as const
  return ends[0] * ends[1] > 0 ? null : bracketedRoot(net, lowest, highest)
}

/**
 * How far an input could move before the answer turns, in percent of what it is now: −40 says that two fifths less would do.
 * Null where there is no switching value, or the input is 0 and has no percent.
 */
export function switchingPercent(input: number, switchingValue: number | null): number | null {
  return switchingValue === null || input === 0 ? null : ((switchingValue - input) / Math.abs(input)) * 100
}
