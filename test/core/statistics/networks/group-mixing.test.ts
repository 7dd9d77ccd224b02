import fc from 'fast-check'
import t from 'tap'
import { contactMixing, networkEiIndex } from '../../../../src/core/statistics/networks/group-mixing.js'
import { networkOf, type Tie } from '../../../../src/core/statistics/networks/network.js'
import { near } from '../near.js'
import { people } from './random-network.js'

const star = networkOf(5, [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4]
])

t.test('all in the own group, half, and all outside', async (t) => {
  t.same(contactMixing(star, 0, ['nhs', 'nhs', 'nhs', 'nhs', 'nhs']), { eiIndex: -1, diversity: 0 })
  t.same(contactMixing(star, 0, ['nhs', 'nhs', 'nhs', 'council', 'council']), { eiIndex: 0, diversity: 0.5 })
  t.same(contactMixing(star, 0, ['nhs', 'council', 'council', 'council', 'council']), { eiIndex: 1, diversity: 0 })
  t.same(contactMixing(star, 0, ['a', 'b', 'c', 'd', 'e']), { eiIndex: 1, diversity: 0.75 })
})

t.test('whose group is not known is left out', async (t) => {
  t.same(contactMixing(star, 0, ['nhs', 'nhs', null, null, 'council']), { eiIndex: 0, diversity: 0.5 })
  t.same(contactMixing(star, 0, [null, 'nhs', 'nhs', 'council', 'council']), { eiIndex: null, diversity: 0.5 })
  t.same(contactMixing(star, 0, ['nhs', null, null, null, null]), { eiIndex: null, diversity: null })
  t.equal(networkEiIndex(star, ['nhs', 'nhs', null, 'council', 'council']), 1 / 3)
  t.equal(networkEiIndex(star, [null, 'nhs', 'nhs', 'nhs', 'nhs']), null)
})

t.test('without contacts nothing is defined', async (t) => {
  t.same(contactMixing(networkOf(1, []), 0, ['nhs']), { eiIndex: null, diversity: null })
  t.equal(networkEiIndex(networkOf(2, []), ['nhs', 'nhs']), null)
})

t.test('the whole index is the mean of people by their number of contacts', async () => {
  fc.assert(
    fc.property(people, fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 9, maxLength: 9 }), (some, nine) => {
      const network = networkOf(some.nPeople, some.ties)
      const groups = nine.slice(0, some.nPeople)
      const whole = networkEiIndex(network, groups)
      const degrees = network.neighbours.map(({ size }) => size)
      const weighted = degrees.map((degree, ego) => degree * (contactMixing(network, ego, groups).eiIndex ?? 0))
      const mean = weighted.reduce((a, b) => a + b, 0) / degrees.reduce((a, b) => a + b, 0)
      return whole === null ? network.nTies === 0 : near(whole, mean, 1e-12, 1e-12)
    })
  )
})

t.test('diversity is the share of pairs of contacts, drawn with replacement, that differ', async () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 8 }), (alters) => {
      const ties = alters.map((_, alter): Tie => [0, alter + 1])
      const { diversity } = contactMixing(networkOf(alters.length + 1, ties), 0, ['a', ...alters])
      const pairs = alters.flatMap((one) => alters.map((other) => one !== other))
      return near(diversity, pairs.filter(Boolean).length / pairs.length, 1e-12, 1e-15)
    })
  )
})

t.test('a group for each person, or it is a mistake of the caller', async (t) => {
  t.throws(() => contactMixing(star, 0, ['nhs']), RangeError)
  t.throws(() => networkEiIndex(star, ['nhs']), RangeError)
})
