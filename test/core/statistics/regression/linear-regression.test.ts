import fc from 'fast-check'
import t from 'tap'
import { leastSquares } from '../../../../src/core/statistics/algebra/least-squares.js'
import { linearRegression } from '../../../../src/core/statistics/regression/linear-regression.js'
import { near } from '../near.js'

t.test('a line through four people', async (t) => {
  const got = linearRegression([[0, 1, 2, 3]], [1, 3, 2, 4])
  t.match(got, { status: 'ok', n: 4, df: 2 })
  t.ok(near(got.intercept?.estimate ?? null, 1.3) && near(got.slopes?.[0]?.estimate ?? null, 0.8))
  t.ok(near(got.residualSd, Math.sqrt(0.9)) && near(got.rSquared, 0.64))
  t.ok(near(got.intercept?.se ?? null, Math.sqrt(0.9 * 0.7)) && near(got.slopes?.[0]?.se ?? null, Math.sqrt(0.9 * 0.2)))
})

t.test('too few people, and predictors that say nothing of their own', async (t) => {
  const nothing = { df: null, intercept: null, slopes: null, residualSd: null, rSquared: null }
  t.same(linearRegression([[1]], [2]), { status: 'insufficient_data', n: 1, ...nothing })
  t.same(linearRegression([[]], []), { status: 'insufficient_data', n: 0, ...nothing })
  t.same(linearRegression([[5, 5, 5]], [1, 2, 3]), { status: 'singular', n: 3, ...nothing })
  t.match(
    linearRegression(
      [
        [1, 2, 4, 3],
        [3, 5, 9, 7]
      ],
      [1, 2, 3, 5]
    ),
    { status: 'singular' }
  )
})

t.test('as many people as coefficients: estimates without any doubt to put beside them', async (t) => {
  const got = linearRegression([[1, 3]], [10, 14])
  t.match(got, { status: 'insufficient_data', n: 2, df: 0, residualSd: null })
  t.ok(near(got.slopes?.[0]?.estimate ?? null, 2) && near(got.intercept?.estimate ?? null, 8))
  t.match(got.slopes?.[0], { se: null, t: null, p: null, interval: null })
})

t.test('a perfect fit, and an outcome that does not vary, test nothing', async (t) => {
  const perfect = linearRegression([[0.1, 0.2, 0.3, 0.7]], [1.1, 1.2, 1.3, 1.7])
  t.match(perfect, { status: 'ok', residualSd: 0, slopes: [{ se: 0, t: null, p: null, interval: null }] })
  t.match(linearRegression([[1, 2, 3]], [0.3, 0.3, 0.3]), { status: 'ok', residualSd: 0, rSquared: null })
})

t.test('a fifth power far from 0 keeps its digits', async (t) => {
  const x = Array.from({ length: 21 }, (_, index) => index)
  const powers = [1, 2, 3, 4, 5].map((power) => x.map((value) => value ** power))
  const got = linearRegression(
    powers,
    x.map((value) => [1, 1, 1, 1, 1, 1].reduce((sum, b) => sum * value + b, 0))
  )
  t.equal(got.residualSd, 0)
  t.ok([got.intercept, ...(got.slopes ?? [])].every((coefficient) => near(coefficient?.estimate ?? null, 1, 1e-7)))
})

t.test('the wrong shape, and numbers that are none, are the mistake of the caller', async (t) => {
  t.throws(() => linearRegression([[1, 2]], [1, 2, 3]), RangeError)
  t.throws(() => linearRegression([], [1, 2, 3]), RangeError)
  t.throws(() => linearRegression([[1, 2, NaN]], [1, 2, 3]), RangeError)
  t.throws(() => linearRegression([[1, 2, 3]], [1, 2, Infinity]), RangeError)
  t.throws(() => linearRegression([[1, 2, 3]], [1, 2, 3], { confidence: 95 }), RangeError)
})

t.test('the same as with a column of ones, and slopes do not see where the numbers start', async () => {
  const Person = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: -50, max: 50 })))
  fc.assert(
    fc.property(fc.array(Person, { minLength: 6, maxLength: 20 }), (people) => {
      const [a, b, y] = [0, 1, 2].map((column) => people.map((person) => person[column] ?? 0))
      const got = linearRegression([a ?? [], b ?? []], y ?? [])
      const other = leastSquares(
        people.map(([a = 0, b = 0]) => [1, a, b]),
        y ?? []
      )
      if (other.status !== 'ok' || got.status !== 'ok') return other.status === got.status
      const moved = linearRegression(
        [(a ?? []).map((x) => x + 1e6), b ?? []],
        (y ?? []).map((x) => x - 1e6)
      )
      const all = [got.intercept, ...(got.slopes ?? [])]
      const variance = (got.residualSd ?? NaN) ** 2
      return all.every((coefficient, index) => {
        const expected = Math.sqrt(variance * (other.inverseCrossProduct[index]?.[index] ?? NaN))
        return (
          near(coefficient?.estimate ?? null, other.coefficients[index] ?? NaN, 1e-8, 1e-8) &&
          near(coefficient?.se ?? null, expected, 1e-8, 1e-8) &&
          (index === 0 || near(moved.slopes?.[index - 1]?.estimate ?? null, coefficient?.estimate ?? NaN, 1e-8, 1e-8))
        )
      })
    }),
    { numRuns: 60 }
  )
})
