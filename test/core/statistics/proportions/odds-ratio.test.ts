import fc from 'fast-check'
import t from 'tap'
import { oddsRatio } from '../../../../src/core/statistics/proportions/odds-ratio.js'
import { near } from '../near.js'

t.test('56 of 70 against 48 of 80: odds of 4 against 1.5', async (t) => {
  const got = oddsRatio({ yes: 56, n: 70 }, { yes: 48, n: 80 })
  t.ok(near(got?.oddsRatio ?? null, 8 / 3))
  t.ok(near(got?.interval.low ?? null, 1.276217870536434) && near(got?.interval.high ?? null, 5.572019696074378))
})

t.test('an empty cell leaves no ratio, and a group of nobody neither', async (t) => {
  for (const [yes1, n1, yes2, n2] of [
    [0, 5, 2, 5],
    [5, 5, 2, 5],
    [2, 5, 0, 5],
    [2, 5, 5, 5],
    [0, 0, 2, 5]
  ] as const)
    t.equal(oddsRatio({ yes: yes1, n: n1 }, { yes: yes2, n: n2 }), null)
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => oddsRatio({ yes: 3, n: 2 }, { yes: 1, n: 2 }), RangeError)
  t.throws(() => oddsRatio({ yes: 1, n: 2 }, { yes: 3, n: 2 }), RangeError)
  t.throws(() => oddsRatio({ yes: 1, n: 2 }, { yes: 1, n: 2 }, 95), RangeError)
})

const mixed = fc.integer({ min: 2, max: 500 }).chain((n) =>
  fc.record({
    yes: fc.integer({ min: 1, max: n - 1 }),
    n: fc.constant(n)
  })
)

t.test('groups exchanged: one over it; and 1 lies inside just when the logarithm is within its reach', async () => {
  fc.assert(
    fc.property(mixed, mixed, (first, second) => {
      const got = oddsRatio(first, second)
      const exchanged = oddsRatio(second, first)
      if (got === null || exchanged === null) return false
      return (
        near(exchanged.oddsRatio, 1 / got.oddsRatio, 1e-11) &&
        near(exchanged.interval.low, 1 / got.interval.high, 1e-11) &&
        near(got.interval.low * got.interval.high, got.oddsRatio ** 2, 1e-11)
      )
    })
  )
})
