import { employerNationalInsurance } from './on-costs.js'

export interface OnCosts {
  readonly niShare: number
  readonly niThresholdPence: number
  readonly pensionShare: number
  readonly levyShare: number
  readonly productiveHours: number
}

/**
 * What an hour of someone's work costs the employer directly: pay, national insurance, pension and levy, over the hours
 * that are worked in a year.
 *
 * gross = pay + high-cost-area supplement · national insurance = share × what of gross lies above the threshold ·
 * (gross + national insurance + pension share × gross + levy share × gross) / productive hours.
 *
 * `payPence` is the full-time salary of a year, also for someone who works part time: the hour costs the same. Overheads
 * are not in it: one basis for time lost and time saved alike. Throws RangeError unless productive hours are above 0.
 *
 * Source: the components of the Unit Costs of Health and Social Care (PSSRU), without its overheads; employer's rates of
 * HMRC and NHSBSA as the register holds them.
 */
export function directHourlyPence(payPence: number, onCosts: OnCosts, supplementPence = 0): number {
  const { niShare, niThresholdPence, pensionShare, levyShare, productiveHours } = onCosts
  if (!(productiveHours > 0)) throw new RangeError(`Expected productive hours above 0, got ${productiveHours}.`)
  const gross = payPence + supplementPence
  const ni = employerNationalInsurance(gross, { niShare, niThreshold: niThresholdPence })
  return (gross + ni + pensionShare * gross + levyShare * gross) / productiveHours
}

/** The supplement for working in or near London: a share of basic pay, no less than the floor, no more than the cap. */
export function highCostAreaPence(
  payPence: number,
  { share, floorPence, capPence }: Readonly<{ share: number; floorPence: number; capPence: number }>
): number {
  return Math.min(capPence, Math.max(floorPence, share * payPence))
}
