import fc from 'fast-check'
import t from 'tap'
import { ratingMeanSquares } from '../../../../src/core/statistics/agreement/rating-mean-squares.js'
import { near } from '../near.js'

// P. E. Shrout, J. L. Fleiss (1979), table 2: six targets, four judges.
const six = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7]
]

t.test('the mean squares that Shrout and Fleiss print: 11.24, 32.49, 1.02, 6.26', async (t) => {
  const got = ratingMeanSquares([...six, [1, null, 2, 3]])
  t.match(got, { kind: 'mean-squares', n: 6, k: 4 })
  if (got.kind === 'too-few') return
  t.ok(near(got.people, 11.241666666666667) && near(got.raters, 32.486111111111114))
  t.ok(near(got.error, 1.0194444444444444) && near(got.within, 6.263888888888889))
})

t.test('two people and two raters are needed', async (t) => {
  t.same(ratingMeanSquares([]), { kind: 'too-few', n: 0, k: 0 })
  t.same(ratingMeanSquares([[1], [2], [3]]), { kind: 'too-few', n: 3, k: 1 })
  t.same(
    ratingMeanSquares([
      [1, 2],
      [null, 2]
    ]),
    { kind: 'too-few', n: 1, k: 2 }
  )
})

t.test('rounding is no difference', async (t) => {
  t.match(
    ratingMeanSquares([
      [0.3, 0.1 + 0.2],
      [0.1 + 0.2, 0.3]
    ]),
    { people: 0, raters: 0, error: 0, within: 0 }
  )
})

t.test('rows that do not fit, and numbers that are none, are the mistake of the caller', async (t) => {
  t.throws(() => ratingMeanSquares([[1, 2], [1]]), RangeError)
  t.throws(() => ratingMeanSquares([[1, Infinity]]), RangeError)
})

const table = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 2, max: 5 })).chain(([n, k]) => {
  const row = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: k, maxLength: k })
  return fc.array(row, { minLength: n, maxLength: n })
})

t.test('the squares add up: all = people + within, within = raters + error; far from 0 as well', async () => {
  fc.assert(
    fc.property(table, fc.constantFrom(0, 1e9), (rows, zero) => {
      const got = ratingMeanSquares(rows.map((row) => row.map((rating) => rating + zero)))
      if (got.kind === 'too-few') return false
      const { n, k } = got
      const ratings = rows.flat()
      const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length
      const all = ratings.reduce((sum, rating) => sum + (rating - mean) ** 2, 0)
      const within = n * (k - 1) * got.within
      return (
        near((n - 1) * got.people + within, all, 1e-9, 1e-6) &&
        near((k - 1) * got.raters + (n - 1) * (k - 1) * got.error, within, 1e-9, 1e-6)
      )
    })
  )
})
