import fc from 'fast-check'
import t from 'tap'
import { expectedValue, valueOfWaiting } from '../../../../src/core/economics/risk/expected-value.js'
import { near } from '../../statistics/near.js'

const outcomes = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([probability, value]) => ({ probability, value }))

t.test('four outcomes come to 23 on average (The Green Book 2003, box 13)', async (t) => {
  const found = expectedValue(outcomes([0.2, 10], [0.4, 20], [0.3, 30], [0.1, 40]))
  t.same(found, { expected: 23, parts: [2, 8, 9, 4] })
})

t.test('finding out first is worth what it saves', async (t) => {
  const now = outcomes([0.5, -50_000], [0.1, -150_000], [0.4, 150_000])
  const later = outcomes([0.5, 0], [0.1, -100_000], [0.4, 150_000])
  t.ok(near(valueOfWaiting(now, later), 30_000))
  t.ok(near(valueOfWaiting(later, now), -30_000))
})

t.test('probabilities that do not add up, or are none, are the mistake of the caller', async (t) => {
  t.throws(() => expectedValue(outcomes([0.5, 10], [0.4, 20])), /add up to 1/)
  t.throws(() => expectedValue([]), /add up to 1/)
  t.throws(() => expectedValue(outcomes([1.5, 10], [-0.5, 20])), /from 0 to 1/)
  t.throws(() => expectedValue(outcomes([1, NaN])), RangeError)
  t.equal(expectedValue(outcomes(...Array.from({ length: 3 }, () => [1 / 3, 6] as const))).expected, 6)
})

t.test('the average lies among the values', async () => {
  const outcome = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: -1000, max: 1000 }))
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 10 }), (given) => {
      const all = given.reduce((total, [weight]) => total + weight, 0)
      const { expected } = expectedValue(given.map(([weight, value]) => ({ probability: weight / all, value })))
      const values = given.map(([, value]) => value)
      return expected >= Math.min(...values) - 1e-9 && expected <= Math.max(...values) + 1e-9
    })
  )
})
