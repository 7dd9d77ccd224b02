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
