import { requireMeasurements } from '../caller-mistakes.js'
import { deviationsOf } from '../deviations.js'
import { roundingOf } from '../rounding.js'
import { sum } from '../sum.js'
import { fTest, type FTest } from './f-test.js'

/** Sums of squares are in squared units of the measurements, shares have none. Null is "not defined": `status` says why. */
export interface OneWayAnova {
  readonly status: 'ok' | 'no_data' | 'single_cohort' | 'insufficient_data' | 'zero_variance'
  readonly n: number
  readonly sumOfSquaresBetween: number | null
  readonly dfBetween: number | null
  readonly sumOfSquaresWithin: number | null
  readonly dfWithin: number | null
  readonly residualSd: number | null
  readonly test: FTest | null
  readonly etaSquared: number | null
  readonly omegaSquared: number | null
}

/**
 * Do the means of several groups differ by more than people within a group do? All squared distances from the overall mean are
 * split into those of group means and those within groups, and F compares the two per degree of freedom.
 *
 * Eta squared is the share of all squares that lies between groups; omega squared = (between − df × s²) / (all + s²) takes away
 * what chance alone would put there, and may fall below 0. Assumes independent people and like spread in all groups: where
 * spreads differ, read welch-anova.ts.
 *
 * One number is taken from all, which is exact, before means and before squares: Simon and Lesage's data (1000000000000.4,
 * 1000000000000.3, …) come out right where most programs lose every digit. Statuses, in this order, groups with nobody in
 * them left out: `no_data`; `single_cohort` (one group); `insufficient_data` (nobody shares a group with another);
 * `zero_variance` (no spread within groups: squares and eta, no F and no omega); `ok`.
 *
 * R. A. Fisher, Statistical Methods for Research Workers (1925), chapter 7; omega: W. L. Hays, Statistics for Psychologists
 * (1963); data: S. D. Simon, J. P. Lesage, American Statistician 43 (1989) 60–65.
 */
export function oneWayAnova(groups: readonly (readonly number[])[]): OneWayAnova {
  for (const group of groups) requireMeasurements('groups', group)
  const filled = groups.filter((group) => group.length > 0)
  const values = filled.flat()
  const [n, dfBetween, dfWithin] = [values.length, filled.length - 1, values.length - filled.length]
  if (n === 0) return { ...nothing, status: 'no_data', n }
  if (dfBetween === 0) return { ...nothing, status: 'single_cohort', n }

  const start = values[0] ?? 0
  const within = filled.map((group) => deviationsOf(group.map((value) => value - start)))
  const overall = sum(within.map(({ mean, deviations }) => mean * deviations.length)) / n
  const sumOfSquaresBetween = sum(within.map(({ mean, deviations }) => (mean - overall) ** 2 * deviations.length))
  const unrounded = sum(within.map(({ sumOfSquares }) => sumOfSquares))
  const sumOfSquaresWithin = unrounded <= roundingOf(values) ** 2 * dfWithin ? 0 : unrounded

  const all = sumOfSquaresBetween + sumOfSquaresWithin
  const squares = { sumOfSquaresBetween, dfBetween, sumOfSquaresWithin, dfWithin }
  const etaSquared = all === 0 ? null : sumOfSquaresBetween / all
  if (dfWithin === 0) return { ...nothing, status: 'insufficient_data', n, ...squares }
  if (sumOfSquaresWithin === 0) return { ...nothing, status: 'zero_variance', n, ...squares, residualSd: 0, etaSquared }

  const variance = sumOfSquaresWithin / dfWithin
  return {
    status: 'ok',
    n,
    ...squares,
    residualSd: Math.sqrt(variance),
    test: fTest(sumOfSquaresBetween, dfBetween, sumOfSquaresWithin, dfWithin),
    etaSquared,
    omegaSquared: (sumOfSquaresBetween - dfBetween * variance) / (all + variance)
  }
}

const nothing = {
  sumOfSquaresBetween: null,
  dfBetween: null,
  sumOfSquaresWithin: null,
  dfWithin: null,
  residualSd: null,
  test: null,
  etaSquared: null,
  omegaSquared: null
}
