import fc from 'fast-check'
import t from 'tap'
import { binomialLower } from '../../../../src/core/statistics/distributions/binomial.js'
import { binomialQuantile } from '../../../../src/core/statistics/distributions/binomial-quantile.js'

t.test('of 500 tosses the middle 95% lie from 228 to 272 heads', async (t) => {
  t.same([binomialQuantile(0.025, 500, 0.5), binomialQuantile(0.975, 500, 0.5)], [228, 272])
  t.same(
    [0.3, 0.999].map((p) => binomialQuantile(p, 0, 0.5)),
    [0, 0]
  )
  t.same(
    [0, 1].map((chance) => binomialQuantile(0.5, 7, chance)),
    [0, 7]
  )
})

t.test('the chance of no more is at least p, and of one fewer below it', async () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(share, fc.integer({ min: 1, max: 3000 }), share, (p, n, chance) => {
      const k = binomialQuantile(p, n, chance)
      return binomialLower(k, n, chance) >= p && (k === 0 || binomialLower(k - 1, n, chance) < p)
    })
  )
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  t.throws(() => binomialQuantile(0, 5, 0.5), RangeError)
  t.throws(() => binomialQuantile(0.5, 2.5, 0.5), RangeError)
  t.throws(() => binomialQuantile(0.5, 5, 1.5), RangeError)
})
