import t from 'tap'
import { madeTests } from '../../../../src/core/statistics/multiplicity/made-tests.js'

t.test('tests not made are left out, the others come smallest first and remember their place', async (t) => {
  t.same(madeTests([0.5, null, 0, 1]), [
    { p: 0, index: 2 },
    { p: 0.5, index: 0 },
    { p: 1, index: 3 }
  ])
  t.same(madeTests([null]), [])
})

t.test('a p that cannot be is the mistake of the caller', async (t) => {
  for (const p of [-0.1, 1.1, NaN]) t.throws(() => madeTests([0.5, p]), RangeError)
})
