import { requireNumber, requirePositive, requireProbability } from '../caller-mistakes.js'
import { concaveRoot } from './concave-root.js'
import { gammaTails } from './gamma.js'
import { normalDensity, normalLower, normalQuantile } from './normal.js'
import { share, type Side } from './tails.js'

/*
 * T = (Z + δ) / S: Z standard normal, S = √(χ² / df) independent of it, δ the noncentrality. T is what a t statistic is
 * when the true effect is not 0: δ is the true effect in standard errors.
 *
 * P(T ≤ t) is the mean of Φ(t S − δ) over S. Written in ln S the density is smooth and dies away on both sides, and there
 * the plain sum of equally spaced values, the trapezoidal rule, is exact to 16 digits once the spacing h is below
 * 0.42 / √(df + δ²/2) and 0.1: its error falls about as exp(−π² / h²(df + δ²/2)). Some 30 values are enough for a usual t, whatever the
 * number of people, and no series has to be cut at |δ| = 37, as in algorithm AS 243.
 *
 * Where |t| ≫ √(2 df), an effect of more than 45 standard deviations, that spacing would become too fine; there the roles are
 * exchanged: the mean over Z of what S leaves, by the same rule in ln(Z + δ).
 *
 * Sources: N. L. Johnson, S. Kotz, N. Balakrishnan, Continuous Univariate Distributions 2 (1995), chapter 31; for the rule
 * L. N. Trefethen, J. A. C. Weideman, SIAM Review 56 (2014) 385–458.
 */

/** The chance that a noncentral t is at most t. */
export function noncentralTLower(t: number, df: number, noncentrality: number): number {
  return Math.min(1, tail(t, df, noncentrality, 'lower', FAR).share) // a sum of rounded chances can pass 1
}

/** The chance that it is larger, with digits of its own. */
export function noncentralTUpper(t: number, df: number, noncentrality: number): number {
  return Math.min(1, tail(t, df, noncentrality, 'upper', FAR).share)
}

/**
 * The noncentralities that do not make an observed t surprising: `low` puts (1 − confidence) / 2 of the distribution above t,
 * `high` puts as much below. Divided by √n they are limits of a standardised effect.
 *
 * Source: J. H. Steiger, R. T. Fouladi, Noncentrality interval estimation, in What If There Were No Significance Tests?
 * (1997) 221–257.
 */
export function noncentralityInterval(
  t: number,
  df: number,
  confidence: number
): Readonly<{ low: number; high: number }> {
  requireNumber('t', t)
  requirePositive('degrees of freedom', df)
  requireProbability('confidence', confidence)
  const p = (1 - confidence) / 2
  return { low: -limit(-t, df, p), high: limit(t, df, p) } // turning all signs exchanges the two ends
}

/** The noncentrality that leaves the share p of the distribution below t; it is searched for from outside. */
function limit(t: number, df: number, p: number): number {
  const start = outerBound(t, df, p)
  const density = tooSpread(t, df) ? undefined : logScaleDensity(df, Math.max(Math.abs(t), Math.abs(start)), NEAR)
  const target = Math.log(p)
  const root = concaveRoot((minus) => {
    const below = density === undefined ? overNormal(t, df, -minus, 'lower') : overScale(t, -minus, 'lower', density)
    return { value: Math.log(below.share) - target, slope: below.slope / below.share }
  }, -start)
  return -root
}

/** Z and S both at their own share p; S by the cube-root rule of Wilson and Hilferty (1931). */
function outerBound(t: number, df: number, p: number): number {
  const z = normalQuantile(p)
  const cubeRoot = 1 - 2 / (9 * df) - Math.sign(t) * z * Math.sqrt(2 / (9 * df))
  return t * Math.max(0, cubeRoot) ** 1.5 - z
}

/** What a tail is, and how fast it changes with the noncentrality (without its sign). */
interface Tail {
  readonly share: number
  readonly slope: number
}

