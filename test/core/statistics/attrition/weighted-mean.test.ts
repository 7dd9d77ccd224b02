import fc from 'fast-check'
import t from 'tap'
import { weightedMean } from '../../../../src/core/statistics/attrition/weighted-mean.js'
import { pairedMeanChange } from '../../../../src/core/statistics/paired/paired-mean-change.js'
import { near } from '../near.js'

t.test('somebody with three times the weight counts three times', async (t) => {
  const got = weightedMean([1, 5], [3, 1])
  t.match(got, { status: 'ok', n: 2, mean: 2, df: 1 })
  t.ok(near(got.se, Math.sqrt(2 * (3 ** 2 + 3 ** 2)) / 4))
})

t.test('equal weights give the plain mean, its error and its interval', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 }), (values) => {
      const got = weightedMean(
        values,
        values.map(() => 0.7)
      )
      const plain = pairedMeanChange(
        values.map(() => 0),
        values
      )
      if (plain.interval === null)
        return near(got.mean, plain.meanChange ?? NaN, 1e-12, 1e-12) && near(got.se, 0, 0, 1e-12)
      return (
        near(got.mean, plain.meanChange ?? NaN, 1e-9, 1e-9) &&
        near(got.se, plain.seChange ?? NaN, 1e-9) &&
        near(got.interval?.low ?? null, plain.interval.low, 1e-9, 1e-9)
      )
    })
  )
})

t.test('only the ratio of weights counts, and large numbers lose no digits', async () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })), { minLength: 2 })
  fc.assert(
    fc.property(people, (some) => {
      const [values, weights] = [some.map(([value]) => value), some.map(([, weight]) => weight)]
      const one = weightedMean(values, weights)
      const other = weightedMean(
        values.map((value) => value + 1e9),
        weights.map((weight) => weight * 1e-12)
      )
      return near(other.mean, 1e9 + (one.mean ?? NaN), 1e-15) && near(other.se, one.se ?? NaN, 1e-6, 1e-9)
    })
  )
})

t.test('nobody, one person, and all alike', async (t) => {
  t.match(weightedMean([], []), { status: 'no_data', mean: null })
  t.match(weightedMean([7], [2]), { status: 'insufficient_data', mean: 7, se: null, interval: null })
  t.match(weightedMean([7, 7], [1, 2]), { status: 'ok', se: 0, interval: { low: 7, high: 7 } })
})

t.test('more confidence is a wider interval', async (t) => {
  const high = (confidence: number) => weightedMean([1, 5, 4], [3, 1, 1], { confidence }).interval?.high ?? NaN
  t.ok(high(0.99) > high(0.95))
})

t.test('weights and values that cannot be are a mistake of the caller', async (t) => {
  for (const weight of [0, -1, NaN, Infinity]) t.throws(() => weightedMean([1, 2], [1, weight]), RangeError)
  t.throws(() => weightedMean([1, NaN], [1, 1]), RangeError)
  t.throws(() => weightedMean([1, 2], [1]), RangeError)
  t.throws(() => weightedMean([1], [1, 2]), RangeError)
  t.throws(() => weightedMean([1, 2], [1, 1], { confidence: -0.5 }), RangeError)
})
