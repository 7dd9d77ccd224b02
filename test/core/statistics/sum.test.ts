import fc from 'fast-check'
import t from 'tap'
import { sum } from '../../../src/core/statistics/sum.js'

t.test('small numbers beside large ones are not lost, in any order', async (t) => {
  t.equal(sum([1, 1e100, 1, -1e100]), 2)
  t.equal(sum([1e100, 1, -1e100, 1]), 2)
  t.equal(sum(Array.from({ length: 10 }, () => 0.1)), 1)
  t.equal(sum([]), 0)
})

t.test('whole numbers sum exactly, whatever the order', async () => {
  const values = fc.array(fc.integer({ min: -1e9, max: 1e9 }))
  fc.assert(fc.property(values, (x) => sum(x) === x.reduce((a, b) => a + b, 0) && sum([...x].reverse()) === sum(x)))
})
