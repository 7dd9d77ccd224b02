/**
 * Where a rising, concave function is 0, by Newton's method.
 *
 * A tangent lies above a concave function, so the first step lands left of the root (or on it) and all others climb towards
 * it without ever passing: no bracket, no halving, from any start where the slope is positive. The logarithm of a tail of a
 * log-concave distribution is such a function, which makes this the one search behind every quantile here. A step back
 * after the first can only be rounding: there the search ends.
 *
 * That tails are log-concave where densities are: A. Prékopa, Acta Scientiarum Mathematicarum 34 (1973) 335–343.
 */
export function concaveRoot(at: (u: number) => Readonly<{ value: number; slope: number }>, start: number): number {
  let u = start
  for (let first = true; ; first = false) {
    const { value, slope } = at(u)
    const step = -value / slope
    if (!Number.isFinite(step)) throw new RangeError(`No root found from ${start}: slope ${slope} at ${u}.`)
    u += step
    const close = Math.max(4e-16 * Math.abs(u), 1e-8 * Math.min(1, Math.abs(u))) // each step doubles the right digits
    if (Math.abs(step) <= close || (!first && step <= 0)) return u
  }
}
