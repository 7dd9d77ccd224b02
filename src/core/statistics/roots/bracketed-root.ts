/**
 * Where a continuous function is 0, between two points at which its signs differ: at what rate a net present value is
 * nothing, at what variance a statistic meets its expectation.
 *
 * Two points of opposite sign always enclose a root, and each step puts a third point between them and keeps the half
 * where the sign still changes. Where the last three points lie as a monotone parabola (sideways) would have them, the
 * new point is where that parabola crosses 0, which soon doubles the right digits; elsewhere it is the midpoint.
 *
 * The answer is within `tolerance` of a change of sign, or as near as doubles can tell when that is 0. A jump across 0
 * counts as one; of several roots one is found. Infinite values have a sign and are allowed. Points of the same sign,
 * and a function that is NaN on the way, are a caller's mistake: RangeError.
 *
 * T. R. Chandrupatla, Advances in Engineering Software 28 (1997) 145–149.
 */
export function bracketedRoot(at: (x: number) => number, from: number, to: number, tolerance = 0): number {
  let [newest, opposite] = [pointAt(at, from), pointAt(at, to)]
  if (newest.value === 0) return newest.x
  if (opposite.value === 0) return opposite.x
  if (newest.value > 0 === opposite.value > 0) {
    throw new RangeError(`No root enclosed: ${newest.value} at ${from} and ${opposite.value} at ${to}.`)
  }
  for (let share = 0.5; ;) {
    const next = pointAt(at, newest.x + share * (opposite.x - newest.x))
    if (next.value === 0) return next.x
    const sameSign = next.value > 0 === newest.value > 0
    const before = sameSign ? newest : opposite
    if (!sameSign) opposite = newest
    newest = next

    const best = Math.abs(newest.value) < Math.abs(opposite.value) ? newest.x : opposite.x
    const nearestStep =
      Math.max(tolerance / 2, 2 ** -52 * Math.abs(best), Number.MIN_VALUE) / Math.abs(opposite.x - newest.x)
    if (nearestStep >= 0.5) return best
    const crossing = crossingShare(newest, opposite, before)
    share = Math.min(Math.max(crossing, nearestStep), 1 - nearestStep)
  }
}

type Point = Readonly<{ x: number; value: number }>

function pointAt(at: (x: number) => number, x: number): Point {
  const value = at(x)
  if (Number.isNaN(value)) throw new RangeError(`No root enclosed: not a number at ${x}.`)
  return { x, value }
}

/**
 * How far from `a` towards `b` the sideways parabola through three points crosses 0; the midpoint where it is not to be
 * trusted.
 */
function crossingShare(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x)
  const phi = (a.value - b.value) / (c.value - b.value)
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5
  const linear = (a.value / (b.value - a.value)) * (c.value / (b.value - c.value))
  const curved = ((c.x - a.x) / (b.x - a.x)) * (a.value / (c.value - a.value)) * (b.value / (c.value - b.value))
  return linear + curved
}
