import fc from 'fast-check'
import t from 'tap'
import { neighboursOf, networkOf } from '../../../../src/core/statistics/networks/network.js'
import { people } from './random-network.js'

t.test('a tie named twice, or by both, is one, and nobody is tied to themselves', async (t) => {
  const network = networkOf(4, [
    [2, 0],
    [0, 2],
    [2, 0],
    [1, 1],
    [0, 1]
  ])
  t.equal(network.nTies, 2)
  t.same(
    network.neighbours.map((numbers) => [...numbers]),
    [[1, 2], [0], [0], []]
  )
})

t.test('nobody is a network too', async (t) => {
  t.same(networkOf(0, []), { neighbours: [], nTies: 0 })
})

t.test('every tie is seen from both ends', async () => {
  fc.assert(
    fc.property(people, ({ nPeople, ties }) => {
      const network = networkOf(nPeople, ties)
      return ties.every(([one, other]) => one === other || neighboursOf(network, one).has(other))
    })
  )
})

t.test('numbers that nobody has are a mistake of the caller', async (t) => {
  for (const tie of [
    [0, 2],
    [2, 0],
    [-1, 0],
    [0.5, 0],
    [NaN, 0]
  ] as const)
    t.throws(() => networkOf(2, [tie]), RangeError)
  for (const nPeople of [-1, 1.5, NaN]) t.throws(() => networkOf(nPeople, []), RangeError)
  t.throws(() => neighboursOf(networkOf(2, []), 2), RangeError)
})
