import { requireProbability } from '../caller-mistakes.js'
import type { Side } from './tails.js'

/** What somebody can say without data: at least, most likely, at most. */
export interface ThreePoints {
  readonly min: number
  readonly mode: number
  readonly max: number
}

/** "Between 0 and 45%, most likely 25%", with straight lines from the mode down to both ends. */
export function triangularMoments(points: ThreePoints): Readonly<{ mean: number; variance: number }> {
  requireThreePoints(points)
  const { min, mode, max } = points
  const [width, rise] = [max - min, mode - min] // from min on: large numbers close together keep their digits
  return { mean: min + (width + rise) / 3, variance: (width ** 2 - width * rise + rise ** 2) / 18 }
}

/**
 * The value with the share p on that side of it. Between an end and the mode the share grows with the square of the distance
 * from that end.
 *
 * Source: M. Evans, N. Hastings, B. Peacock, Statistical Distributions, 3rd ed. (2000), chapter 40.
 */
export function triangularQuantile(p: number, points: ThreePoints, side: Side = 'lower'): number {
  requireProbability('p', p)
  requireThreePoints(points)
  const { min, mode, max } = points
  const [width, rise, fall] = [max - min, mode - min, max - mode]
  const isRising = side === 'lower' ? p * width < rise : p * width > fall
  const below = side === 'lower' ? p : 1 - p
  const above = side === 'lower' ? 1 - p : p
  return isRising ? min + Math.sqrt(below * width * rise) : max - Math.sqrt(above * width * fall)
}

/** From min to max in order, and some way apart. Otherwise the caller should have asked `areInOrder`. */
export function requireThreePoints(points: ThreePoints): void {
  if (areInOrder(points)) return
  throw new RangeError(`Expected min ≤ mode ≤ max and min < max, got ${points.min}, ${points.mode}, ${points.max}.`)
}

export function areInOrder({ min, mode, max }: ThreePoints): boolean {
  return min <= mode && mode <= max && min < max && max - min < Infinity
}
