import t from 'tap'
import { correlation } from '../../../../src/core/statistics/correlation/correlation.js'
import { near } from '../near.js'

t.test('four answers about the same people, those with both measures', async (t) => {
  const got = correlation([1, 2, 3, 4, null], [2, 1, 4, 3, 9])
  t.match(got, { status: 'ok', n: 4, pearson: { n: 4 }, spearman: { n: 4 }, kendall: { n: 4 }, theilSen: { n: 4 } })
  t.ok(near(got.pearson.r, 0.6) && near(got.spearman.rho, 0.6) && near(got.kendall.tauB, 1 / 3))
  t.ok(near(got.theilSen.slope, 2 / 3), 'of −1, −1, 1/3, 1, 1, 3')
})

t.test('the confidence is that of the interval', async (t) => {
  const narrow = correlation([1, 2, 3, 4, 6], [2, 1, 4, 3, 9], { confidence: 0.5 }).pearson.interval
  const wide = correlation([1, 2, 3, 4, 6], [2, 1, 4, 3, 9]).pearson.interval
  t.ok((narrow?.low ?? NaN) > (wide?.low ?? NaN))
})

t.test('nobody', async (t) => {
  t.match(correlation([], []), { status: 'no_pairs', n: 0, theilSen: { slope: null } })
})
