import t from 'tap'
import { parallelLines, type ParallelLines } from '../../../../src/core/statistics/regression/parallel-lines.js'
import { robustSquares } from '../../../../src/core/statistics/regression/robust-squares.js'
import { near } from '../near.js'

t.test('a residual counts more where its person pulled the line', async (t) => {
  const fit = parallelLines([
    { cohort: 'A', pre: [-1, 0, 1], post: [0, 3, 0] },
    { cohort: 'B', pre: [4, 5, 6], post: [1, 0, 2] }
  ]) as ParallelLines
  const got = robustSquares(fit)
  // Slope 1/4 from 2 + 2 squares: residuals −3/4, 2, −5/4, leverages 1/3 + x²/4.
  const [outer, middle, last] = [(-0.75 / (5 / 12)) ** 2, 3 ** 2, (-1.25 / (5 / 12)) ** 2]
  t.ok(near(got?.[0]?.squares ?? null, outer + middle + last))
  t.ok(near(got?.[0]?.timesBaseline ?? null, last - outer))
  t.ok(near(got?.[0]?.timesBaselineSquared ?? null, last + outer))
  t.equal(got?.length, 2)
})

t.test('nobody may determine a line alone', async (t) => {
  const alone = [
    { cohort: 'A', pre: [1, 2, 4], post: [1, 3, 2] },
    { cohort: 'B', pre: [2], post: [1] }
  ]
  t.equal(robustSquares(parallelLines(alone) as ParallelLines), null)
  const onlyOneStartedApart = [
    { cohort: 'A', pre: [1, 3], post: [1, 3] },
    { cohort: 'B', pre: [2, 2, 2], post: [1, 0, 5] }
  ]
  t.equal(robustSquares(parallelLines(onlyOneStartedApart) as ParallelLines), null)
})
