import t from 'tap'
import { timesVector, transposed } from '../../../../src/core/statistics/algebra/matrix.js'
import { solvedLower, solvedLowerTransposed } from '../../../../src/core/statistics/algebra/triangular.js'

const lower = [
  [2, 0, 0],
  [-1, 4, 0],
  [3, 5, 0.5]
]

t.test('a triangle is solved from its corner, either way round', async (t) => {
  t.same(solvedLower(lower, timesVector(lower, [3, -2, 8])), [3, -2, 8])
  t.same(solvedLowerTransposed(lower, timesVector(transposed(lower), [3, -2, 8])), [3, -2, 8])
  t.same([solvedLower([], []), solvedLowerTransposed([], [])], [[], []])
})

t.test('what stands above the diagonal need not be there', async (t) => {
  const short = [[2], [-1, 4], [3, 5, 0.5]]
  t.same(solvedLower(short, [2, 3, 9]), solvedLower(lower, [2, 3, 9]))
  t.same(solvedLowerTransposed(short, [2, 3, 9]), solvedLowerTransposed(lower, [2, 3, 9]))
})
