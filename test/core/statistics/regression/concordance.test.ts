import fc from 'fast-check'
import t from 'tap'
import { concordance } from '../../../../src/core/statistics/regression/concordance.js'
import { near } from '../near.js'

t.test('scores that tell two kinds apart, tell nothing, and tell them wrongly', async (t) => {
  t.equal(concordance([1, 2, 3, 4], [false, false, true, true]), 1)
  t.equal(concordance([1, 1, 1, 1], [false, false, true, true]), 0.5)
  t.equal(concordance([1, 2, 3, 4], [true, true, false, false]), 0)
})

t.test('nobody of one kind', async (t) => {
  t.equal(concordance([1, 2], [true, true]), null)
  t.equal(concordance([1, 2], [false, false]), null)
  t.equal(concordance([], []), null)
})

t.test('it is the share of all pairs, ties counting half', async () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.boolean())), (people) => {
      const pairs = people.flatMap(([one, did]) => {
        return people.flatMap(([other, did2]) => (did && !did2 ? [one > other ? 1 : one === other ? 0.5 : 0] : []))
      })
      const got = concordance(
        people.map(([score]) => score),
        people.map(([, did]) => did)
      )
      const share = pairs.reduce<number>((a, b) => a + b, 0) / pairs.length
      return pairs.length === 0 ? got === null : near(got, share, 1e-12, 1e-12)
    })
  )
})

t.test('a score too few is a mistake of the caller', async (t) => {
  t.throws(() => concordance([1], [true, false]), RangeError)
})
