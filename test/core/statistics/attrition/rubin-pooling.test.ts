import fc from 'fast-check'
import t from 'tap'
import { rubinPooling } from '../../../../src/core/statistics/attrition/rubin-pooling.js'
import { tQuantile } from '../../../../src/core/statistics/distributions/t.js'
import { near } from '../near.js'

t.test('three data sets, worked by hand', async (t) => {
  const got = rubinPooling([1, 2, 3], [2, 2, 2], { people: 21 })
  t.match(got, { status: 'ok', nImputations: 3, estimate: 2, withinVariance: 2, betweenVariance: 1 })
  t.ok(near(got.totalVariance, 10 / 3) && near(got.lambda, 0.4) && near(got.relativeIncrease, 2 / 3))
  const df = 1 / (1 / (2 / 0.16) + 1 / (0.6 * 20 * (21 / 23)))
  t.ok(near(got.df, df) && near(got.fractionMissing, (2 / 3 + 2 / (df + 3)) / (5 / 3)))
  t.ok(near(got.interval?.high ?? null, 2 + tQuantile(0.975, df) * Math.sqrt(10 / 3)))
})

t.test('estimates that are all alike add nothing', async (t) => {
  const got = rubinPooling([5, 5, 5], [4, 4, 4], { people: 30, parameters: 2 })
  t.match(got, { status: 'ok', betweenVariance: 0, lambda: 0, relativeIncrease: 0, totalVariance: 4, se: 2 })
  t.ok(near(got.df, (28 * 29) / 31))
})

t.test('nothing to pool, one data set, too few people, no variance', async (t) => {
  t.match(rubinPooling([], [], { people: 10 }), { status: 'no_data', estimate: null, interval: null })
  t.match(rubinPooling([3], [1], { people: 10 }), {
    status: 'insufficient_data',
    estimate: 3,
    withinVariance: 1,
    totalVariance: null
  })
  t.match(rubinPooling([3, 4], [1, 1], { people: 2, parameters: 2 }), {
    status: 'insufficient_data',
    estimate: 3.5,
    interval: null
  })
  t.match(rubinPooling([3, 4], [0, 0], { people: 10 }), {
    status: 'zero_variance',
    estimate: 3.5,
    totalVariance: 0.75,
    df: null,
    interval: null
  })
  t.match(rubinPooling([3, 3], [0, 0], { people: 10 }), { status: 'zero_variance', se: 0 })
})

t.test('another unit and another zero change the unit and the zero', async () => {
  const data = fc.array(
    fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true })),
    { minLength: 2, maxLength: 10 }
  )
  fc.assert(
    fc.property(data, (sets) => {
      const [estimates, variances] = [sets.map(([estimate]) => estimate), sets.map(([, variance]) => variance)]
      const one = rubinPooling(estimates, variances, { people: 40 })
      const other = rubinPooling(
        estimates.map((estimate) => 100 - 4 * estimate),
        variances.map((variance) => 16 * variance),
        { people: 40 }
      )
      return (
        near(other.se, 4 * (one.se ?? NaN), 1e-9) &&
        near(other.df, one.df ?? NaN, 1e-9) &&
        near(other.estimate, 100 - 4 * (one.estimate ?? NaN), 1e-9, 1e-9) &&
        (one.df ?? NaN) <= 39 &&
        (one.fractionMissing ?? NaN) <= 1
      )
    })
  )
})

t.test('what cannot be a set of estimates is a mistake of the caller', async (t) => {
  t.throws(() => rubinPooling([1, 2], [1], { people: 10 }), RangeError)
  t.throws(() => rubinPooling([NaN], [1], { people: 10 }), RangeError)
  t.throws(() => rubinPooling([1], [Infinity], { people: 10 }), RangeError)
  t.throws(() => rubinPooling([1, 2], [1, -1], { people: 10 }), RangeError)
  t.throws(() => rubinPooling([1, 2], [1, 1], { people: 1.5 }), RangeError)
  t.throws(() => rubinPooling([1, 2], [1, 1], { people: 10, parameters: 0 }), RangeError)
  t.throws(() => rubinPooling([1, 2], [1, 1], { people: 10, confidence: -0.5 }), RangeError)
})
