import fc from 'fast-check'
import t from 'tap'
import { weightedMean } from '../../../../src/core/statistics/pooling/weighted-mean.js'
import { near } from '../near.js'
import { anyCohorts } from './any-cohorts.js'

const cohorts = [
  { index: 0, estimate: 1, variance: 1 },
  { index: 1, estimate: 4, variance: 2 }
]

t.test('a cohort known twice as well counts twice', async (t) => {
  const got = weightedMean(cohorts, 0)
  t.ok(near(got.mean, 2) && near(got.weight, 1.5) && near(got.effectiveWeight, 2 / 3))
  t.ok(near(got.q, 1 + 4 / 2) && near(got.squaredWeightQ, 1 + 4 / 4))
  t.same(got.weights, [1, 0.5])
})

t.test('true differences between cohorts even the weights out', async (t) => {
  const got = weightedMean(cohorts, 1e9)
  t.ok(near(got.mean, 2.5, 1e-8))
})

t.test('one dominating weight leaves the others their digits', async (t) => {
  const got = weightedMean([{ index: 0, estimate: 0, variance: 1e-20 }, ...cohorts], 0)
  t.ok(near(got.effectiveWeight, 3 - 1.25e-20, 1e-14), `${got.effectiveWeight}`) // Σ w − Σ w² / Σ w is 0 in doubles
})

t.test('far from 0 nothing is lost: only the mean moves', async () => {
  fc.assert(
    fc.property(anyCohorts(1), fc.double({ min: 0, max: 50, noNaN: true }), (cohorts, tau2) => {
      const still = weightedMean(cohorts, tau2)
      const moved = weightedMean(
        cohorts.map((cohort) => ({ ...cohort, estimate: cohort.estimate + 2 ** 40 })),
        tau2
      )
      return near(moved.mean - 2 ** 40, still.mean, 0, 1e-3) && near(moved.q, still.q, 1e-12)
    })
  )
})
