import fc from 'fast-check'
import t from 'tap'
import { midranks } from '../../../src/core/statistics/midranks.js'

t.test('equal values share the mean of their ranks', async (t) => {
  t.same(midranks([3, 1, 3]), { ranks: [2.5, 1, 2.5], ties: [1, 2] })
  t.same(midranks([10, 40, 20, 30]), { ranks: [1, 4, 2, 3], ties: [1, 1, 1, 1] })
  t.same(midranks([0, -0, 0]), { ranks: [2, 2, 2], ties: [3] })
  t.same(midranks([]), { ranks: [], ties: [] })
})

t.test('ranks sum to n(n + 1)/2 and each is one more than those below, plus half of the other equals', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
      const { ranks, ties } = midranks(values)
      const total = ranks.reduce((sum, rank) => sum + rank, 0)
      const counted = values.map((value) => {
        const below = values.filter((other) => other < value).length
        return below + (values.filter((other) => other === value).length + 1) / 2
      })
      const people = ties.reduce((sum, tie) => sum + tie, 0)
      const n = values.length
      return total === (n * (n + 1)) / 2 && people === n && ranks.every((rank, index) => rank === counted[index])
    })
  )
})
