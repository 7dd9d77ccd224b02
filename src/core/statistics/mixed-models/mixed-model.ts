import type { Matrix } from '../algebra/matrix.js'
import { requireProbability } from '../caller-mistakes.js'
import { compoundSymmetry, unstructured } from './covariance-structure.js'
import { restrictedFit } from './restricted-fit.js'
import { waveContrasts, type WaveContrasts } from './wave-contrasts.js'
import { wavePatterns, type WavePatterns } from './wave-patterns.js'

export type MixedModel =
  | Readonly<{
      status:
        | 'insufficient_data'
        | 'insufficient_waves'
        | 'empty_wave'
        | 'no_repeated_measures'
        | 'zero_variance'
        | 'singular_covariance'
        | 'unidentified_covariance'
        | 'not_converged'
      covariance: CovarianceName
      nPeople: number
      nMeasurements: number
      /** Waves that nobody answered: leave their columns out, and say so. */
      emptyWaves: readonly number[]
    }>
  | (WaveContrasts &
      Readonly<{
        status: 'ok'
        covariance: CovarianceName
        nPeople: number
        nMeasurements: number
        minusTwoLogLikelihood: number
        /** Covariances of the waves, common to all groups. */
        sigma: Matrix
      }>)

type CovarianceName = 'unstructured' | 'compound_symmetry'

export interface MixedModelOptions {
  /** Everybody's group; all are one group, 'all', unless said. */
  readonly groups?: readonly string[]
  readonly covariance?: CovarianceName
  readonly confidence?: number
}

/**
 * "Did people change, over waves that not everybody answered?" The mixed model for repeated measures: a mean for each
 * group and wave, and covariances of the waves, from everybody who answered at least once. The people who left still
 * count: from the waves they did answer, the model knows on which side of the mean they were.
 *
 * `scores` has one row a person and one column a wave, null for not answered; waves are numbered from 0. Restricted
 * maximum likelihood; `unstructured` covariance assumes nothing about how waves go together, `compound_symmetry` one
 * variance and one covariance for all. Intervals and p values use Satterthwaite's degrees of freedom, enough from about
 * 20 people. Assumes normal scores, one covariance matrix for all groups, and that whether someone answered depends on
 * nothing but their group and the answers they gave. With complete data the changes are those of the paired t test.
 *
 * A group's waves that nobody of it answered have no mean and no change. In this order: `insufficient_data`, nobody
 * answered; `insufficient_waves`, one column; `empty_wave`, with `emptyWaves`; `no_repeated_measures`, nobody answered
 * twice; `insufficient_data`, no more people than waves; `zero_variance`, all scores equal; `singular_covariance`,
 * `unidentified_covariance` and `not_converged` (restricted-fit.ts), without figures: try the simpler covariance, then
 * pairs of waves, and say which it was. Throws RangeError for lists of different lengths and numbers that are not
 * finite.
 *
 * C. H. Mallinckrodt, W. S. Clark, S. R. David, Journal of Biopharmaceutical Statistics 11 (2001) 9–21; the likelihood
 * and the search have their sources in their own files.
 */
export function mixedModel(
  scores: readonly (readonly (number | null)[])[],
  { groups = scores.map(() => 'all'), covariance = 'unstructured', confidence = 0.95 }: MixedModelOptions = {}
): MixedModel {
  requireProbability('confidence', confidence)
  const data = wavePatterns(scores, groups)
  const counts = { covariance, nPeople: data.nPeople, nMeasurements: data.nMeasurements }
  const emptyWaves = emptyWavesOf(data)
  const obstacle = obstacleOf(data, emptyWaves, scores)
  if (obstacle !== null) return { status: obstacle, ...counts, emptyWaves }

  const structure = covariance === 'unstructured' ? unstructured(data.nWaves) : compoundSymmetry(data.nWaves)
  const fit = restrictedFit(data, structure)
  if (fit.status !== 'ok') return { status: fit.status, ...counts, emptyWaves }

  const nMeans = data.groups.reduce((total, group) => total + group.counts.filter((n) => n > 0).length, 0)
  return {
    status: 'ok',
    ...counts,
    minusTwoLogLikelihood:
      fit.likelihood.minusTwoLogLikelihood + 2 * (data.nMeasurements - nMeans) * Math.log(data.scale),
    sigma: fit.covariance.map((row) => row.map((value) => value * data.scale ** 2)),
    ...waveContrasts(data, fit, confidence)
  }
}

function emptyWavesOf({ nWaves, groups }: WavePatterns): readonly number[] {
  return Array.from({ length: nWaves }, (_, wave) => wave).filter((wave) =>
    groups.every(({ counts }) => counts[wave] === 0)
  )
}

function obstacleOf(
  { nWaves, nPeople, patterns }: WavePatterns,
  emptyWaves: readonly number[],
  scores: readonly (readonly (number | null)[])[]
) {
  if (nPeople === 0) return 'insufficient_data'
  if (nWaves === 1) return 'insufficient_waves'
  if (emptyWaves.length > 0) return 'empty_wave'
  if (patterns.every(({ waves }) => waves.length < 2)) return 'no_repeated_measures'
  if (nPeople <= nWaves) return 'insufficient_data'
  return allEqual(scores) ? 'zero_variance' : null
}

/** Equal but for rounding: within 1e-12 of the largest, or of 1. */
function allEqual(scores: readonly (readonly (number | null)[])[]): boolean {
  let [low, high] = [Infinity, -Infinity]
  for (const row of scores) {
    for (const score of row) {
      if (score !== null) [low, high] = [Math.min(low, score), Math.max(high, score)]
    }
  }
  return high - low < 1e-12 * Math.max(1, Math.abs(low), Math.abs(high))
}
