import fc from 'fast-check'
import t from 'tap'
import { rankSumLower, rankSumQuantile } from '../../../../src/core/statistics/distributions/rank-sum.js'
import { near } from '../near.js'

t.test('three and two people: every count by hand', async (t) => {
  const atMost = [1, 2, 4, 6, 8, 9, 10]
  for (const [u, ways] of atMost.entries()) t.ok(near(rankSumLower(u, 3, 2), ways / 10, 1e-14), `at most ${u}`)
  t.same([rankSumLower(-1, 3, 2), rankSumLower(0, 0, 4)], [0, 1])
  t.ok(near(rankSumLower(99, 3, 2), 1, 1e-14))
})

t.test('the critical values every textbook prints: two-sided 5%', async (t) => {
  const printed = [[5, 5, 2], [8, 8, 13], [10, 12, 29], [20, 20, 127]] as const // prettier-ignore
  for (const [m, n, critical] of printed) t.equal(rankSumQuantile(0.025, m, n) - 1, critical, `${m} and ${n}`)
  t.equal(rankSumQuantile(0.1, 3, 2), 0, 'a chance of exactly one tenth is reached')
})

t.test('the same as counting all ways of drawing the first group', async () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), fc.nat(25), (m, n, u) => {
      const draws = Array.from({ length: 2 ** (m + n) }, (_, draw) => draw).filter((draw) => members(draw).length === m)
      const low = draws.filter((draw) => members(draw).reduce((sum, rank) => sum + rank, 0) - (m * (m - 1)) / 2 <= u)
      return near(rankSumLower(u, m, n), low.length / draws.length, 1e-13)
    }),
    { numRuns: 50 }
  )
})

t.test('exchanging the groups turns the distribution round', async (t) => {
  t.ok(near(rankSumLower(30, 8, 11), rankSumLower(30, 11, 8), 1e-13))
  t.ok(near(rankSumLower(30, 8, 11) + rankSumLower(88 - 31, 8, 11), 1, 1e-13))
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  for (const m of [-1, 1.5, 201]) t.throws(() => rankSumLower(1, m, 3), RangeError)
  t.throws(() => rankSumQuantile(1, 3, 3), RangeError)
})

function members(draw: number): readonly number[] {
  return Array.from({ length: 10 }, (_, bit) => bit).filter((bit) => ((draw >> bit) & 1) === 1)
}
