import t from 'tap'
import { deviance, logGamma, stirlingRemainder } from '../../../../src/core/statistics/distributions/gamma-function.js'
import { near } from '../near.js'

// x, ln Γ(x), and ln Γ(x) less Stirling's formula, with 50 digits (mpmath 1.3).
const values = [
  [0.001, 6.907178885383853, 2.5422704679670947],
  [0.1, 2.252712651734206, 0.512740081331915],
  [0.5, 0.5723649429247001, 0.15342640972002736],
  [1.5, -0.12078223763524522, 0.05481412105191765],
  [3, 0.6931471805599453, 0.02767792568499834],
  [14.9, 24.924132002217277, 0.00559200251225083],
  [15.1, 25.458999750992664, 0.00551795800316308],
  [100.5, 361.4355404677776, 0.0008291846599046487],
  [1e6, 12815504.569147611, 8.333333333333056e-8]
] as const

t.test('ln Γ and its remainder, below and above the change of method', async (t) => {
  for (const [x, log, remainder] of values) {
    t.ok(near(logGamma(x), log, 1e-14), `ln Γ(${x}) = ${logGamma(x)}`)
    t.ok(near(stirlingRemainder(x), remainder, 1e-14, 3e-15), `remainder at ${x}: ${stirlingRemainder(x)}`)
  }
  t.throws(() => logGamma(0), RangeError)
  t.throws(() => logGamma(-1.5), RangeError)
})

t.test('the deviance is 0 at the mean and keeps its digits beside it', async (t) => {
  t.equal(deviance(7, 7), 0)
  // x ln(x/m) + m − x = m (e²/2 − e³/6 + …) for x = m (1 + e)
  const e = 1e-6
  t.ok(near(deviance(1000 * (1 + e), 1000), 1000 * (e ** 2 / 2 - e ** 3 / 6), 1e-8))
  t.ok(near(deviance(2, 1), 2 * Math.LN2 - 1, 1e-14))
})
