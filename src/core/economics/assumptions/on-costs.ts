/** Employer's national insurance on a year's pay: a share of what lies above the threshold. In the unit of the pay. */
export function employerNationalInsurance(
  pay: number,
  { niShare, niThreshold }: Readonly<{ niShare: number; niThreshold: number }>
): number {
  return niShare * Math.max(0, pay - niThreshold)
}

export interface PensionContributions {
  readonly employer: number // the sponsor's money
  readonly central: number // paid for it by the centre: a public cost, not the sponsor's
  readonly fullShare: number // of pensionable pay, both together
}

/**
 * Who pays what into a pension of the NHS: the employer its share of pensionable pay, the centre the rest. A sponsor's case
 * counts the first; the public view may count both, as a named sensitivity.
 *
 * Shares are 0 to 1. Source: NHS Business Services Authority, employer contributions 2025/26 (14.38% and 9.4%).
 */
export function pensionContributions(
  pensionablePay: number,
  employerShare: number,
  centralShare: number
): PensionContributions {
  return {
    employer: pensionablePay * employerShare,
    central: pensionablePay * centralShare,
    fullShare: employerShare + centralShare
  }
}
