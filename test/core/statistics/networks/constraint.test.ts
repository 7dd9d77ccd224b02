import fc from 'fast-check'
import t from 'tap'
import { constraint } from '../../../../src/core/statistics/networks/constraint.js'
import { networkOf, type Network, type Tie } from '../../../../src/core/statistics/networks/network.js'
import { near } from '../near.js'
import { kite, people } from './random-network.js'

t.test('a triangle, worked by hand: 2 × (1/2 + 1/2 × 1/2)² = 1.125', async (t) => {
  const triangle = networkOf(3, [
    [0, 1],
    [0, 2],
    [1, 2]
  ])
  t.equal(constraint(triangle, 0, 'ego'), 1.125)
  t.equal(constraint(triangle, 0, 'whole'), 1.125)
})

// igraph::constraint of the whole graph, and of the graph of the first person and contacts.
t.test('in the kite, ties of others make the first person freer', async (t) => {
  const network = networkOf(10, kite)
  t.ok(near(constraint(network, 0, 'whole'), 0.5411979166666667))
  t.ok(near(constraint(network, 0, 'ego'), 0.7044270833333333))
})

t.test('d strangers leave a constraint of 1/d', async (t) => {
  for (const degree of [1, 2, 5, 40]) {
    const star = Array.from({ length: degree }, (_, alter): Tie => [0, alter + 1])
    for (const within of ['ego', 'whole'] as const) {
      t.ok(near(constraint(networkOf(degree + 1, star), 0, within), 1 / degree))
    }
  }
})

t.test('without contacts it is not defined', async (t) => {
  t.equal(constraint(networkOf(3, [[1, 2]]), 0, 'whole'), null)
})

t.test('the formula taken literally, with shares p from every person to every other, gives the same', async () => {
  fc.assert(
    fc.property(people, ({ nPeople, ties }) => {
      const network = networkOf(nPeople, ties)
      const [got, literal] = [constraint(network, 0, 'whole'), literally(network)]
      return got === null ? literal === 0 : near(got, literal, 1e-12)
    })
  )
})

function literally({ neighbours }: Network): number {
  const p = (from: number, to: number): number => {
    const ties = neighbours[from]
    return ties?.has(to) === true ? 1 / ties.size : 0
  }
  const others = neighbours.map((_, person) => person).slice(1)
  const timeFor = (j: number): number => others.reduce((time, q) => time + p(0, q) * p(q, j), p(0, j))
  return others.filter((j) => p(0, j) > 0).reduce((total, j) => total + timeFor(j) ** 2, 0)
}
