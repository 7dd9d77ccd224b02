import fc from 'fast-check'
import t from 'tap'
import {
  dot,
  identity,
  matrixOf,
  product,
  timesVector,
  transposed
} from '../../../../src/core/statistics/algebra/matrix.js'

const a = [
  [1, 2, 3],
  [4, 5, 6]
]

t.test('products, as on paper', async (t) => {
  t.equal(dot([1, 2, 3], [4, 5, 6]), 32)
  t.equal(dot([], []), 0)
  t.same(timesVector(a, [1, 0, -1]), [-2, -2])
  t.same(transposed(a), [
    [1, 4],
    [2, 5],
    [3, 6]
  ])
  t.same(product(a, transposed(a)), [
    [14, 32],
    [32, 77]
  ])
  t.same(transposed([]), [])
  t.same(product([], []), [])
})

t.test('rows and columns are built from their places', async (t) => {
  t.same(
    matrixOf(2, 3, (row, column) => 10 * row + column),
    [
      [0, 1, 2],
      [10, 11, 12]
    ]
  )
  t.same(product(a, identity(3)), a)
  t.same(product(identity(2), a), a)
})

t.test('sizes that do not fit are the mistake of the caller', async (t) => {
  t.throws(() => dot([1], [1, 2]), RangeError)
  t.throws(() => timesVector(a, [1, 2]), RangeError)
  t.throws(() => product(a, a), RangeError)
  t.throws(() => product(a, []), RangeError)
})

t.test('turning a product exchanges its factors', async () => {
  const Square = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3
  })
  fc.assert(
    fc.property(Square, Square, (a, b) => {
      const [left, right] = [transposed(product(a, b)), product(transposed(b), transposed(a))]
      return left.every((row, i) => row.every((value, j) => value === right[i]?.[j]))
    }),
    { numRuns: 30 }
  )
})