function tail(t: number, df: number, noncentrality: number, side: Side, depth: number): Tail {
  requireNumber('t', t)
  requirePositive('degrees of freedom', df)
  requireNumber('noncentrality', noncentrality)
  if (tooSpread(t, df)) return overNormal(t, df, noncentrality, side)
  const farthest = Math.abs(t) * (1 + Math.sqrt(1 + (2 * depth) / df)) // t S goes no farther: a larger δ needs no finer steps
  return overScale(t, noncentrality, side, logScaleDensity(df, Math.min(Math.abs(noncentrality), farthest), depth))
}

function tooSpread(t: number, df: number): boolean {
  return t * t > 2000 * df
}

/** Values of S and the chance each stands for. */
interface ScaleDensity {
  readonly scales: readonly number[]
  readonly chances: readonly number[]
}

/** How far down, in logarithms, the density is followed: enough for shares near one half, and for shares near 1e-300. */
const NEAR = 42
const FAR = 740

function logScaleDensity(df: number, largest: number, depth: number): ScaleDensity {
  const spacing = Math.min(0.1, 0.42 / Math.sqrt(df + (largest * largest) / 2))
  const scales: number[] = []
  const chances: number[] = []
  for (const direction of [-1, 1]) {
    for (let step = direction === 1 ? 0 : 1; ; step++) {
      const logScale = direction * step * spacing
      const log = df * (logScale - Math.expm1(2 * logScale) / 2)
      if (log < -depth) break
      scales.push(Math.exp(logScale))
      chances.push(Math.exp(log))
    }
  }
  const total = chances.reduce((sum, chance) => sum + chance, 0)
  return { scales, chances: chances.map((chance) => chance / total) }
}

function overScale(t: number, noncentrality: number, side: Side, { scales, chances }: ScaleDensity): Tail {
  const sign = side === 'lower' ? 1 : -1
  let share = 0
  let slope = 0
  for (let index = 0; index < scales.length; index++) {
    const z = t * (scales[index] ?? 0) - noncentrality
    const chance = chances[index] ?? 0
    share += chance * normalLower(sign * z)
    slope += chance * normalDensity(z)
  }
  return { share, slope }
}

/** For t < 0 everything is turned round; then Z + δ < 0 gives the chance Φ(−δ), and the rest is a sum over Z + δ > 0. */
function overNormal(t: number, df: number, noncentrality: number, side: Side): Tail {
  if (t < 0) return overNormal(-t, df, -noncentrality, side === 'lower' ? 'upper' : 'lower')

  let share = side === 'lower' ? normalLower(-noncentrality) : 0
  let slope = 0
  const nodeAt = numeratorNodes(noncentrality)
  for (const direction of [-1, 1]) {
    for (let step = direction === 1 ? 0 : 1; ; step++) {
      const term = numeratorTerm(nodeAt(direction * step), t, df, side)
      share += term.share
      slope += term.slope
      if (step > 10 && term.share <= 1e-18 * share && term.slope <= 1e-18 * slope) break
    }
  }
  return { share, slope }
}

/** A value of Z + δ and of Z, and the chance it stands for. */
interface Node {
  readonly numerator: number
  readonly chance: number
}

/** Equally spaced in Z where Z + δ < 0 cannot be, else equally spaced in ln(Z + δ). */
function numeratorNodes(noncentrality: number): (step: number) => Node {
  if (noncentrality > 10) {
    const spacing = 0.35
    return (step) => ({
      numerator: noncentrality + step * spacing,
      chance: normalDensity(step * spacing) * spacing
    })
  }
  const middle = (noncentrality + Math.hypot(noncentrality, 2)) / 2
  const spacing = Math.min(0.1, 0.42 / Math.sqrt(1 + (noncentrality * noncentrality) / 2))
  return (step) => {
    const numerator = middle * Math.exp(step * spacing)
    return { numerator, chance: normalDensity(numerator - noncentrality) * numerator * spacing }
  }
}

/** T stays at or below t when S is at least numerator / t. */
function numeratorTerm({ numerator, chance }: Node, t: number, df: number, side: Side): Tail {
  const ratio = numerator / t
  const scale = gammaTails((df / 2) * ratio * ratio, df / 2)
  return {
    share: chance * share(scale, side === 'lower' ? 'upper' : 'lower'),
    slope: (chance * 2 * Math.exp(scale.logSlope)) / numerator
  }
}
