import fc from 'fast-check'
import t from 'tap'
import { networkChange } from '../../../../src/core/statistics/networks/network-change.js'
import { networkOf, type Tie } from '../../../../src/core/statistics/networks/network.js'
import { kite, people } from './random-network.js'

t.test('one tie of the kite is lost, two are gained', async (t) => {
  const later: Tie[] = [...kite.slice(1), [7, 9], [1, 9]]
  const got = networkChange(networkOf(10, kite), networkOf(10, later))
  t.match(got, { status: 'ok', tiesKept: 17, tiesLost: 1, tiesGained: 2, jaccard: 0.85 })
  t.match(got.degree, { meanPre: 3.6, meanPost: 3.8, nPairs: 10 })
})

t.test('all ties may be new while everybody has as many as before', async (t) => {
  const square = networkOf(4, [
    [0, 1],
    [2, 3]
  ])
  const crossed = networkOf(4, [
    [0, 2],
    [1, 3]
  ])
  t.match(networkChange(square, crossed), { status: 'zero_variance', jaccard: 0, degree: { meanChange: 0, t: null } })
})

t.test('without a tie in either wave there is nothing to keep, and nobody to ask', async (t) => {
  t.match(networkChange(networkOf(2, []), networkOf(2, [])), { jaccard: null, effectiveSize: { status: 'no_pairs' } })
  t.match(networkChange(networkOf(0, []), networkOf(0, [])), { status: 'no_pairs', jaccard: null })
})

t.test('who had nobody before has no effective size to compare', async (t) => {
  const got = networkChange(networkOf(3, [[0, 1]]), networkOf(3, [[0, 2]]))
  t.equal(got.degree.nPairs, 3)
  t.equal(got.effectiveSize.nPairs, 1)
})

t.test('turning time round exchanges what was lost and gained', async () => {
  fc.assert(
    fc.property(people, people, (one, two) => {
      const nPeople = Math.max(one.nPeople, two.nPeople)
      const [before, after] = [networkOf(nPeople, one.ties), networkOf(nPeople, two.ties)]
      const [there, back] = [networkChange(before, after), networkChange(after, before)]
      return (
        there.tiesLost === back.tiesGained &&
        there.tiesKept + there.tiesLost === before.nTies &&
        there.tiesKept + there.tiesGained === after.nTies &&
        there.jaccard === back.jaccard
      )
    })
  )
})

t.test('another confidence gives another interval, and waves of different people are a mistake', async (t) => {
  const [before, after] = [networkOf(10, kite), networkOf(10, kite.slice(3))]
  const wide = networkChange(before, after, { confidence: 0.99 }).degree.interval?.high ?? NaN
  t.ok(wide > (networkChange(before, after).degree.interval?.high ?? NaN))
  t.throws(() => networkChange(networkOf(2, []), networkOf(3, [])), RangeError)
})
