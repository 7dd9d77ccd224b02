import { requirePositive } from '../caller-mistakes.js'

const HALF_LOG_TWO_PI = 0.91893853320467274178

/** ln Γ(x) for x > 0: Stirling's formula with its remainder, to about 15 digits. */
export function logGamma(x: number): number {
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingRemainder(x)
}

/**
 * What Stirling's formula leaves out: ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], for x > 0. It is small (1/12x), so that the
 * large terms can be cancelled on paper before anything is computed: the secret of densities that stay accurate.
 *
 * Asymptotic series for x ≥ 15 (NIST Digital Library of Mathematical Functions 5.11.1), below by the recurrence
 * remainder(x) = remainder(x + 1) + (x + ½) ln(1 + 1/x) − 1, which is Γ(x + 1) = x Γ(x) written for the remainder.
 */
export function stirlingRemainder(x: number): number {
  requirePositive('argument of the gamma function', x)
  let sum = 0
  let at = x
  for (; at < 15; at++) sum += (at + 0.5) * Math.log1p(1 / at) - 1
  const square = 1 / (at * at)
  const series =
    1 / 12 -
    square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360))))
  return sum + series / at
}

/**
 * x ln(x / mean) + mean − x, the deviance of a count x from its mean, without the cancellation near x = mean.
 *
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000).
 */
export function deviance(x: number, mean: number): number {
  if (!(Math.abs(x - mean) < 0.1 * (x + mean))) {
    const ratio = x / mean
    return x * (ratio < Infinity ? Math.log(ratio) : Math.log(x) - Math.log(mean)) + mean - x
  }

  const v = (x - mean) / (x + mean)
  let sum = (x - mean) * v
  let power = 2 * x * v
  for (let odd = 3; ; odd += 2) {
    power *= v * v
    const next = sum + power / odd
    if (next === sum) return sum
    sum = next
  }
}
