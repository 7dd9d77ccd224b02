import fc from 'fast-check'
import t from 'tap'
import { proportionalBias } from '../../../../src/core/statistics/agreement/proportional-bias.js'
import { correlationOf, unitDeviations } from '../../../../src/core/statistics/correlation/unit-deviations.js'
import { near } from '../near.js'

t.test('the first is twice the second: the difference grows by 2/3 for each point of the mean', async (t) => {
  const got = proportionalBias([2, 4, 6], [1, 2, 3])
  t.ok(near(got?.slope ?? null, 2 / 3))
  t.match(got, { standardError: null, p: null }, 'all on one line')
})

t.test('nothing to draw a line through', async (t) => {
  t.equal(proportionalBias([], []), null)
  t.equal(proportionalBias([1], [2]), null)
  t.equal(proportionalBias([1, 2, 3], [3, 2, 1]), null, 'all with the same mean')
  t.match(proportionalBias([1, 3], [1, 2]), { standardError: null, p: null }, 'two people: always on one line')
})

const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
  minLength: 3,
  maxLength: 25
})

t.test('t is that of the correlation of difference and mean; raters exchanged turn the slope', async () => {
  fc.assert(
    fc.property(people, (pairs) => {
      const first = pairs.map(([a]) => a)
      const second = pairs.map(([, b]) => b)
      const got = proportionalBias(first, second)
      const exchanged = proportionalBias(second, first)
      const mean = unitDeviations(pairs.map(([a, b]) => (a + b) / 2))
      const difference = unitDeviations(pairs.map(([a, b]) => a - b))
      if (got === null || mean === null) return got === null && mean === null && exchanged === null
      if (!near(exchanged?.slope ?? null, -got.slope, 1e-9, 1e-9)) return false
      if (got.standardError === null || difference === null) return got.p === null
      const r = correlationOf(mean, difference)
      const t = r * Math.sqrt((pairs.length - 2) / (1 - r * r))
      return near(got.slope / got.standardError, t, 1e-7, 1e-7)
    })
  )
})
