import fc from 'fast-check'
import t from 'tap'
import {
  signedRankLower,
  signedRankQuantile,
  signSumLower
} from '../../../../src/core/statistics/distributions/signed-rank.js'
import { near } from '../near.js'

t.test('five ranks: every sum by hand', async (t) => {
  const atMost = [1, 2, 3, 5, 7, 10, 13, 16, 19, 22, 25, 27, 29, 30, 31, 32]
  for (const [v, ways] of atMost.entries()) t.equal(signedRankLower(v, 5), ways / 32, `at most ${v}`)
  t.same([signedRankLower(-1, 5), signedRankLower(99, 5), signedRankLower(0, 0)], [0, 1, 1])
})

t.test('the critical values every textbook prints: two-sided 5%', async (t) => {
  // The largest sum with a chance of at most 0.025 (F. Wilcoxon, R. A. Wilcox 1964).
  const printed = [[6, 0], [8, 3], [10, 8], [15, 25], [20, 52], [25, 89], [30, 137], [50, 434]] as const // prettier-ignore
  for (const [n, critical] of printed) t.equal(signedRankQuantile(0.025, n) - 1, critical, `n = ${n}`)
  t.equal(signedRankQuantile(0.5, 2), 1, 'a chance of exactly one half is reached')
  t.equal(signedRankQuantile(0.999999, 2), 3)
  t.equal(signedRankQuantile(0.3, 0), 0)
})

t.test('a thousand ranks still have digits in the far tail', async (t) => {
  t.ok(near(signedRankLower(2, 1000), 3 / 2 ** 1000, 1e-14))
  t.ok(near(signedRankLower(250250 - 1, 1000) + signedRankLower(250250, 1000), 1, 1e-12), 'symmetric')
})

t.test('any ranks: the same as counting all draws of signs', async () => {
  const ranks = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 9 })
  fc.assert(
    fc.property(ranks, fc.nat(60), (ranks, v) => {
      const draws = Array.from({ length: 2 ** ranks.length }, (_, draw) => draw)
      const sumOf = (draw: number) => ranks.reduce((sum, rank, bit) => sum + ((draw >> bit) & 1) * rank, 0)
      return near(signSumLower(v, ranks), draws.filter((draw) => sumOf(draw) <= v).length / draws.length, 1e-14)
    })
  )
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  for (const n of [-1, 2.5, 1001, NaN]) t.throws(() => signedRankLower(3, n), RangeError)
  t.throws(() => signedRankQuantile(0, 5), RangeError)
})
