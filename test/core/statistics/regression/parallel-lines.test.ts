import t from 'tap'
import { parallelLines, type ParallelLines } from '../../../../src/core/statistics/regression/parallel-lines.js'
import { near } from '../near.js'

const two = [
  { cohort: 'A', pre: [1, 2, 3], post: [2, 4, 3] },
  { cohort: 'B', pre: [5, 7], post: [9, 9] }
]

t.test('two lines with one slope', async (t) => {
  const got = parallelLines(two) as ParallelLines
  t.match(got, { status: 'ok', n: 5, df: 2 })
  t.ok(near(got.meanPre, 3.6) && near(got.meanPost, 5.4))
  t.ok(near(got.baselineSquares, 4) && near(got.slope, 0.25))
  t.ok(near(got.residualSquares, 1.75) && near(got.residualSd, Math.sqrt(0.875)) && near(got.totalSquares, 45.2))
  t.ok([-0.75, 1, -0.25].every((expected, person) => near(got.lines[0]?.residuals[person] ?? null, expected)))
})

const edges = [
  { cohorts: [], status: 'insufficient_data' },
  { cohorts: [{ cohort: 'A', pre: [1, 2, 3], post: [1, 3, 2] }], status: 'single_cohort' },
  {
    cohorts: [
      { cohort: 'A', pre: [1, 2], post: [1, 3] },
      { cohort: 'B', pre: [2], post: [1] }
    ],
    status: 'insufficient_data'
  },
  {
    cohorts: [
      { cohort: 'A', pre: [50, 50, 50], post: [1, 2, 3] },
      { cohort: 'B', pre: [50, 50], post: [1, 3] }
    ],
    status: 'baseline_constant'
  },
  {
    cohorts: [
      { cohort: 'A', pre: [0.3, 0.1 + 0.2], post: [1, 2] },
      { cohort: 'B', pre: [70, 70], post: [1, 3] }
    ],
    status: 'baseline_constant'
  }
] as const

t.test('what has no parallel lines says why: also a baseline that only differs between cohorts', async (t) => {
  for (const { cohorts, status } of edges) t.same(parallelLines(cohorts), { status })
})

t.test('a perfect fit has no residual spread', async (t) => {
  const got = parallelLines([
    { cohort: 'A', pre: [0.1, 0.2, 0.7], post: [1.1, 1.2, 1.7] },
    { cohort: 'B', pre: [0.3, 0.9], post: [0.3, 0.9] }
  ])
  t.match(got, { status: 'ok', residualSd: 0, residualSquares: 0 })
})
