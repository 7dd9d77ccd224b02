/**
 * At which value of one input the net present value is 0, where the net is linear in that input: x + (−net) ÷ slope.
 *
 * `slopePence` is what the net gains for one more of the input. It is null where the input changes nothing. The answer may
 * be below 0: the rest pays back without this input. Not linear, or more than one input: not this function.
 *
 * Source: switching values, HM Treasury, The Green Book (2018), 5.59 to 5.61.
 */
export function breakEvenInput(input: number, netPence: number, slopePence: number): number | null {
  return slopePence === 0 ? null : input + -netPence / slopePence
}
