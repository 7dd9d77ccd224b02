import t from 'tap'
import { logShare, otherSide, share } from '../../../../src/core/statistics/distributions/tails.js'
import { near } from '../near.js'

t.test('the other tail follows from the one that was computed', async (t) => {
  const tails = { side: 'upper', log: Math.log(1e-20), logSlope: 0 } as const
  t.ok(near(share(tails, 'upper'), 1e-20, 1e-13))
  t.equal(share(tails, 'lower'), 1)
  t.ok(near(logShare(tails, 'lower'), -1e-20, 1e-13), 'not 0: as a logarithm it is still known')
  t.equal(logShare(tails, 'upper'), tails.log)
  t.same([otherSide('lower'), otherSide('upper')], ['upper', 'lower'])
})
