import { fTest, type FTest } from '../groups/f-test.js'
import { roundingOf } from '../rounding.js'
import { sum } from '../sum.js'
import type { ParallelLines } from './parallel-lines.js'

/** Partial eta squared: the share that cohorts explain of what baseline alone leaves over. */
export interface CohortTest extends FTest {
  readonly partialEtaSquared: number
}

/**
 * Do cohorts differ at all, beyond where they started? Parallel lines against one line for everybody. Null after a perfect fit.
 *
 * What one line adds to the squares is put together from positive parts: the slope of all people instead of that within cohorts,
 * and how far cohort means lie from that line.
 */
export function cohortTest(fit: ParallelLines): CohortTest | null {
  const means = fit.lines.map(({ n, meanPre, meanPost }) => ({
    n,
    x: meanPre - fit.meanPre,
    y: meanPost - fit.meanPost
  }))
  const within = fit.baselineSquares
  const slope =
    (fit.slope * within + sum(means.map(({ n, x, y }) => n * x * y))) /
    (within + sum(means.map(({ n, x }) => n * x * x)))
  const explained = (slope - fit.slope) ** 2 * within + sum(means.map(({ n, x, y }) => n * (y - slope * x) ** 2))
  const test = fTest(explained, fit.lines.length - 1, fit.residualSquares, fit.df)
  return test === null ? null : { ...test, partialEtaSquared: explained / (explained + fit.residualSquares) }
}

/**
 * Are the lines parallel, as the adjusted means assume? A slope for each cohort against one for all. A small p says that the
 * difference between cohorts depends on where people started, so that no single figure describes it.
 *
 * A cohort whose people all started alike has no slope of its own and takes no part. Null with fewer than two slopes, no degrees
 * of freedom, or a perfect fit.
 */
export function slopeHomogeneity({ lines, n, totalSquares }: ParallelLines): FTest | null {
  const sloped = lines.filter((line) => line.baselineSquares > roundingOf([line.meanPre]) ** 2 * line.n)
  const turns = new Map(
    sloped.map((line) => {
      const products = line.residuals.map((residual, person) => residual * (line.baseline[person] ?? 0))
      return [line, sum(products) / line.baselineSquares] // own slope − common slope
    })
  )
  const explained = sum(sloped.map((line) => (turns.get(line) ?? 0) ** 2 * line.baselineSquares))
  const leftOver = sum(
    lines.map((line) => {
      const turn = turns.get(line) ?? 0
      return sum(line.residuals.map((residual, person) => (residual - turn * (line.baseline[person] ?? 0)) ** 2))
    })
  )
  return fTest(
    explained,
    sloped.length - 1,
    leftOver <= 1e-26 * totalSquares ? 0 : leftOver,
    n - lines.length - sloped.length
  )
}
