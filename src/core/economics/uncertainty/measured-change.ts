import type { Uncertainty } from '../../statistics/distributions/uncertainty.js'

/** A mean change as it was measured, with its own standard error: null where that could not be computed. */
export interface MeasuredChange {
  readonly meanChange: number | null
  readonly seChange: number | null
  readonly df: number | null
}

export type NotDrawn = Readonly<{
  kind: 'not-drawn'
  why: 'no-change-measured' | 'no-standard-error' | 'too-few-pairs' | 'no-range' | 'fixed' | 'choice'
}>

/**
 * People saved 30 minutes a week on average, give or take 6. What may it be for all of them together?
 *
 * A mean of n people's changes is known as well as its standard error says, and (mean − truth) ÷ standard error has a t
 * distribution with n − 1 degrees of freedom: so the quantity is drawn from that t. Twice as many people make the range
 * narrower by about √2, as they should. `units` turns the mean into the quantity of the benefit line: 42 weeks ÷ 60 minutes ×
 * 12 people, say.
 *
 * Without a standard error (one pair, everybody alike, a single report) the line is `not-drawn`: it stays at its value in every
 * draw, and the result says so. Fewer than 4 pairs have one, and no t with a standard deviation: not drawn either.
 */
export function measuredChange({ meanChange, seChange, df }: MeasuredChange, units = 1): Uncertainty | NotDrawn {
  if (meanChange === null) return { kind: 'not-drawn', why: 'no-change-measured' }
  if (seChange === null || df === null || seChange * Math.abs(units) === 0)
    return { kind: 'not-drawn', why: 'no-standard-error' }
  if (df < 3) return { kind: 'not-drawn', why: 'too-few-pairs' }
  return { kind: 't', mean: meanChange * units, standardError: seChange * Math.abs(units), df }
}
