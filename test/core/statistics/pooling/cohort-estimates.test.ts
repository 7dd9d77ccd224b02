import t from 'tap'
import { poolableCohorts } from '../../../../src/core/statistics/pooling/cohort-estimates.js'

t.test('a cohort without an estimate, or known without error, cannot be weighed', async (t) => {
  const cohorts = [
    { estimate: 5, variance: 2 },
    { estimate: null, variance: 2 },
    { estimate: 5, variance: null },
    { estimate: 5, variance: 0 },
    { estimate: 0, variance: 1e-9 }
  ]
  t.strictSame(poolableCohorts(cohorts), [
    { index: 0, estimate: 5, variance: 2 },
    { index: 4, estimate: 0, variance: 1e-9 }
  ])
  t.strictSame(poolableCohorts([]), [])
})

t.test('numbers no data can have are the mistake of the caller', async (t) => {
  for (const [estimate, variance] of [
    [1, -1],
    [NaN, 1],
    [1, NaN],
    [Infinity, 1],
    [1, Infinity]
  ] as const) {
    t.throws(() => poolableCohorts([{ estimate, variance }]), RangeError, `${estimate} ${variance}`)
  }
  t.throws(() => poolableCohorts([{ estimate: null, variance: -1 }]), RangeError)
})
