import { requireMeasurements } from '../../statistics/caller-mistakes.js'
import { sum } from '../../statistics/sum.js'
import { requireShare } from '../require-share.js'

export interface Outcome {
  readonly probability: number
  readonly value: number
}

export interface ExpectedValue {
  readonly expected: number
  readonly parts: readonly number[] // what each outcome contributes
}

/**
 * What a choice comes to on average over everything that may happen: Σ probability × value. One of the outcomes must happen,
 * so their probabilities add up to 1 (within a millionth); a RangeError says otherwise.
 *
 * An average over many such choices. For one that is made once, say beside it how bad the worst outcome is.
 * Source: HM Treasury, The Green Book (2003), box 13.
 */
export function expectedValue(outcomes: readonly Outcome[]): ExpectedValue {
  requireMeasurements(
    'values',
    outcomes.map(({ value }) => value)
  )
  for (const { probability } of outcomes) requireShare('probability', probability)
  const all = sum(outcomes.map(({ probability }) => probability))
  if (Math.abs(all - 1) > 1e-6) throw new RangeError(`Expected probabilities that add up to 1, got ${all}.`)
  const parts = outcomes.map(({ probability, value }) => probability * value)
  return { expected: sum(parts), parts }
}

/**
 * What it is worth to find out before committing: the expected value of deciding later, when one outcome can be declined,
 * less that of deciding now. A pilot that may cost up to this much is worth having. Below 0: waiting loses more than it saves.
 */
export function valueOfWaiting(now: readonly Outcome[], later: readonly Outcome[]): number {
  return expectedValue(later).expected - expectedValue(now).expected
}
