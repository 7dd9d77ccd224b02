export type Side = 'lower' | 'upper'

/**
 * A distribution function at one point. One tail is computed by itself, the other follows from it: `log` is the natural
 * logarithm of the tail named `side`, so that 1e-300 keeps its digits and 1e-4000 does not become 0.
 *
 * `logSlope` is the logarithm of what that tail changes by when the point moves by one on the scale on which the distribution
 * runs from −∞ to ∞ (ln x, or ln of the odds).
 */
export interface Tails {
  readonly side: Side
  readonly log: number
  readonly logSlope: number
}

export function share(tails: Tails, side: Side): number {
  return tails.side === side ? Math.exp(tails.log) : -Math.expm1(tails.log)
}

export function logShare(tails: Tails, side: Side): number {
  return tails.side === side ? tails.log : Math.log1p(-Math.exp(tails.log))
}

export function otherSide(side: Side): Side {
  return side === 'lower' ? 'upper' : 'lower'
}
