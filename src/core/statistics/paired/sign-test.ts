import { requireMeasurements } from '../caller-mistakes.js'
import { binomialLower } from '../distributions/binomial.js'
import { snapped } from '../snap.js'

export interface SignTest {
  readonly status: 'ok' | 'no_data'
  readonly nPositive: number
  readonly nNegative: number
  readonly nZero: number
  readonly p: number | null
  readonly probabilityOfImprovement: number | null
}

/**
 * How many went up, down, or stayed? Up and down would be equally likely if nothing had happened: the two-sided exact binomial
 * p, with those who stayed left out (W. J. Dixon, A. M. Mood, JASA 41 (1946) 557–566). 1 when all stayed.
 *
 * `probabilityOfImprovement` is the share that went up plus half of those who stayed: 0.5 when nothing happened. Nobody:
 * `no_data`. Changes smaller than 1e-8 are no change (snap.ts).
 */
export function signTest(changes: readonly number[]): SignTest {
  requireMeasurements('changes', changes, 2e75)
  const n = changes.length
  const nPositive = changes.filter((change) => snapped(change) > 0).length
  const nNegative = changes.filter((change) => snapped(change) < 0).length
  const nZero = n - nPositive - nNegative
  if (n === 0) return { status: 'no_data', nPositive, nNegative, nZero, p: null, probabilityOfImprovement: null }

  const moved = nPositive + nNegative
  const p = Math.min(1, 2 * binomialLower(Math.min(nPositive, nNegative), moved, 0.5))
  return { status: 'ok', nPositive, nNegative, nZero, p, probabilityOfImprovement: (nPositive + nZero / 2) / n }
}
