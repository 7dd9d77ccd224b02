import fc from 'fast-check'
import type { Tie } from '../../../../src/core/statistics/networks/network.js'

/** Some people, and ties among them: doubled, reversed and to oneself too. */
export const people = fc.integer({ min: 1, max: 9 }).chain((nPeople) => {
  const person = fc.nat(nPeople - 1)
  return fc.record({ nPeople: fc.constant(nPeople), ties: fc.array(fc.tuple(person, person) as fc.Arbitrary<Tie>) })
})

/** The ten people of D. Krackhardt's kite, Administrative Science Quarterly 35 (1990) 342–369, figure 1. */
export const kite: readonly Tie[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 3],
  [2, 3],
  [1, 4],
  [3, 4],
  [0, 5],
  [2, 5],
  [3, 5],
  [1, 6],
  [3, 6],
  [4, 6],
  [5, 6],
  [5, 7],
  [6, 7],
  [7, 8],
  [8, 9]
]
