import fc from 'fast-check'
import t from 'tap'
import { tippingPoint } from '../../../../src/core/statistics/attrition/tipping-point.js'
import { near } from '../near.js'

t.test('a quarter missing: they would have to have done 12 points worse', async (t) => {
  t.same(tippingPoint({ low: 3, high: 9 }, 0.25), { kind: 'tips', delta: -12 })
  t.same(tippingPoint({ low: -9, high: -3 }, 0.25), { kind: 'tips', delta: 12 })
})

t.test('an interval that reaches 0 cannot tip, and without anybody missing nothing can', async (t) => {
  t.same(tippingPoint({ low: -1, high: 5 }, 0.25), { kind: 'nothing-to-tip' })
  t.same(tippingPoint({ low: 0, high: 5 }, 0.25), { kind: 'nothing-to-tip' })
  t.same(tippingPoint({ low: -5, high: 0 }, 0.25), { kind: 'nothing-to-tip' })
  t.same(tippingPoint({ low: 1, high: 5 }, 0), { kind: 'nobody-missing' })
})

t.test('moved by the tipping point the interval just reaches 0', async () => {
  const limit = fc.double({ min: -50, max: 50, noNaN: true })
  fc.assert(
    fc.property(limit, limit, fc.double({ min: 0.01, max: 1, noNaN: true }), (one, other, share) => {
      const interval = { low: Math.min(one, other), high: Math.max(one, other) }
      const tips = tippingPoint(interval, share)
      if (tips.kind !== 'tips') return interval.low <= 0 && interval.high >= 0
      const nearer = interval.low > 0 ? interval.low : interval.high
      return near(nearer + tips.delta * share, 0, 0, 1e-12)
    })
  )
})

t.test('limits out of order and shares beyond 1 are a mistake of the caller', async (t) => {
  t.throws(() => tippingPoint({ low: 5, high: 3 }, 0.5), RangeError)
  t.throws(() => tippingPoint({ low: NaN, high: 3 }, 0.5), RangeError)
  t.throws(() => tippingPoint({ low: 1, high: NaN }, 0.5), RangeError)
  for (const share of [-0.1, 1.1, NaN]) t.throws(() => tippingPoint({ low: 1, high: 3 }, share), RangeError)
})
