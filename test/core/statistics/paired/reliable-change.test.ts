import fc from 'fast-check'
import t from 'tap'
import { reliableChange } from '../../../../src/core/statistics/paired/reliable-change.js'
import { near } from '../near.js'

t.test('sd 10 and reliability 0.875: a difference errs by 5, and 9.8 points are needed', async (t) => {
  const got = reliableChange([40, 50, 60, null], [55, 52, 50, 70], 0.875)
  t.match(got, { status: 'ok', n: 3, sdBaseline: 10, nImproved: 1, nUnchanged: 1, nDeteriorated: 1 })
  t.ok(near(got.standardErrorOfMeasurement, 10 * Math.sqrt(0.125)) && near(got.standardErrorOfDifference, 5))
  t.ok(near(got.minimalDetectableChange, 9.8))
  t.ok([3, 0.4, -2].every((value, at) => near(got.index?.[at] ?? null, value)))
})

t.test('just the detectable change is not beyond it', async (t) => {
  const got = reliableChange([0, 0, 0, 0], [7.84, 7.8401, -7.84, -7.8401], 0.92, { sdBaseline: 10 })
  t.match(got, { nImproved: 1, nUnchanged: 2, nDeteriorated: 1 })
})

t.test('another z, and a spread from elsewhere', async (t) => {
  const got = reliableChange([50], [58], 0.875, { sdBaseline: 10, z: 1.5 })
  t.match(got, { status: 'ok', n: 1, sdBaseline: 10, nImproved: 1 })
  t.ok(near(got.minimalDetectableChange, 7.5))
})

t.test('what cannot be judged, and why', async (t) => {
  const none = { index: null, nImproved: null, minimalDetectableChange: null }
  t.match(reliableChange([1, null], [null, 2], 0.8), { status: 'no_pairs', n: 0, sdBaseline: null, ...none })
  t.match(reliableChange([40], [50], 0.8), { status: 'insufficient_data', n: 1, ...none })
  t.match(reliableChange([50, 50], [40, 60], 0.8), { status: 'zero_variance', n: 2, sdBaseline: 0, ...none })
  t.match(reliableChange([0.3, 0.1 + 0.2], [1, 2], 0.8), { status: 'zero_variance', sdBaseline: 0 }, 'but for rounding')
  t.match(reliableChange([40, 60], [50, 60], 1), { status: 'zero_variance', standardErrorOfDifference: 0, ...none })
  for (const reliability of [-0.2, 1.05])
    t.match(reliableChange([40, 60], [50, 60], reliability), { status: 'invalid_parameters', n: 2, ...none })
  t.match(reliableChange([40, 60], [50, 60], 0), { status: 'ok' })
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => reliableChange([1], [1, 2], 0.8), RangeError)
  for (const reliability of [NaN, Infinity]) t.throws(() => reliableChange([], [], reliability), RangeError)
  t.throws(() => reliableChange([], [], 0.8, { z: 0 }), RangeError)
  t.throws(() => reliableChange([], [], 0.8, { sdBaseline: 0 }), RangeError)
})

t.test('everybody is counted once; another unit changes nothing; down instead of up turns the counts', async () => {
  const score = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 30 }), (people) => {
      const pre = people.map(([before]) => before)
      const post = people.map(([, after]) => after)
      const got = reliableChange(pre, post, 0.8)
      const scaled = reliableChange(
        pre.map((x) => 4 * x + 3),
        post.map((x) => 4 * x + 3),
        0.8
      )
      const turned = reliableChange(
        pre.map((x) => -x),
        post.map((x) => -x),
        0.8
      )
      if (got.nImproved === null || got.nUnchanged === null || got.nDeteriorated === null) return scaled.index === null
      return (
        got.nImproved + got.nUnchanged + got.nDeteriorated === got.n &&
        scaled.nImproved === got.nImproved &&
        turned.nDeteriorated === got.nImproved &&
        turned.nImproved === got.nDeteriorated
      )
    })
  )
})
