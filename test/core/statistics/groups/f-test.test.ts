import t from 'tap'
import { fTest } from '../../../../src/core/statistics/groups/f-test.js'
import { near } from '../near.js'

t.test('mean squares are compared', async (t) => {
  const got = fTest(12, 2, 8, 4)
  t.match(got, { f: 3, df1: 2, df2: 4 })
  t.ok(near(got?.p ?? null, (1 + 1.5) ** -2, 1e-13), 'with df1 = 2, p is (1 + 2F/df2)^(−df2/2)')
})

t.test('no degrees of freedom, or nothing left over: no test', async (t) => {
  t.same([fTest(1, 0, 1, 4), fTest(1, 2, 1, 0), fTest(1, 2, 0, 4)], [null, null, null])
})
