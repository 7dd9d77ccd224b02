import t from 'tap'
import { meanInterval } from '../../../src/core/cohorts/mean-interval.js'

t.test('ten people, mean 50, sd 10: t with nine degrees of freedom', async (t) => {
  const interval = meanInterval(50, 10, 10)
  t.ok(Math.abs((interval?.high ?? NaN) - 57.1535690684) < 1e-8) // R: 50 + qt(.975, 9) * 10 / sqrt(10)
  t.ok(Math.abs((interval?.low ?? NaN) - 42.8464309316) < 1e-8)
})

t.test('no interval for nobody, for one, or where all are alike', async (t) => {
  for (const [mean, sd, n] of [
    [null, null, 0],
    [50, null, 1],
    [50, 0, 12]
  ] as const)
    t.equal(meanInterval(mean, sd, n), null)
})
