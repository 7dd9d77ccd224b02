import fc from 'fast-check'
import t from 'tap'
import { cholesky, inverse, solved, type Cholesky } from '../../../../src/core/statistics/algebra/cholesky.js'
import { product, timesVector, transposed, type Matrix } from '../../../../src/core/statistics/algebra/matrix.js'
import { near } from '../near.js'

const covariances = [
  [4, 2, 2],
  [2, 10, 4],
  [2, 4, 6]
]

t.test('the square root, the determinant, the solution and the inverse of a small matrix', async (t) => {
  const factor = factored(covariances)
  t.same(factor.lower, [[2], [1, 3], [1, 1, 2]])
  t.ok(near(factor.logDeterminant, Math.log(144), 1e-15))
  t.same(solved(factor, timesVector(covariances, [1, -2, 3])), [1, -2, 3])
  t.match(inverse(factored([[4]])), [[0.25]])
})

t.test('nothing has a determinant of 1', async (t) => {
  t.same(cholesky([]), { status: 'ok', lower: [], logDeterminant: 0 })
})

const impossible: Readonly<Record<string, Matrix>> = {
  'no variance': [[0]],
  'a negative variance': [[-1]],
  'a correlation of 1': [
    [1, 1],
    [1, 1]
  ],
  'a correlation above 1': [
    [1, 2],
    [2, 1]
  ],
  'a correlation of 1 but for rounding': [
    [1.1, 3 * 1.1],
    [3 * 1.1, 9 * 1.1]
  ],
  'three that cannot all disagree': [
    [1, -0.9, -0.9],
    [-0.9, 1, -0.9],
    [-0.9, -0.9, 1]
  ],
  'not a number': [[NaN]],
  infinity: [[Infinity]]
}

t.test('what cannot be covariances is said not to be', async (t) => {
  for (const [name, matrix] of Object.entries(impossible)) {
    t.same(cholesky(matrix), { status: 'not_positive_definite' }, name)
  }
})

t.test('large and tiny units are no reason to refuse', async (t) => {
  for (const unit of [1e-100, 1e100]) {
    const scaled = covariances.map((row) => row.map((value) => value * unit))
    t.ok(near(factored(scaled).logDeterminant, Math.log(144) + 3 * Math.log(unit), 1e-14))
  }
})

t.test('a matrix times its inverse is 1, and its root squared is itself', async () => {
  const Rows = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4
  })
  fc.assert(
    fc.property(Rows, (rows) => {
      const crossed = product(rows, transposed(rows)).map((row, i) => row.map((cell, j) => cell + (i === j ? 1 : 0)))
      const factor = factored(crossed)
      const inverted = inverse(factor)
      const square = factor.lower.map((row) => [...row, 0, 0, 0].slice(0, 4))
      const restored = product(square, transposed(square))
      return (
        product(crossed, inverted).every((row, i) => row.every((v, j) => near(v, i === j ? 1 : 0, 1e-9, 1e-9))) &&
        restored.every((row, i) => row.every((v, j) => near(v, crossed[i]?.[j] ?? NaN, 1e-12, 1e-11))) &&
        inverted.every((row, i) => row.every((v, j) => v === inverted[j]?.[i]))
      )
    }),
    { numRuns: 50 }
  )
})

function factored(matrix: Matrix): Cholesky {
  const factor = cholesky(matrix)
  if (factor.status !== 'ok') throw new Error('no factor')
  return factor
}
