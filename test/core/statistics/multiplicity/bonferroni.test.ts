import t from 'tap'
import { bonferroni } from '../../../../src/core/statistics/multiplicity/bonferroni.js'
import { near } from '../near.js'

t.test('each p times the number of tests made, at most 1', async (t) => {
  const got = bonferroni([1e-12, 0.2, null, 0.049, 0.05, 0.9])
  const expected = [5e-12, 1, null, 0.245, 0.25, 1]
  t.ok(expected.every((p, index) => (p === null ? got[index] === null : near(got[index] ?? null, p))))
  t.same([bonferroni([]), bonferroni([null])], [[], [null]])
  t.throws(() => bonferroni([1.1]), RangeError)
})
