import t from 'tap'
import { product } from '../../../../src/core/statistics/algebra/matrix.js'
import { quadraticForm, symmetricOf, traceOfProduct } from '../../../../src/core/statistics/algebra/symmetric.js'

const a = [
  [4, 1],
  [1, 3]
]
const b = [
  [2, -5],
  [-5, 7]
]

t.test('each cell below the diagonal is computed once and stands above it too', async (t) => {
  const asked: string[] = []
  const got = symmetricOf(3, (row, column) => {
    asked.push(`${row} ${column}`)
    return 10 * row + column
  })
  t.same(got, [
    [0, 10, 20],
    [10, 11, 21],
    [20, 21, 22]
  ])
  t.same(asked, ['0 0', '1 0', '1 1', '2 0', '2 1', '2 2'])
})

t.test('a quadratic form is the variance of a combination', async (t) => {
  t.equal(quadraticForm(a, [1, -1]), 5)
  t.throws(() => quadraticForm(a, [1]), RangeError)
})

t.test('the trace of a product needs no product', async (t) => {
  const whole = product(a, b)
  t.equal(traceOfProduct(a, b), (whole[0]?.[0] ?? NaN) + (whole[1]?.[1] ?? NaN))
  t.throws(() => traceOfProduct(a, [[1]]), RangeError)
})
