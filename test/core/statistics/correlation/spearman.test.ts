import fc from 'fast-check'
import t from 'tap'
import { spearman } from '../../../../src/core/statistics/correlation/spearman.js'
import { near } from '../near.js'

t.test('without ties it is 1 − 6 Σd² / n(n² − 1)', async (t) => {
  const got = spearman([10, 20, 30, 40, 50], [1, 3, 2, 5, 4])
  t.match(got, { status: 'ok', n: 5, df: 3 })
  t.ok(near(got.rho, 1 - (6 * 4) / (5 * 24)) && near(got.t, 0.8 * Math.sqrt(3 / 0.36)))
})

t.test('ties share their rank, judged to 8 decimals', async (t) => {
  // Ranks 1.5, 1.5, 3, 4 against 1, 2, 3, 4: covariance 4.5 over √(4.5 × 5).
  t.ok(near(spearman([0.3, 0.1 + 0.2, 1, 2], [1, 2, 3, 4]).rho, 4.5 / Math.sqrt(4.5 * 5)))
})

t.test('too few, all tied, in perfect order', async (t) => {
  t.match(spearman([], []), { status: 'no_pairs', rho: null })
  t.match(spearman([1, 2], [1, 2]), { status: 'insufficient_data', rho: null })
  t.match(spearman([1, 1, 1], [1, 2, 3]), { status: 'zero_variance', rho: null, p: null })
  t.match(spearman([1, 2, 3, 4], [1, 10, 100, 1000]), { status: 'ok', rho: 1, t: null, p: null })
})

t.test('only the order counts: any rising curve leaves ρ where it was', async () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { maxLength: 30 })
  fc.assert(
    fc.property(people, (pairs) => {
      const x = pairs.map(([x]) => x)
      const y = pairs.map(([, y]) => y)
      return spearman(x.map(Math.exp), y.map(Math.cbrt)).rho === spearman(x, y).rho
    })
  )
})
