import t from 'tap'
import { pairComparisons } from '../../../../src/core/statistics/groups/pair-comparisons.js'
import { rankedGroups } from '../../../../src/core/statistics/groups/ranked-groups.js'
import { sampleOf } from '../../../../src/core/statistics/groups/sample.js'
import { welchTest } from '../../../../src/core/statistics/groups/welch-test.js'
import { near } from '../near.js'

function pairsOf(columns: Readonly<Record<string, readonly number[]>>) {
  const groups = Object.entries(columns).map(([name, values]) => ({ name, values }))
  return pairComparisons(groups, rankedGroups(Object.values(columns)), 0.95)
}

t.test('every pair once, the earlier group first', async (t) => {
  const got = pairsOf({ A: [1, 2, 3], B: [3, 4, 6], C: [8, 9, 10] })
  t.same(
    got.map(({ first, second }) => first + second),
    ['AB', 'AC', 'BC']
  )
  t.ok(near(got[1]?.difference ?? null, -7))
  t.same(got[2]?.welch, welchTest(sampleOf([3, 4, 6]), sampleOf([8, 9, 10]), 0.95))
  t.ok(near(got[0]?.dunn?.z ?? null, (13 / 6 - 14.5 / 3) / Math.sqrt((7.5 - 6 / 96) * (2 / 3))))
})

t.test('p values are adjusted over the pairs that have one', async (t) => {
  const got = pairsOf({ A: [1, 2, 3], B: [3, 4, 6], C: [8] })
  t.match(got, [{ welch: {} }, { welch: null, pHolm: null, pBenjaminiHochberg: null }, { welch: null }])
  t.ok(got[0]?.pHolm === got[0]?.welch?.p && got[0]?.pBenjaminiHochberg === got[0]?.welch?.p)
  const smallest = Math.min(...got.map(({ dunn }) => dunn?.p ?? NaN))
  t.ok(near(Math.min(...got.map(({ dunnPHolm }) => dunnPHolm ?? NaN)), 3 * smallest), 'ranks there are for all three')
})

t.test('all people equal: differences alone', async (t) => {
  t.match(pairsOf({ A: [2, 2], B: [2, 2] }), [{ difference: 0, welch: null, dunn: null, dunnPHolm: null }])
  t.same(pairsOf({ A: [1, 2] }), [])
})
