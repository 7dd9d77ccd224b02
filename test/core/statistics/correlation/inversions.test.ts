import fc from 'fast-check'
import t from 'tap'
import { inversions } from '../../../../src/core/statistics/correlation/inversions.js'

t.test('pairs that stand in the wrong order', async (t) => {
  t.equal(inversions([]), 0)
  t.equal(inversions([7]), 0)
  t.equal(inversions([3, 1, 2]), 2)
  t.equal(inversions([2, 2, 2]), 0)
  t.equal(inversions(Array.from({ length: 100_000 }, (_, at) => -at)), (100_000 * 99_999) / 2)
})

t.test('as many as by looking at each pair', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 40 }), (values) => {
      const wrong = values.flatMap((value, at) => values.slice(at + 1).filter((later) => value > later))
      return inversions(values) === wrong.length
    })
  )
})
