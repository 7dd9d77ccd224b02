import t from 'tap'
import { rankedGroups } from '../../../../src/core/statistics/groups/ranked-groups.js'
import { near } from '../near.js'

t.test('all are ranked together, each group has its mean rank', async (t) => {
  const got = rankedGroups([[1, 3], [2, 12.3 - 12.2], [0.1]])
  t.match(got, {
    n: 5,
    groups: [
      { n: 2, meanRank: 4 },
      { n: 2, meanRank: 2.75 },
      { n: 1, meanRank: 1.5 }
    ]
  })
  t.ok(near(got.variance, 30 / 12 - 6 / 48), 'the two 0.1 tie, though in doubles they differ')
})

t.test('the variance is that of the ranks', async (t) => {
  const { variance } = rankedGroups([
    [1, 1, 1, 4],
    [4, 6, 9]
  ])
  const ranks = [2, 2, 2, 4.5, 4.5, 6, 7]
  t.ok(near(variance, ranks.reduce((sum, rank) => sum + (rank - 4) ** 2, 0) / 6))
})

t.test('all equal, or nobody: no variance', async (t) => {
  t.equal(rankedGroups([[1, 1], [1]]).variance, 0)
  t.equal(rankedGroups([[1]]).variance, 0)
  t.same(rankedGroups([]), { n: 0, groups: [], variance: 0 })
})
