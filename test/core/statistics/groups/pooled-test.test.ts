import t from 'tap'
import { pooledTest } from '../../../../src/core/statistics/groups/pooled-test.js'
import { sampleOf } from '../../../../src/core/statistics/groups/sample.js'
import { near } from '../near.js'

t.test('both spreads make one, each by its degrees of freedom', async (t) => {
  const got = pooledTest(sampleOf([1, 3]), sampleOf([0, 1, 2]), 0.95)
  t.match(got, { df: 3, estimate: 1 })
  t.ok(near(got?.sdPooled ?? null, Math.sqrt(4 / 3)) && near(got?.se ?? null, Math.sqrt((4 / 3) * (5 / 6))))
})

t.test('too few people, and no spread at all', async (t) => {
  t.equal(pooledTest(sampleOf([1]), sampleOf([4, 5]), 0.95), null)
  t.equal(pooledTest(sampleOf([4, 5]), sampleOf([1]), 0.95), null)
  t.equal(pooledTest(sampleOf([4, 4]), sampleOf([5, 5]), 0.95), null)
})
