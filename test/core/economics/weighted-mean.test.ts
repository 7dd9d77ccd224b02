import fc from 'fast-check'
import t from 'tap'
import { weightedMean } from '../../../src/core/economics/weighted-mean.js'
import { near } from '../statistics/near.js'

t.test('a rare and dear kind weighs as much as it happens', async (t) => {
  t.same(weightedMean([1180, 180], [1, 9]), { weight: 10, mean: 280 })
  t.same(weightedMean([51, 24], [30, 70]), { weight: 100, mean: 32.1 })
})

t.test('nothing happened: no mean', async (t) => {
  t.same(weightedMean([], []), { weight: 0, mean: null })
  t.same(weightedMean([5, 6], [0, 0]), { weight: 0, mean: null })
})

t.test('weights below 0, too few, or no numbers are the mistake of the caller', async (t) => {
  t.throws(() => weightedMean([1, 2], [3, -1]), RangeError)
  t.throws(() => weightedMean([1, 2], [3]), RangeError)
  t.throws(() => weightedMean([1, NaN], [3, 1]), RangeError)
  t.throws(() => weightedMean([1, 2], [3, Infinity]), RangeError)
})

t.test('the mean lies among the values, and the size of the weights does not matter', async () => {
  const pair = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 100 }))
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 20 }), (pairs) => {
      const [values, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)]
      const mean = weightedMean(values, weights).mean ?? NaN
      const within = mean >= Math.min(...values) - 1e-9 && mean <= Math.max(...values) + 1e-9
      return (
        within &&
        near(
          weightedMean(
            values,
            weights.map((weight) => weight / 7)
          ).mean,
          mean,
          1e-12,
          1e-9
        )
      )
    })
  )
})
