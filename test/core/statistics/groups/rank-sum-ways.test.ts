import fc from 'fast-check'
import t from 'tap'
import { rankSumLower } from '../../../../src/core/statistics/distributions/rank-sum.js'
import { rankSumWays } from '../../../../src/core/statistics/groups/rank-sum-ways.js'
import { near } from '../near.js'

t.test('two of the ranks 1, 2, 2, 4', async (t) => {
  t.same([...rankSumWays([1, 2, 2, 4], 2)], [0, 0, 0, 2, 1, 1, 2])
  t.same([...rankSumWays([1, 2, 2, 4], 0)], [1])
  t.same([...rankSumWays([1, 2, 2, 4], 4)].at(-1), 1)
})

t.test('50 people are counted to the last one', async (t) => {
  const ranks = Array.from({ length: 50 }, (_, index) => index + 1)
  t.equal(
    rankSumWays(ranks, 25).reduce((total, ways) => total + ways, 0),
    126410606437752
  )
})

t.test('without ties it is the distribution of Mann and Whitney', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), (m, n) => {
      const ways = rankSumWays(
        Array.from({ length: m + n }, (_, index) => index + 1),
        m
      )
      const all = ways.reduce((total, count) => total + count, 0)
      let below = 0
      return [...ways].every((count, sum) => {
        below += count
        return near(below / all, rankSumLower(sum - (m * (m + 1)) / 2, m, n), 1e-12)
      })
    })
  )
})

t.test('the order of ranks does not matter', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 9 }), (ranks) => {
      return rankSumWays(ranks, 3).join() === rankSumWays(ranks.toReversed(), 3).join()
    })
  )
})
