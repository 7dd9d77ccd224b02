import fc from 'fast-check'
import t from 'tap'
import { signTest } from '../../../../src/core/statistics/paired/sign-test.js'
import { near } from '../near.js'

t.test('nine of ten went up and one stayed', async (t) => {
  const got = signTest([1, 2, 3, 4, 5, 6, 7, 8, 9, 0])
  t.match(got, { status: 'ok', nPositive: 9, nNegative: 0, nZero: 1, probabilityOfImprovement: 0.95 })
  t.ok(near(got.p, 2 / 2 ** 9))
})

t.test('decimals that differ by rounding alone are no change', async (t) => {
  t.match(signTest([0.3 - (0.1 + 0.2), 0.1 + 0.2 - 0.3, 1]), { nZero: 2, nPositive: 1 })
})

t.test('nobody, and nobody moved', async (t) => {
  t.same(signTest([]), {
    status: 'no_data',
    nPositive: 0,
    nNegative: 0,
    nZero: 0,
    p: null,
    probabilityOfImprovement: null
  })
  t.match(signTest([0, 0]), { status: 'ok', nZero: 2, p: 1, probabilityOfImprovement: 0.5 })
  t.throws(() => signTest([NaN]), RangeError)
})

t.test('turning all signs leaves p and mirrors the share', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1 }), (changes) => {
      const [there, back] = [signTest(changes), signTest(changes.map((change) => -change))]
      return (
        there.p === back.p &&
        near(there.probabilityOfImprovement, 1 - (back.probabilityOfImprovement ?? NaN), 1e-12, 1e-12)
      )
    })
  )
})
