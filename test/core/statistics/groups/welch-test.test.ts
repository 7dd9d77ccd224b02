import fc from 'fast-check'
import t from 'tap'
import { sampleOf } from '../../../../src/core/statistics/groups/sample.js'
import { welchTest } from '../../../../src/core/statistics/groups/welch-test.js'
import { near } from '../near.js'

t.test('one group without spread: the other alone decides', async (t) => {
  const got = welchTest(sampleOf([5, 5, 5]), sampleOf([7, 8, 9]), 0.95)
  t.ok(near(got?.t ?? null, -3 * Math.sqrt(3)) && got?.df === 2)
  t.ok(near(got?.p ?? null, 1 - Math.sqrt(27 / 29), 1e-12), 'with 2 degrees of freedom p is 1 − |t| / √(2 + t²)')
  t.ok(near(got?.interval?.high ?? null, -3 + (0.95 * Math.sqrt(2 / 0.0975)) / Math.sqrt(3)))
})

t.test('equal spread and numbers: the degrees of freedom of both', async (t) => {
  const got = welchTest(sampleOf([1, 2, 3]), sampleOf([4, 5, 6]), 0.95)
  t.ok(near(got?.df ?? null, 4) && near(got?.se ?? null, Math.sqrt(2 / 3)) && got?.estimate === -3)
})

t.test('too few people, and no spread at all', async (t) => {
  t.equal(welchTest(sampleOf([1]), sampleOf([4, 5]), 0.95), null)
  t.equal(welchTest(sampleOf([4, 5]), sampleOf([]), 0.95), null)
  t.equal(welchTest(sampleOf([4, 4]), sampleOf([5, 5]), 0.95), null)
})

t.test(
  'degrees of freedom lie between those of the smaller group and of both; exchanging groups turns the sign',
  async () => {
    const Values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(Values, Values, (a, b) => {
        const got = welchTest(sampleOf(a), sampleOf(b), 0.9)
        const turned = welchTest(sampleOf(b), sampleOf(a), 0.9)
        if (got === null || turned === null) return got === turned
        const enough = got.df >= Math.min(a.length, b.length) - 1 - 1e-9 && got.df <= a.length + b.length - 2 + 1e-9
        return enough && got.estimate === -turned.estimate && near(got.p, turned.p ?? NaN)
      })
    )
  }
)
