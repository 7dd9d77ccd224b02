import t from 'tap'
import { combinations } from '../../../../src/core/statistics/regression/line-combination.js'
import { parallelLines, type ParallelLines } from '../../../../src/core/statistics/regression/parallel-lines.js'
import { near } from '../near.js'

const fit = parallelLines([
  { cohort: 'A', pre: [-1, 0, 1], post: [0, 3, 0] },
  { cohort: 'B', pre: [4, 5, 6], post: [1, 0, 2] }
]) as ParallelLines

t.test('the slope alone', async (t) => {
  const got = combinations(fit, 0.95)({ shares: [], slope: 1 })
  t.ok(near(got.estimate, 0.25) && near(got.se, fit.residualSd / 2))
  // Residuals −3/4, 2, −5/4 and 1/4, −1, 3/4; those away from the mean baseline keep 5/12 of themselves.
  t.ok(near(got.seRobust, Math.hypot(1.8, 3, 0.6, 1.8) / 4))
})

t.test('a cohort at its own baseline is its mean, as sure as a mean is', async (t) => {
  const got = combinations(fit, 0.95)({ shares: [{ cohort: 1, share: 1 }], slope: 0 })
  t.ok(near(got.estimate, 1) && near(got.se, fit.residualSd / Math.sqrt(3)))
})

t.test('shares and slope are linear: twice the question, twice the answer and its error', async (t) => {
  const once = combinations(
    fit,
    0.9
  )({
    shares: [
      { cohort: 0, share: 1 },
      { cohort: 1, share: -1 }
    ],
    slope: 5
  })
  const twice = combinations(
    fit,
    0.9
  )({
    shares: [
      { cohort: 0, share: 2 },
      { cohort: 1, share: -2 }
    ],
    slope: 10
  })
  t.ok(near(twice.estimate, 2 * once.estimate) && near(twice.se, 2 * (once.se ?? NaN)))
  t.ok(near(twice.seRobust, 2 * (once.seRobust ?? NaN)) && near(twice.p, once.p ?? NaN))
})

t.test('a height that nobody off the line pulls at is robustly certain, and rounding makes it no less', async (t) => {
  for (let unit = 1; unit <= 40; unit++) {
    const x = unit / 7
    const only = parallelLines([
      { cohort: 'A', pre: [-x, -x, 2 * x], post: [-x + 0.3, -x - 0.3, 2 * x] }, // the two off the line stand at the same place
      { cohort: 'B', pre: [0, x], post: [1, 1 + x] }
    ]) as ParallelLines
    const height = combinations(
      only,
      0.95
    )({ shares: [{ cohort: 0, share: 1 }], slope: only.baselineSquares / (3 * x) })
    t.ok((height.seRobust ?? NaN) < 1e-7)
  }
})
