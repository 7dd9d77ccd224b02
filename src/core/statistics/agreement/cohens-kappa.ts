import { requireProbability, requireWhole } from '../caller-mistakes.js'
import { normalQuantile } from '../distributions/normal.js'
import type { Interval } from '../interval.js'
import { sum } from '../sum.js'

/** How much a pair of answers counts as disagreement: all alike, by the steps between them, or by their square. */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic'

/** κ is at most 1, both agreements are from 0 to 1. Null is "not defined". */
export interface CohensKappa {
  readonly status: 'ok' | 'no_data' | 'zero_variance'
  readonly n: number
  readonly kappa: number | null
  readonly standardError: number | null
  readonly interval: Interval | null
  readonly observedAgreement: number | null
  readonly expectedAgreement: number | null
}

/**
 * Two people put the same things into classes. How much more do they agree than two who never looked at the things, but use the
 * classes as often? 1 is always, 0 no more than that, below 0 less.
 *
 * κ = 1 − observed disagreement / expected disagreement. Two answers i and j of k ordered classes disagree by 1 if i ≠ j
 * (`unweighted`), by |i − j|/(k − 1) (`linear`) or its square (`quadratic`, near to an intraclass correlation).
 * κ falls where nearly all is one class, however well people agree: print the observed agreement beside.
 *
 * The standard error is that of a ratio of two means over the pairs of answers (the delta method, Fleiss, Cohen and Everitt's
 * formula): each pair moves κ by (its disagreement − (1 − κ)(mean disagreement of the first answer + of the second)) / expected,
 * and it is the standard deviation of that over √n. The interval is κ ± z standard errors, rough below some 50 pairs, and a
 * point where all agree.
 *
 * `table[i][j]` counts things that the first puts into class i and the second into class j. Statuses: `no_data` (nothing counted);
 * `zero_variance` (both use one and the same class, so that nothing could be expected); `ok`. Throws RangeError for a table that is
 * not square with at least 2 classes, or has counts that are not whole.
 *
 * Sources: J. Cohen, Educational and Psychological Measurement 20 (1960) 37–46 and Psychological Bulletin 70 (1968) 213–220; J. L.
 * Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72 (1969) 323–327.
 */
export function cohensKappa(
  table: readonly (readonly number[])[],
  weights: KappaWeights = 'unweighted',
  { confidence = 0.95 }: Readonly<{ confidence?: number }> = {}
): CohensKappa {
  requireProbability('confidence', confidence)
  requireSquare(table)
  const n = sum(table.flat())
  if (n === 0) return { ...nothing, status: 'no_data', n }

  const classes = table.map((_, index) => index)
  const shares = table.map((row) => row.map((count) => count / n))
  const ofFirst = shares.map((row) => sum(row))
  const ofSecond = classes.map((j) => sum(shares.map((row) => row[j] ?? 0)))
  const apart = (i: number, j: number) => disagreement(i, j, table.length - 1, weights)
  const meanOfRow = classes.map((i) => sum(classes.map((j) => apart(i, j) * (ofSecond[j] ?? 0))))
  const meanOfColumn = classes.map((j) => sum(classes.map((i) => apart(i, j) * (ofFirst[i] ?? 0))))
  const over = (value: (i: number, j: number) => number) =>
    sum(shares.flatMap((row, i) => row.map((share, j) => share * value(i, j))))

  const observed = over(apart)
  const expected = sum(classes.map((i) => (ofFirst[i] ?? 0) * (meanOfRow[i] ?? 0)))
  const agreements = { observedAgreement: 1 - observed, expectedAgreement: 1 - expected }
  if (expected === 0) return { ...nothing, ...agreements, status: 'zero_variance', n }

  const ratio = observed / expected // 1 − κ
  const pull = (i: number, j: number) => apart(i, j) - ratio * ((meanOfRow[i] ?? 0) + (meanOfColumn[j] ?? 0))
  const meanPull = over(pull)
  const standardError = Math.sqrt(over((i, j) => (pull(i, j) - meanPull) ** 2) / n) / expected
  const kappa = 1 - ratio
  const reach = normalQuantile((1 + confidence) / 2) * standardError
  return { status: 'ok', n, kappa, standardError, interval: { low: kappa - reach, high: kappa + reach }, ...agreements }
}

function disagreement(i: number, j: number, steps: number, weights: KappaWeights): number {
  if (weights === 'unweighted') return i === j ? 0 : 1
  const distance = Math.abs(i - j) / steps
  return weights === 'linear' ? distance : distance ** 2
}

function requireSquare(table: readonly (readonly number[])[]): void {
  requireWhole('number of classes', table.length, 2)
  for (const row of table) {
    if (row.length !== table.length)
      throw new RangeError(`Expected as many columns as rows, got ${row.length} and ${table.length}.`)
    for (const count of row) requireWhole('count', count, 0)
  }
}

const nothing = { kappa: null, standardError: null, interval: null, observedAgreement: null, expectedAgreement: null }
