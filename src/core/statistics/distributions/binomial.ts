import { requireWhole } from '../caller-mistakes.js'
import { betaLower, betaTails, betaUpper } from './beta.js'

/**
 * The chance of at most k successes in n independent tries, each with chance `chance` (0 to 1, both allowed).
 *
 * Abramowitz and Stegun 26.5.24: a tail of the binomial is a tail of a beta distribution.
 */
export function binomialLower(k: number, n: number, chance: number): number {
  requireTries(k, n, chance)
  if (k < 0) return 0
  return k >= n ? 1 : betaUpper(chance, k + 1, n - k)
}

/** The chance of more than k successes. */
export function binomialUpper(k: number, n: number, chance: number): number {
  requireTries(k, n, chance)
  if (k < 0) return 1
  return k >= n ? 0 : betaLower(chance, k + 1, n - k)
}

/** The chance of exactly k successes. */
export function binomialDensity(k: number, n: number, chance: number): number {
  requireTries(k, n, chance)
  if (k < 0 || k > n) return 0
  if (chance === 0 || chance === 1) return k === n * chance ? 1 : 0
  if (k === 0) return Math.exp(n * Math.log1p(-chance))
  if (k === n) return chance ** n
  const rest = n - k
  return Math.exp(betaTails(chance, 1 - chance, k, rest).logSlope) * (n / k / rest)
}

function requireTries(k: number, n: number, chance: number): void {
  requireWhole('number of tries', n, 0)
  if (!Number.isInteger(k)) throw new RangeError(`Expected a whole number of successes, got ${k}.`)
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`Expected a chance from 0 to 1, got ${chance}.`)
}
