import t from 'tap'
import { tEstimates } from '../../../src/core/statistics/t-estimate.js'
import { near } from './near.js'

t.test('an estimate in its standard errors, and the interval around it', async (t) => {
  const got = tEstimates(2, 0.95)(-4, 2)
  t.ok(got.t === -2 && near(got.p, 1 - Math.sqrt(2 / 3), 1e-12), 'with 2 degrees of freedom p is 1 - |t| / √(2 + t²)')
  t.ok(near(got.interval?.high ?? null, -4 + 1.9 * Math.sqrt(2 / 0.0975), 1e-12))
  t.ok(near(got.interval?.low ?? null, -4 - 1.9 * Math.sqrt(2 / 0.0975), 1e-12))
})

t.test('without spread nothing is tested', async (t) => {
  t.same(tEstimates(5, 0.95)(3, 0), { estimate: 3, se: 0, t: null, p: null, interval: null })
  t.same(tEstimates(0, 0.95)(3, 2), { estimate: 3, se: null, t: null, p: null, interval: null })
})
