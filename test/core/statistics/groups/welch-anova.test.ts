import fc from 'fast-check'
import t from 'tap'
import { sampleOf } from '../../../../src/core/statistics/groups/sample.js'
import { welchAnova } from '../../../../src/core/statistics/groups/welch-anova.js'
import { welchTest } from '../../../../src/core/statistics/groups/welch-test.js'
import { near } from '../near.js'

t.test('three groups, as on paper', async (t) => {
  const got = welchAnova([sampleOf([1, 2, 3]), sampleOf([3, 4, 5]), sampleOf([8, 9, 10])])
  // Weights 3 each: between 3 × 26 / 2 = 39, lambda 3 × (4/9) / 2 = 2/3.
  t.match(got, { df1: 2 })
  t.ok(near(got?.f ?? null, 39 / (1 + 1 / 6)) && near(got?.df2 ?? null, 4))
  t.ok(near(got?.p ?? null, (1 + 39 / (1 + 1 / 6) / 2) ** -2, 1e-12))
})

t.test('one group, one person, no spread: no test', async (t) => {
  t.equal(welchAnova([]), null)
  t.equal(welchAnova([sampleOf([1, 2])]), null)
  t.equal(welchAnova([sampleOf([1, 2]), sampleOf([1])]), null)
  t.equal(welchAnova([sampleOf([1, 2]), sampleOf([])]), null)
  t.equal(welchAnova([sampleOf([1, 2]), sampleOf([3, 3])]), null)
})

t.test("two groups: F is the square of Welch's t, and nothing depends on where numbers start", async () => {
  const Values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 9 })
  fc.assert(
    fc.property(Values, Values, (a, b) => {
      const got = welchAnova([sampleOf(a), sampleOf(b)])
      const moved = welchAnova([sampleOf(a.map((x) => x + 1e6)), sampleOf(b.map((x) => x + 1e6))])
      const two = welchTest(sampleOf(a), sampleOf(b), 0.95)
      if (got === null || two === null) return true
      const same =
        near(got.f, (two.t ?? NaN) ** 2, 1e-11, 1e-15) && near(got.df2, two.df) && near(got.p, two.p ?? NaN, 1e-10)
      return same && near(moved?.f ?? null, got.f, 1e-6, 1e-9)
    })
  )
})
