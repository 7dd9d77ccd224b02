import fc from 'fast-check'
import t from 'tap'
import { cholesky } from '../../../../src/core/statistics/algebra/cholesky.js'
import { matrixOf, transposed, type Matrix } from '../../../../src/core/statistics/algebra/matrix.js'
import { solvedLower } from '../../../../src/core/statistics/algebra/triangular.js'
import { leastSquares } from '../../../../src/core/statistics/algebra/least-squares.js'
import { cohortScatter, type CohortMember } from '../../../../src/core/statistics/mixed-models/cohort-scatter.js'
import { atRatio, likeliestRatio } from '../../../../src/core/statistics/mixed-models/variance-ratio.js'
import { near } from '../near.js'
import { dyestuff } from './dyestuff.js'

const members = fc.array(
  fc.record({
    cohort: fc.constantFrom('A', 'B', 'C', 'D'),
    outcome: fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
    baseline: fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4)
  }),
  { minLength: 8, maxLength: 20 }
)

/** The same from the covariances of all people, written out: the definition, and slow. */
function written(members: readonly CohortMember[], coefficients: 1 | 2, ratio: number) {
  const covariance = matrixOf(members.length, members.length, (i, j) => {
    return (i === j ? 1 : 0) + (members[i]?.cohort === members[j]?.cohort ? ratio : 0)
  })
  const root = cholesky(covariance)
  if (root.status !== 'ok') throw new Error(root.status)
  const whiten = (rows: Matrix) => transposed(transposed(rows).map((column) => solvedLower(root.lower, column)))
  const design = whiten(members.map(({ baseline }) => (coefficients === 1 ? [1] : [1, baseline])))
  const fit = leastSquares(design, whiten(members.map(({ outcome }) => [outcome])).flat())
  if (fit.status !== 'ok') throw new Error(fit.status)
  const information = cholesky(
    matrixOf(coefficients, coefficients, (i, j) => design.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0))
  )
  if (information.status !== 'ok') throw new Error(information.status)
  const variance = fit.residualSumOfSquares / fit.df
  return {
    variance,
    coefficients: fit.coefficients,
    minusTwoLogLikelihood:
      fit.df * (Math.log(2 * Math.PI * variance) + 1) + root.logDeterminant + information.logDeterminant
  }
}

t.test('the definition, with and without baselines, whatever the ratio', async () => {
  fc.assert(
    fc.property(members, fc.constantFrom(1, 2), fc.constantFrom(0, 0.03, 1, 20), (members, coefficients, ratio) => {
      const scatter = cohortScatter(members)
      if (coefficients === 2 && scatter.baselineWithin === 0) return true
      const expected = written(members, coefficients, ratio)
      const got = atRatio(scatter, coefficients, ratio)
      if (expected.variance < 1e-9) return true
      return (
        near(got.withinVariance, expected.variance, 1e-9) &&
        near(got.minusTwoLogLikelihood, expected.minusTwoLogLikelihood, 1e-9, 1e-9) &&
        near(got.outcome - got.baselineSlope * got.baseline, expected.coefficients[0] ?? NaN, 1e-8, 1e-8) &&
        near(got.baselineSlope, expected.coefficients[1] ?? 0, 1e-8, 1e-9)
      )
    })
  )
})

t.test('the slope is that of the likelihood', async () => {
  fc.assert(
    fc.property(members, fc.constantFrom(1, 2), fc.constantFrom(0.05, 1, 20), (members, coefficients, ratio) => {
      const scatter = cohortScatter(members)
      if (scatter.residualWithin < 1 || scatter.baselineWithin === 0) return true
      const at = (ratio: number) => atRatio(scatter, coefficients, ratio)
      const step = 1e-4 * ratio
      const rise = at(ratio + step).minusTwoLogLikelihood - at(ratio - step).minusTwoLogLikelihood
      return near(rise / (2 * step), at(ratio).slope, 1e-5, 1e-6 / ratio)
    })
  )
})

t.test('no other ratio is likelier', async () => {
  fc.assert(
    fc.property(members, fc.double({ min: 0, max: 4, noNaN: true }), (members, factor) => {
      const scatter = cohortScatter(members)
      const best = scatter.residualWithin < 1 || scatter.cohorts.length < 2 ? null : likeliestRatio(scatter, 1)
      if (best === null) return true
      const others = [factor, factor * best.ratio, 100 * factor]
      return others.every((ratio) => {
        return atRatio(scatter, 1, ratio).minusTwoLogLikelihood >= best.minusTwoLogLikelihood - 1e-9
      })
    })
  )
})

t.test('cohorts of one size: the variances of the one-way analysis of variance', async (t) => {
  const got = likeliestRatio(cohortScatter(dyestuff), 1)
  t.ok(near(got?.withinVariance ?? null, 2451.25, 1e-10)) // 58830 / 24
  t.ok(near((got?.ratio ?? 0) * 2451.25, (56357.5 / 5 - 2451.25) / 5, 1e-9))
})

t.test('people who do not differ within cohorts: no highest point', async (t) => {
  const alike = dyestuff.map(({ cohort }) => ({ cohort, outcome: cohort.charCodeAt(0) ** 2, baseline: 0 }))
  t.equal(likeliestRatio({ ...cohortScatter(alike), residualWithin: 1e-26 }, 1), null)
})

t.test('cohorts that differ no more than their people explain: a ratio of exactly 0', async (t) => {
  const alike = [1, 5, 9, 2, 5, 8].map((outcome, person) => ({ cohort: person < 3 ? 'A' : 'B', outcome, baseline: 0 }))
  t.equal(likeliestRatio(cohortScatter(alike), 1)?.ratio, 0)
})
