/** `pencePerMile` holds up to `upToMiles`; the last tier has no end. */
export interface MileageTier {
  readonly upToMiles: number | null
  readonly pencePerMile: number
}

/**
 * What a journey of `miles` is paid: each mile at the rate of its tier. The miles that someone drove before in the same
 * period (year or journey, as the scheme counts) are taken as none: the register's scheme says which period.
 *
 * 4,000 miles at 56p up to 3,500 and 21p after: 3,500 × 56p + 500 × 21p.
 */
export function mileagePence(miles: number, tiers: readonly MileageTier[]): number {
  if (!(miles >= 0)) throw new RangeError(`Expected miles from 0, got ${miles}.`)
  let paid = 0
  let from = 0
  for (const { upToMiles, pencePerMile } of tiers) {
    const to = Math.min(miles, upToMiles ?? Infinity)
    if (to > from) paid += (to - from) * pencePerMile
    from = Math.max(from, to)
  }
  return paid
}

/** What is paid on top for colleagues taken along: for each of them, each mile at the passenger rate. */
export function passengerPence(miles: number, passengers: number, pencePerMile: number): number {
  return miles * passengers * pencePerMile
}
