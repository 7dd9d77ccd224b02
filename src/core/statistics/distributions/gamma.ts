import { requireNumber, requirePositive, requireProbability } from '../caller-mistakes.js'
import { concaveRoot } from './concave-root.js'
import { deviance, logGamma, stirlingRemainder } from './gamma-function.js'
import { normalQuantile, ROOT_TWO_PI } from './normal.js'
import { logShare, otherSide, share, type Side, type Tails } from './tails.js'

/** The height of the gamma distribution with this shape and rate 1 at x > 0. */
export function gammaDensity(x: number, shape: number): number {
  requirePositive('x', x)
  requirePositive('shape', shape)
  return Math.exp(logSlope(x, shape)) / x
}

/** The share below x of a gamma distribution with this shape and rate 1. 0 for x ≤ 0. */
export function gammaLower(x: number, shape: number): number {
  return share(gammaTails(x, shape), 'lower')
}

/** The share above x, with digits of its own however small. */
export function gammaUpper(x: number, shape: number): number {
  return share(gammaTails(x, shape), 'upper')
}

/**
 * Both tails at once: the series for the lower tail below shape + 1, above it the continued fraction for the upper one. Both
 * have positive terms only, so the tail computed keeps its relative accuracy.
 *
 * Source: NIST Digital Library of Mathematical Functions 8.7.1 and 8.9.2; the leading factor by Loader's deviance.
 */
export function gammaTails(x: number, shape: number): Tails {
  requireNumber('x', x)
  requirePositive('shape', shape)
  if (x <= 0) return { side: 'lower', log: -Infinity, logSlope: -Infinity }
  if (x === Infinity) return { side: 'upper', log: -Infinity, logSlope: -Infinity }
  const slope = logSlope(x, shape)
  if (x < shape + 1) return { side: 'lower', log: slope + Math.log(lowerSeries(x, shape)), logSlope: slope }
  return { side: 'upper', log: slope + Math.log(upperFraction(x, shape)), logSlope: slope }
}

/** ln of x^shape e^(−x) / Γ(shape), which is x times the density. */
function logSlope(x: number, shape: number): number {
  return 0.5 * Math.log(shape) - Math.log(ROOT_TWO_PI) - stirlingRemainder(shape) - deviance(shape, x)
}

function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (shape + k)
    sum += term
  }
  return sum
}

/** By the method of Lentz, in the form of Thompson and Barnett. */
function upperFraction(x: number, shape: number): number {
  let b = x + 1 - shape
  let c = Infinity
  let d = 1 / b
  let fraction = d
  for (let k = 1; ; k++) {
    const a = -k * (k - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < 4e-16) return fraction
  }
}

/**
 * The x with the share p on its lower side, or on its upper side (say which when p is tiny). Found on the scale of ln x,
 * where the logarithm of either tail is concave.
 */
export function gammaQuantile(p: number, shape: number, side: Side = 'lower'): number {
  requireProbability('p', p)
  requirePositive('shape', shape)
  if (p > 0.5) return gammaQuantile(1 - p, shape, otherSide(side))

  const bound = (Math.log(p) + logGamma(shape + 1)) / shape // e^(shape u) / Γ(shape + 1) is at least the share below
  if (side === 'lower' && bound < -40) return Math.exp(bound) // so near 0 that the bound is the quantile

  const up = side === 'lower' ? 1 : -1 // the tail rises to the right, or to the left
  const target = Math.log(p)
  const root = concaveRoot(
    (u) => {
      const tails = gammaTails(Math.exp(up * u), shape)
      const log = logShare(tails, side)
      return { value: log - target, slope: Math.exp(tails.logSlope - log) }
    },
    up * (cubeRootStart(p, shape, side) ?? (side === 'lower' ? bound : Math.log(-Math.log(p))))
  )
  return Math.exp(up * root)
}

/** ln x by the rule of E. B. Wilson and M. M. Hilferty (1931), where it holds: for shapes above 1, not far down on the left. */
function cubeRootStart(p: number, shape: number, side: Side): number | undefined {
  if (shape <= 1) return undefined
  const z = side === 'lower' ? normalQuantile(p) : -normalQuantile(p)
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))
  return root > 0.1 ? Math.log(shape) + 3 * Math.log(root) : undefined
}
