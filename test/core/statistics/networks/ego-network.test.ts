import fc from 'fast-check'
import t from 'tap'
import { egoNetwork } from '../../../../src/core/statistics/networks/ego-network.js'
import { networkOf, type Tie } from '../../../../src/core/statistics/networks/network.js'
import { near } from '../near.js'
import { kite, people } from './random-network.js'

t.test('three who all know each other count as one, three strangers as three', async (t) => {
  const toEgo: Tie[] = [
    [0, 1],
    [0, 2],
    [0, 3]
  ]
  t.match(egoNetwork(networkOf(4, toEgo), 0), { degree: 3, alterTies: 0, density: 0, effectiveSize: 3, efficiency: 1 })
  const closed = networkOf(4, [...toEgo, [1, 2], [1, 3], [2, 3]])
  t.match(egoNetwork(closed, 0), { degree: 3, alterTies: 3, density: 1, effectiveSize: 1, efficiency: 1 / 3 })
})

t.test('someone without contacts, and with one', async (t) => {
  t.same(egoNetwork(networkOf(2, []), 0), {
    degree: 0,
    alterTies: 0,
    density: null,
    effectiveSize: null,
    efficiency: null,
    constraintEgo: null,
    constraintWhole: null
  })
  t.match(egoNetwork(networkOf(2, [[0, 1]]), 0), {
    degree: 1,
    density: null,
    effectiveSize: 1,
    efficiency: 1,
    constraintEgo: 1,
    constraintWhole: 1
  })
})

t.test('the person with most contacts in the kite', async (t) => {
  const got = egoNetwork(networkOf(10, kite), 3)
  t.match(got, { degree: 6, alterTies: 8 })
  t.ok(near(got.effectiveSize, 10 / 3) && near(got.density, 8 / 15) && near(got.efficiency, 5 / 9))
})

t.test('nobody counts for less than one or more than all, and ties among others change nothing', async () => {
  fc.assert(
    fc.property(people, ({ nPeople, ties }) => {
      const got = egoNetwork(networkOf(nPeople, ties), 0)
      const alters = new Set(ties.filter((tie) => tie.includes(0)).flat())
      const near = ties.filter((tie) => tie.every((person) => alters.has(person)))
      const alone = egoNetwork(networkOf(nPeople, near), 0)
      if (got.effectiveSize === null) return got.degree === 0
      const bounded = got.effectiveSize >= 1 && got.effectiveSize <= got.degree
      return bounded && alone.effectiveSize === got.effectiveSize && alone.constraintWhole === got.constraintEgo
    })
  )
})

t.test('a person that is not there is a mistake of the caller', async (t) => {
  t.throws(() => egoNetwork(networkOf(2, []), 2), RangeError)
})
