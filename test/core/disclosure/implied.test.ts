import t from 'tap'
import { prime } from '../../../src/core/disclosure/elimination.js'
import { wholeWeights } from '../../../src/core/disclosure/implied.js'

const row = (...entries: readonly number[]): Int32Array => Int32Array.from(entries)
const half = (prime + 1) / 2 // 2 × half is 1, modulo the prime

t.test('a total of two sites', async (t) => {
  t.same(wholeWeights([prime - 1, prime - 1, 1], [row(1, 0), row(0, 1), row(1, 1)]), [-1, -1, 1])
})

t.test('half of three pairs: the weights are doubled until they are whole', async (t) => {
  const rows = [row(1, 1, 0), row(0, 1, 1), row(1, 0, 1), row(1, 1, 1)]
  t.same(wholeWeights([half, half, half, prime - 1], rows), [1, 1, 1, -2])
})

t.test('a hint that is wrong proves nothing, however small its weights', async (t) => {
  t.equal(wholeWeights([prime - 1, 1], [row(1, 0), row(1, 1)]), null)
})

t.test('a sum that is the prime is 0 modulo the prime, and not 0', async (t) => {
  t.equal(wholeWeights([1, 1], [row(prime - 1), row(1)]), null)
})

t.test('weights that never turn small prove nothing; nor do weights without the last row', async (t) => {
  t.equal(wholeWeights([20011, 1], [row(1), row(1)]), null)
  t.equal(wholeWeights([1, prime - 1, 0], [row(1), row(1), row(1)]), null)
})
