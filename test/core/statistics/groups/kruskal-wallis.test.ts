import fc from 'fast-check'
import t from 'tap'
import { kruskalWallis } from '../../../../src/core/statistics/groups/kruskal-wallis.js'
import { mannWhitney } from '../../../../src/core/statistics/groups/mann-whitney.js'
import { rankedGroups } from '../../../../src/core/statistics/groups/ranked-groups.js'
import { near } from '../near.js'

t.test('three groups that do not overlap', async (t) => {
  const got = kruskalWallis(
    rankedGroups([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9]
    ])
  )
  t.match(got, { df: 2 })
  t.ok(
    near(got?.h ?? null, 7.2) && near(got?.p ?? null, Math.exp(-3.6), 1e-12) && near(got?.epsilonSquared ?? null, 0.9)
  )
})

t.test('one group, or all equal: no test', async (t) => {
  t.equal(kruskalWallis(rankedGroups([[1, 2, 3]])), null)
  t.equal(kruskalWallis(rankedGroups([[1, 1], [1]])), null)
  t.equal(kruskalWallis(rankedGroups([])), null)
})

t.test('two groups: H is the square of the normal statistic of Mann and Whitney', async () => {
  const Values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(Values, Values, (a, b) => {
      const got = kruskalWallis(rankedGroups([a, b]))
      const z = mannWhitney(a, b).normal?.z
      return got === null ? z === undefined : near(got.h, (z ?? NaN) ** 2, 1e-11, 1e-14)
    })
  )
})
