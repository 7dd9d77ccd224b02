import { deviationsOf } from '../deviations.js'
import { roundingOf } from '../rounding.js'
import { sum } from '../sum.js'
import type { CohortPairs } from './cohort-pairs.js'
import { residualSdOf } from './residual-sd.js'

/** A cohort around its own means: how far each person lies from them, and how far from the line afterwards. */
interface CohortLine {
  readonly cohort: string
  readonly n: number
  readonly meanPre: number
  readonly meanPost: number
  readonly baseline: readonly number[] // pre − meanPre, by person
  readonly baselineSquares: number
  readonly residuals: readonly number[]
}

/** One slope for all cohorts, each cohort at its own height. Squares and means without a cohort are over all people. */
export interface ParallelLines {
  readonly status: 'ok'
  readonly lines: readonly CohortLine[]
  readonly n: number
  readonly df: number // n − cohorts − 1
  readonly meanPre: number
  readonly meanPost: number
  readonly slope: number
  readonly baselineSquares: number // within cohorts
  readonly residualSquares: number
  readonly residualSd: number
  readonly totalSquares: number // of the follow-up around its mean
}

export interface NoParallelLines {
  readonly status: 'insufficient_data' | 'single_cohort' | 'baseline_constant'
}

/**
 * The lines follow-up = height of the cohort + slope × baseline that lie nearest to people, in squared distances.
 *
 * A least squares problem with a column a cohort, solved without writing it down: taking each cohort from its own means removes
 * all heights, and what is left is one slope, Σ xy / Σ x² over all people. Two walks along the data, however many cohorts.
 *
 * Statuses, in this order: `insufficient_data` (nobody); `single_cohort`; `insufficient_data` (no more people than lines need);
 * `baseline_constant` (nobody differs at baseline from others of the same cohort, so that there is no slope to see).
 *
 * R. A. Fisher, Statistical Methods for Research Workers, 4th edition (1932), section 49.1.
 */
export function parallelLines(cohorts: readonly CohortPairs[]): ParallelLines | NoParallelLines {
  const n = cohorts.reduce((people, { pre }) => people + pre.length, 0)
  const df = n - cohorts.length - 1
  if (n === 0) return { status: 'insufficient_data' }
  if (cohorts.length < 2) return { status: 'single_cohort' }
  if (df < 1) return { status: 'insufficient_data' }

  const centred = cohorts.map(({ cohort, pre, post }) => ({ cohort, pre: deviationsOf(pre), post: deviationsOf(post) }))
  const baselineSquares = sum(centred.map(({ pre }) => pre.sumOfSquares))
  if (baselineSquares <= largestRounding(cohorts.map(({ pre }) => pre)) ** 2 * n) return { status: 'baseline_constant' }

  const products = centred.map(({ pre, post }) => {
    return sum(pre.deviations.map((value, person) => value * (post.deviations[person] ?? 0)))
  })
  const slope = sum(products) / baselineSquares
  const lines = centred.map(({ cohort, pre, post }) => ({
    cohort,
    n: pre.deviations.length,
    meanPre: pre.mean,
    meanPost: post.mean,
    baseline: pre.deviations,
    baselineSquares: pre.sumOfSquares,
    residuals: post.deviations.map((value, person) => value - slope * (pre.deviations[person] ?? 0))
  }))
  const residualSquares = sum(lines.map(({ residuals }) => sum(residuals.map((value) => value * value))))
  const [meanPre, meanPost] = [pooledMean(lines, 'meanPre'), pooledMean(lines, 'meanPost')]
  const totalSquares = sum(
    centred.map(({ post }) => post.sumOfSquares + post.deviations.length * (post.mean - meanPost) ** 2)
  )
  const rounding = largestRounding(cohorts.map(({ post }) => post))
  const residualSd = residualSdOf(residualSquares, df, totalSquares, rounding)
  return {
    status: 'ok',
    lines,
    n,
    df,
    meanPre,
    meanPost,
    slope,
    baselineSquares,
    residualSquares: residualSd === 0 ? 0 : residualSquares,
    residualSd,
    totalSquares
  }
}

function pooledMean(lines: readonly CohortLine[], key: 'meanPre' | 'meanPost'): number {
  const start = lines[0]?.[key] ?? 0
  return start + sum(lines.map((line) => line.n * (line[key] - start))) / sum(lines.map(({ n }) => n))
}

function largestRounding(columns: readonly (readonly number[])[]): number {
  return columns.reduce((largest, column) => Math.max(largest, roundingOf(column)), 0)
}
