import fc from 'fast-check'
import t from 'tap'
import { noncentralTLower } from '../../../../src/core/statistics/distributions/noncentral-t.js'
import { pooledTest } from '../../../../src/core/statistics/groups/pooled-test.js'
import { sampleOf } from '../../../../src/core/statistics/groups/sample.js'
import {
  standardisedDifference,
  type StandardisedDifference
} from '../../../../src/core/statistics/groups/standardised-difference.js'
import { near } from '../near.js'

function of(a: readonly number[], b: readonly number[]): StandardisedDifference | null {
  const pooled = pooledTest(sampleOf(a), sampleOf(b), 0.95)
  return pooled === null ? null : standardisedDifference(sampleOf(a), sampleOf(b), pooled, 0.95)
}

t.test('two groups three standard deviations apart', async (t) => {
  const got = of([4, 5, 6], [1, 2, 3])
  const j = Math.sqrt(2 / Math.PI) // Γ(2) / (√2 Γ(3/2))
  t.ok(near(got?.cohenD ?? null, 3) && near(got?.hedgesJ ?? null, j) && near(got?.hedgesG ?? null, 3 * j))
  t.ok(near(got?.variance ?? null, 2 / 3 + (9 * j * j) / 12) && near(got?.glassDelta ?? null, 3))
  t.ok(near(got?.hedgesGInterval?.low ?? null, j * (got?.cohenDInterval?.low ?? NaN)))
})

t.test('the limits are the true differences that leave 2.5% beyond the observed one', async (t) => {
  const [a, b] = [
    [4, 5, 6, 9],
    [1, 2, 3, 3, 8]
  ] as const
  const got = of(a, b)
  const observed = pooledTest(sampleOf(a), sampleOf(b), 0.95)?.t ?? NaN
  const perPerson = Math.sqrt(1 / 4 + 1 / 5)
  t.ok(near(noncentralTLower(observed, 7, (got?.cohenDInterval?.low ?? NaN) / perPerson), 0.975, 1e-9))
  t.ok(near(noncentralTLower(observed, 7, (got?.cohenDInterval?.high ?? NaN) / perPerson), 0.025, 1e-9))
})

t.test("Glass's divisor may be nothing", async (t) => {
  t.equal(of([4, 5, 6], [2, 2, 2])?.glassDelta, null)
})

t.test('the unit does not matter, exchanging the groups turns the sign', async () => {
  const Values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(Values, Values, (a, b) => {
      const [got, turned] = [
        of(a, b),
        of(
          b.map((x) => 4 * x),
          a.map((x) => 4 * x)
        )
      ]
      if (got === null || turned === null) return got === turned
      const limits = near(got.cohenDInterval?.low ?? null, -(turned.cohenDInterval?.high ?? NaN), 1e-8, 1e-8)
      return limits && near(got.hedgesG, -(turned.hedgesG ?? NaN)) && near(got.variance, turned.variance ?? NaN)
    }),
    { numRuns: 40 }
  )
})
