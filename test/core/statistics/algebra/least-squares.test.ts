import fc from 'fast-check'
import t from 'tap'
import { cholesky, inverse } from '../../../../src/core/statistics/algebra/cholesky.js'
import { leastSquares, type LeastSquares } from '../../../../src/core/statistics/algebra/least-squares.js'
import { dot, product, timesVector, transposed, type Matrix } from '../../../../src/core/statistics/algebra/matrix.js'
import { near } from '../near.js'

t.test('a line through four points', async (t) => {
  const got = fitted(withOnes([0, 1, 2, 3]), [1, 3, 2, 4])
  t.ok(near(got.coefficients[0] ?? null, 1.3) && near(got.coefficients[1] ?? null, 0.8))
  t.ok(near(got.residualSumOfSquares, 1.8) && got.df === 2)
  t.ok([-0.3, 0.9, -0.9, 0.3].every((expected, index) => near(got.residuals[index] ?? null, expected)))
  t.ok(
    [
      [0.7, -0.3],
      [-0.3, 0.2]
    ].every((row, i) => row.every((value, j) => near(got.inverseCrossProduct[i]?.[j] ?? null, value)))
  )
})

t.test('as many rows as columns fit exactly; fewer say nothing', async (t) => {
  const got = fitted(withOnes([2, 4]), [1, 7])
  t.ok(near(got.coefficients[1] ?? null, 3) && got.df === 0 && got.residualSumOfSquares === 0)
  t.same(leastSquares([[1, 2]], [1]), { status: 'insufficient_data' })
  t.same(leastSquares([], []), { status: 'insufficient_data' })
  t.same(leastSquares([[], []], [1, 2]), { status: 'insufficient_data' })
})

t.test('a column that says nothing new is named, whatever its unit', async (t) => {
  const singular = (design: Matrix) => leastSquares(design, [1, 2, 4, 8])
  t.same(singular(withOnes([5, 5, 5, 5])), { status: 'singular', column: 1 })
  t.same(singular(withOnes([0, 0, 0, 0])), { status: 'singular', column: 1 })
  t.same(singular([0.1, 0.2, 0.7, 0.9].map((x) => [1, x, 3 * x - 0.3])), { status: 'singular', column: 2 })
  t.same(singular([0.1, 0.2, 0.7, 0.9].map((x) => [1, 1e-90 * x, 1e90 * x])), { status: 'singular', column: 2 })
  t.equal(fitted(withOnes([1e-170, 2e-170, 4e-170, 9e-170]), [1, 2, 4, 8]).df, 2)
  t.equal(fitted(withOnes([1e8, 1e8 + 1, 1e8 + 2, 1e8 + 3]), [1, 2, 4, 8]).df, 2)
})

t.test('rows that do not fit are the mistake of the caller', async (t) => {
  t.throws(() => leastSquares([[1], [1]], [1]), RangeError)
  t.throws(() => leastSquares([[1, 2], [1]], [1, 2]), RangeError)
})

t.test('residuals stand upright on every column, and the normal equations lead to the same place', async () => {
  const Row = fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: -20, max: 20 })))
  fc.assert(
    fc.property(fc.array(Row, { minLength: 6, maxLength: 15 }), (rows) => {
      const design = rows.map(([, a = 0, b = 0, c = 0]) => [1, a, b, c])
      const y = rows.map(([value = 0]) => value)
      const got = leastSquares(design, y)
      const crossed = cholesky(product(transposed(design), design))
      if (got.status !== 'ok' || crossed.status !== 'ok') return got.status === 'singular'
      const inverted = inverse(crossed)
      const other = timesVector(inverted, timesVector(transposed(design), y))
      const fitted = timesVector(design, got.coefficients)
      return (
        transposed(design).every((column) => Math.abs(dot(column, got.residuals)) < 1e-9) &&
        got.residuals.every((value, row) => near(value + (fitted[row] ?? NaN), y[row] ?? NaN, 1e-9, 1e-9)) &&
        near(got.residualSumOfSquares, dot(got.residuals, got.residuals), 1e-9, 1e-9) &&
        got.coefficients.every((value, index) => near(value, other[index] ?? NaN, 1e-6, 1e-6)) &&
        got.inverseCrossProduct.every((row, i) => row.every((v, j) => near(v, inverted[i]?.[j] ?? NaN, 1e-6, 1e-8)))
      )
    }),
    { numRuns: 60 }
  )
})

function withOnes(x: readonly number[]): Matrix {
  return x.map((value) => [1, value])
}

function fitted(design: Matrix, y: readonly number[]): LeastSquares {
  const got = leastSquares(design, y)
  if (got.status !== 'ok') throw new Error(got.status)
  return got
}
