import fc from 'fast-check'
import t from 'tap'
import { binomialDensity, binomialLower } from '../../../../src/core/statistics/distributions/binomial.js'
import { binomialLimit } from '../../../../src/core/statistics/pooling/binomial-limit.js'
import { near } from '../near.js'

t.test('between the two counts whose chances enclose p', async (t) => {
  // Four people, one half each: 1, 4, 6, 4, 1 of 16. P(R ≤ 1) = 5/16; a quarter lies three quarters of the way into count 1.
  t.ok(near(binomialLimit(4, 0.5, 0.25), (1 - (5 / 16 - 4 / 16) / (4 / 16)) / 4))
  t.ok(near(binomialLimit(4, 0.5, 0.75), (3 - (15 / 16 - 12 / 16) / (4 / 16)) / 4))
  t.ok(near(binomialLimit(4, 0.5, 1 / 32), (0 - 0.5) / 4)) // no share is that low
})

t.test('the count is the smallest whose chance reaches p, found by counting from 0', async () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.constantFrom(0.001, 0.025, 0.5, 0.975, 0.999),
      (n, target, p) => {
        let count = 0
        while (binomialLower(count, n, target) < p) count++
        const a = (binomialLower(count, n, target) - p) / binomialDensity(count, n, target)
        return near(binomialLimit(n, target, p) * n, count - a, 1e-9, 1e-9)
      }
    )
  )
})

t.test('for very many people it is the normal limit', async (t) => {
  t.ok(near(binomialLimit(1e6, 0.6, 0.025), 0.6 - 1.959963984540054 * Math.sqrt(0.24 / 1e6), 1e-6))
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  for (const [n, target, p] of [
    [0, 0.5, 0.5],
    [2.5, 0.5, 0.5],
    [4, 0, 0.5],
    [4, 1, 0.5],
    [4, 0.5, 0],
    [4, 0.5, 1]
  ] as const) {
    t.throws(() => binomialLimit(n, target, p), RangeError)
  }
})
