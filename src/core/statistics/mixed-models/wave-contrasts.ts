import type { Vector } from '../algebra/matrix.js'
import { quadraticForm } from '../algebra/symmetric.js'
import { meanContrast, type MeanContrast } from './mean-contrast.js'
import { varianceGrowth } from './restricted-curvature.js'
import type { RestrictedFit } from './restricted-fit.js'
import type { WavePatterns } from './wave-patterns.js'

type WaveMean = Readonly<{ group: string; wave: number; n: number }> & MeanContrast
type WaveChange = Readonly<{ group: string; from: number; to: number }> & MeanContrast

export interface WaveContrasts {
  readonly means: readonly WaveMean[]
  /** Each later wave less each earlier one. */
  readonly changes: readonly WaveChange[]
  /** Each change of a group less that of the first group. */
  readonly differencesInChange: readonly WaveChange[]
}

/**
 * What a fitted model says of means and changes, group by group, in the order of the groups. What rests on a wave that
 * nobody of a group answered is not among them. The change from wave 1 to the last says how much of a gain was kept.
 */
export function waveContrasts(
  data: WavePatterns,
  fit: RestrictedFit & { status: 'ok' },
  confidence: number
): WaveContrasts {
  const { nWaves, groups } = data
  const waves = Array.from({ length: nWaves }, (_, wave) => wave)
  const pairs = waves.flatMap((from) => waves.slice(from + 1).map((to) => ({ from, to })))
  const seen = (group: number, ...needed: readonly number[]) =>
    needed.every((wave) => (groups[group]?.counts[wave] ?? 0) > 0)
  const contrast = (...parts: readonly Part[]) => contrastOf(data, fit, confidence, parts)

  const mean = (wave: number) => waves.map((other) => (other === wave ? 1 : 0))
  const change = ({ from, to }: { from: number; to: number }, sign = 1) =>
    waves.map((wave) => (wave === to ? sign : wave === from ? -sign : 0))
  return {
    means: groups.flatMap(({ name, counts }, group) => {
      return waves
        .filter((wave) => seen(group, wave))
        .map((wave) => ({
          group: name,
          wave,
          n: counts[wave] ?? 0,
          ...contrast({ group, combination: mean(wave) })
        }))
    }),
    changes: groups.flatMap(({ name }, group) => {
      return pairs
        .filter(({ from, to }) => seen(group, from, to))
        .map((pair) => ({ group: name, ...pair, ...contrast({ group, combination: change(pair) }) }))
    }),
    differencesInChange: groups.flatMap(({ name }, group) => {
      return pairs
        .filter(({ from, to }) => group > 0 && seen(group, from, to) && seen(0, from, to))
        .map((pair) => ({
          group: name,
          ...pair,
          ...contrast({ group, combination: change(pair) }, { group: 0, combination: change(pair, -1) })
        }))
    })
  }
}

/** Coefficients of the means of one group. */
interface Part {
  readonly group: number
  readonly combination: Vector
}

/** Means of different groups are independent of each other: variances add, and so do their slopes. */
function contrastOf(
  { groups, scale }: WavePatterns,
  { likelihood, curvature, parameterCovariance }: RestrictedFit & { status: 'ok' },
  confidence: number,
  parts: readonly Part[]
): MeanContrast {
  let [estimate, variance] = [0, 0]
  const growth = new Array<number>(parameterCovariance.length).fill(0)
  for (const { group, combination } of parts) {
    const { means = [], covariance = [] } = likelihood.groups[group] ?? {}
    const centres = groups[group]?.centres ?? []
    const fitted = centres.map((centre, wave) => centre + scale * (means[wave] ?? 0))
    estimate += combination.reduce((total, by, wave) => total + by * (fitted[wave] ?? 0), 0)
    variance += scale ** 2 * quadraticForm(covariance, combination)
    const slopes = varianceGrowth(covariance, curvature.informationLoss[group] ?? [], combination)
    for (const [at, slope] of slopes.entries()) growth[at] = (growth[at] ?? 0) + scale ** 2 * slope
  }
  return meanContrast(estimate, variance, growth, parameterCovariance, confidence)
}
