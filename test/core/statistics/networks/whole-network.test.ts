import t from 'tap'
import { networkOf } from '../../../../src/core/statistics/networks/network.js'
import { wholeNetwork } from '../../../../src/core/statistics/networks/whole-network.js'
import { kite } from './random-network.js'

t.test('of the 45 pairs in the kite 18 are tied', async (t) => {
  t.same(wholeNetwork(networkOf(10, kite)), { status: 'ok', nPeople: 10, nTies: 18, density: 0.4, meanDegree: 3.6 })
})

t.test('nobody, somebody alone, and two who do not know each other', async (t) => {
  t.match(wholeNetwork(networkOf(0, [])), { status: 'no_data', density: null, meanDegree: null })
  t.match(wholeNetwork(networkOf(1, [])), { status: 'ok', density: null, meanDegree: 0 })
  t.match(wholeNetwork(networkOf(2, [])), { status: 'ok', density: 0, meanDegree: 0 })
})
