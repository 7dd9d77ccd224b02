import { mixedModel, type MixedModel } from '../mixed-models/mixed-model.js'
import type { ScoreColumn } from './cohort-scores.js'

/** The waves of `model` are numbered from 0 in the order of `waves`; `emptyWaves` were answered by nobody, and are not in it. */
export interface OverWaves {
  readonly waves: readonly string[]
  readonly emptyWaves: readonly string[]
  readonly model: MixedModel
}

/**
 * "Over all waves, what changed, when not everybody answered each?" One mixed model for all people who answered at least once, whatever
 * their cohort.
 *
 * A wave without any answer is left out by its name, and the others stand. Where the covariances of the waves cannot be
 * estimated freely (singular, not identified, not converged) one variance and one covariance for all waves are tried:
 * `model.covariance` says which it was. What then still cannot be fitted says so; nobody with a gap is ever dropped instead.
 *
 * `columns` has one column for each wave, all with the same people.
 */
export function overWaves(
  waves: readonly string[],
  columns: readonly ScoreColumn[],
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): OverWaves {
  const answered = columns.map((column) => column.some((score) => score !== null))
  const kept = columns.filter((_, wave) => answered[wave])
  const people = (kept[0] ?? []).map((_, person) => kept.map((column) => column[person] ?? null))
  const free = mixedModel(people, { confidence })
  return {
    waves: waves.filter((_, wave) => answered[wave]),
    emptyWaves: waves.filter((_, wave) => !answered[wave]),
    model: isTooFree(free) ? mixedModel(people, { covariance: 'compound_symmetry', confidence }) : free
  }
}

function isTooFree({ status }: MixedModel): boolean {
  return status === 'singular_covariance' || status === 'unidentified_covariance' || status === 'not_converged'
}
