import fc from 'fast-check'
import t from 'tap'
import { deviationsOf } from '../../../src/core/statistics/deviations.js'
import { near } from './near.js'

t.test('the spread of 10000000.2, 10000000.1, 10000000.3 is not lost beside their size', async (t) => {
  const values = [1e7 + 0.25, 1e7 + 0.125, 1e7 + 0.375]
  t.same(deviationsOf(values), { mean: 1e7 + 0.25, deviations: [0, -0.125, 0.125], sumOfSquares: 0.03125 })
  t.same(deviationsOf([5]), { mean: 5, deviations: [0], sumOfSquares: 0 })
})

t.test('moving all by the same moves the mean and nothing else', async () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(values, fc.integer({ min: -1e9, max: 1e9 }), (values, shift) => {
      const [still, moved] = [deviationsOf(values), deviationsOf(values.map((value) => value + shift))]
      const same = near(moved.sumOfSquares, still.sumOfSquares, 1e-9, 1e-9)
      return same && near(moved.mean, still.mean + shift, 1e-15, 1e-12)
    })
  )
})

t.test('nothing has no mean', async (t) => {
  t.throws(() => deviationsOf([]), RangeError)
})
