import t from 'tap'
import { FUNNEL_REACH, funnelFlag } from '../../../../src/core/statistics/pooling/funnel-flag.js'
import { near } from '../near.js'

t.test('a look at 1.96 standard errors, an alarm at 3.09, on both sides', async (t) => {
  t.ok(near(FUNNEL_REACH.inner, 1.959963984540054) && near(FUNNEL_REACH.outer, 3.090232306167813))
  for (const side of [-1, 1]) {
    t.equal(funnelFlag(side * 0), 'in_control')
    t.equal(funnelFlag(side * FUNNEL_REACH.inner), 'in_control')
    t.equal(funnelFlag(side * 1.97), 'alert')
    t.equal(funnelFlag(side * FUNNEL_REACH.outer), 'alert')
    t.equal(funnelFlag(side * 3.1), 'alarm')
  }
})
