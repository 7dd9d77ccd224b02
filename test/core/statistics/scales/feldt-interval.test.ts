import fc from 'fast-check'
import t from 'tap'
import { fLower, fUpper } from '../../../../src/core/statistics/distributions/f.js'
import { feldtInterval } from '../../../../src/core/statistics/scales/feldt-interval.js'
import { near } from '../near.js'

t.test('alpha 0.843 of 30 people and 7 items: 0.739 to 0.916', async (t) => {
  const got = feldtInterval(0.8431427695647599, 30, 7)
  t.ok(near(got?.low ?? null, 0.7393756856431073, 1e-9) && near(got?.high ?? null, 0.9157730721599816, 1e-9))
})

t.test('two people have no interval', async (t) => {
  t.equal(feldtInterval(0.5, 2, 4), null)
  t.equal(feldtInterval(0.5, 0, 4), null)
})

t.test('a perfect alpha leaves no room', async (t) => {
  t.same(feldtInterval(1, 20, 4), { low: 1, high: 1 })
})

t.test('the limits are where the F of the alpha seen has each tail', async () => {
  const alphas = fc.double({ min: -3, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(alphas, fc.integer({ min: 3, max: 400 }), fc.integer({ min: 2, max: 20 }), (alpha, n, k) => {
      const { low, high } = feldtInterval(alpha, n, k, 0.9) ?? { low: NaN, high: NaN }
      const df2 = (n - 1) * (k - 1)
      return (
        low < alpha &&
        alpha < high &&
        near(fUpper((1 - low) / (1 - alpha), n - 1, df2), 0.05, 1e-7) &&
        near(fLower((1 - high) / (1 - alpha), n - 1, df2), 0.05, 1e-7)
      )
    })
  )
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => feldtInterval(1.1, 20, 4), RangeError)
  t.throws(() => feldtInterval(NaN, 20, 4), RangeError)
  t.throws(() => feldtInterval(0.5, 2.5, 4), RangeError)
  t.throws(() => feldtInterval(0.5, 20, 1), RangeError)
  t.throws(() => feldtInterval(0.5, 2, 4, 95), RangeError)
})
