import { requireNumber, requirePositive, requireProbability } from '../caller-mistakes.js'
import { concaveRoot } from './concave-root.js'
import { deviance, logGamma, stirlingRemainder } from './gamma-function.js'
import { normalQuantile, ROOT_TWO_PI } from './normal.js'
import { logShare, otherSide, share, type Side, type Tails } from './tails.js'

/** The share below x, 0 to 1, of a beta distribution. `rest` is 1 − x, for callers who know it better than 1 − x does. */
export function betaLower(x: number, a: number, b: number, rest = 1 - x): number {
  return share(betaTails(x, rest, a, b), 'lower')
}

/** The share above x, with digits of its own however small. */
export function betaUpper(x: number, a: number, b: number, rest = 1 - x): number {
  return share(betaTails(x, rest, a, b), 'upper')
}

/**
 * Both tails at once, by the continued fraction on whichever side of the mean it converges fast; terms are few, about √(a + b)
 * at most. x and 1 − x both come in: near 1 the difference would have lost its digits.
 *
 * Source: A. R. DiDonato, A. H. Morris, ACM Transactions on Mathematical Software 18 (1992) 360–373 (algorithm 708, equation 9);
 * the leading factor by Loader's deviance.
 */
export function betaTails(x: number, rest: number, a: number, b: number): Tails {
  requireNumber('x', x)
  requirePositive('first shape', a)
  requirePositive('second shape', b)
  return tailsOf(x, rest, { a, b, logFront: logFront(a, b) })
}

/** The shapes, and the part of the density that x has no share in: a search computes it once. */
interface Shapes {
  readonly a: number
  readonly b: number
  readonly logFront: number
}

function logFront(a: number, b: number): number {
  const n = a + b
  const remainders = stirlingRemainder(n) - stirlingRemainder(a) - stirlingRemainder(b)
  return 0.5 * Math.log((a / n) * b) - Math.log(ROOT_TWO_PI) + remainders
}

function tailsOf(x: number, rest: number, { a, b, logFront }: Shapes): Tails {
  if (x <= 0) return { side: 'lower', log: -Infinity, logSlope: -Infinity }
  if (rest <= 0) return { side: 'upper', log: -Infinity, logSlope: -Infinity }
  const n = a + b
  const slope = logFront - deviance(a, n * x) - deviance(b, n * rest) // ln of x^a (1 − x)^b / B(a, b), x (1 − x) times the density
  if (x < (a + 1) / (a + b + 2))
    return { side: 'lower', log: slope - Math.log(divisor(x, rest, a, b)), logSlope: slope }
  return { side: 'upper', log: slope - Math.log(divisor(rest, x, b, a)), logSlope: slope }
}

/**
 * What x^a (1 − x)^b / B(a, b) has to be divided by to give the share below x. Written with a (1 − x) − b x, which nothing
 * cancels in when x is near 1; by the method of Lentz, in the form of Thompson and Barnett.
 */
function divisor(x: number, rest: number, a: number, b: number): number {
  let c = partialDenominator(0, x, rest, a, b)
  let d = 0
  let fraction = c
  for (let k = 1; ; k++) {
    const step = a + 2 * k - 1
    const numerator = ((a + k - 1) / step) * ((a + b + k - 1) / step) * k * (b - k) * x * x
    const denominator = partialDenominator(k, x, rest, a, b)
    d = 1 / nonzero(denominator + numerator * d)
    c = nonzero(denominator + numerator / c)
    const factor = c * d
    fraction *= factor
    if (Math.abs(factor - 1) < 4e-16) return fraction
  }
}

function partialDenominator(k: number, x: number, rest: number, a: number, b: number): number {
  const first = k === 0 ? 0 : k + (k * (b - k) * x) / (a + 2 * k - 1)
  return first + ((a + k) * (a * rest - b * x + 1 + k * (1 + rest))) / (a + 2 * k + 1)
}

function nonzero(x: number): number {
  return x === 0 ? 1e-300 : x
}

/** The x with the share p on that side of it. */
export function betaQuantile(p: number, a: number, b: number, side: Side = 'lower'): number {
  return 1 / (1 + Math.exp(-betaLogOddsQuantile(p, a, b, side)))
}

/**
 * ln of x / (1 − x) at the quantile: both x and 1 − x follow from it with all their digits, as t and F need them. On this scale
 * the logarithm of either tail is concave. The search starts from a bound on the left, since the share below is at most
 * e^(a u) / a B(a, b) at log odds u.
 */
export function betaLogOddsQuantile(p: number, a: number, b: number, side: Side = 'lower'): number {
  requireProbability('p', p)
  requirePositive('first shape', a)
  requirePositive('second shape', b)
  if (p > 0.5) return betaLogOddsQuantile(1 - p, a, b, otherSide(side))
  if (side === 'upper') return -betaLogOddsQuantile(p, b, a) // 1 − x is beta with the shapes exchanged

  const bound = (Math.log(p) + Math.log(a) + logGamma(a) + logGamma(b) - logGamma(a + b)) / a
  if (bound + Math.log1p(b) < -40) return bound // so near 0 that the bound is the quantile

  const target = Math.log(p)
  const shapes = { a, b, logFront: logFront(a, b) }
  return concaveRoot(
    (u) => {
      const tails = tailsOf(1 / (1 + Math.exp(-u)), 1 / (1 + Math.exp(u)), shapes)
      const log = logShare(tails, 'lower')
      return { value: log - target, slope: Math.exp(tails.logSlope - log) }
    },
    a <= 1 || b <= 1 ? bound : Math.max(bound, normalStart(p, a, b))
  )
}

/** For larger shapes the log odds are nearly normal. */
function normalStart(p: number, a: number, b: number): number {
  return Math.log((a - 0.5) / (b - 0.5)) + normalQuantile(p) * Math.sqrt(1 / (a - 0.5) + 1 / (b - 0.5))
}
