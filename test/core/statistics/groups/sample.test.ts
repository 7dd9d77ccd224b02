import t from 'tap'
import { sampleOf } from '../../../../src/core/statistics/groups/sample.js'

t.test('how many, how high, how spread out', async (t) => {
  t.same(sampleOf([1, 2, 3]), { n: 3, mean: 2, sd: 1 })
  t.same(sampleOf([7]), { n: 1, mean: 7, sd: null })
  t.same(sampleOf([]), { n: 0, mean: null, sd: null })
})

t.test('rounding is no spread', async (t) => {
  t.equal(sampleOf([0.3, 0.1 + 0.2, 0.3]).sd, 0)
  t.equal(sampleOf([25 + 100 / 3 - 25, 100 / 3]).sd, 0)
  t.throws(() => sampleOf([NaN]), RangeError)
})
