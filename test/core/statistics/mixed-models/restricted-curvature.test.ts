import t from 'tap'
import { product, type Matrix, type Vector } from '../../../../src/core/statistics/algebra/matrix.js'
import {
  compoundSymmetry,
  covarianceOf,
  unstructured
} from '../../../../src/core/statistics/mixed-models/covariance-structure.js'
import {
  restrictedCurvature,
  varianceGrowth
} from '../../../../src/core/statistics/mixed-models/restricted-curvature.js'
import { restrictedLikelihood } from '../../../../src/core/statistics/mixed-models/restricted-likelihood.js'
import { wavePatterns } from '../../../../src/core/statistics/mixed-models/wave-patterns.js'
import { near } from '../near.js'
import { gappy, groupsOfGappy, writtenOut } from './written-out.js'

const data = wavePatterns(gappy, groupsOfGappy)
const cases = [
  { structure: unstructured(3), parameters: [1.2, 0.7, 1, 0.5, 0.4, 0.9] },
  { structure: compoundSymmetry(3), parameters: [1.1, 0.4] }
]

for (const { structure, parameters } of cases) {
  const likelihoodAt = (parameters: Vector) => {
    const likelihood = restrictedLikelihood(data, covarianceOf(structure, parameters))
    if (likelihood === null) throw new Error('no covariance')
    return likelihood
  }
  const curvatureAt = (parameters: Vector) => restrictedCurvature(data, structure, likelihoodAt(parameters))
  const moved = (at: number, by: number) => parameters.map((value, other) => (other === at ? value + by : value))
  const got = curvatureAt(parameters)

  t.test(`${structure.name}: slope and curvature are those of the likelihood`, async (t) => {
    for (const at of parameters.keys()) {
      const rise =
        likelihoodAt(moved(at, 1e-5)).minusTwoLogLikelihood - likelihoodAt(moved(at, -1e-5)).minusTwoLogLikelihood
      t.ok(near(rise / 2e-5, got.gradient[at] ?? NaN, 1e-7, 1e-7), `slope ${at}`)
      for (const other of parameters.keys()) {
        const bend =
          (curvatureAt(moved(other, 1e-5)).gradient[at] ?? 0) - (curvatureAt(moved(other, -1e-5)).gradient[at] ?? 0)
        t.ok(near(bend / 2e-5, got.observed[at]?.[other] ?? NaN, 1e-6, 1e-6), `curvature ${at} ${other}`)
      }
    }
  })

  t.test(`${structure.name}: the expected curvature is tr P Vₐ P Vᵦ over all measurements`, async (t) => {
    const { p, within } = writtenOut(gappy, groupsOfGappy, covarianceOf(structure, parameters))
    const half = parameters.map((_, at) => {
      const one = parameters.map((_, other) => (other === at ? 1 : 0))
      return product(p, within(covarianceOf(structure, one)))
    })
    for (const [a, first] of half.entries()) {
      for (const [b, second] of half.entries()) {
        t.ok(near(traceOf(first, second), got.expected[a]?.[b] ?? NaN, 1e-10, 1e-10), `${a} ${b}`)
      }
    }
  })

  t.test(`${structure.name}: the variance of a change grows as said`, async (t) => {
    const change = [-1, 0, 1]
    const variance = (parameters: Vector) => {
      const covariance = likelihoodAt(parameters).groups[1]?.covariance ?? []
      return change.reduce(
        (sum, a, i) => sum + change.reduce((rest, b, j) => rest + a * b * (covariance[i]?.[j] ?? 0), 0),
        0
      )
    }
    const growth = varianceGrowth(
      likelihoodAt(parameters).groups[1]?.covariance ?? [],
      got.informationLoss[1] ?? [],
      change
    )
    for (const at of parameters.keys()) {
      const rise = (variance(moved(at, 1e-5)) - variance(moved(at, -1e-5))) / 2e-5
      t.ok(near(rise, growth[at] ?? NaN, 1e-7, 1e-9), `${at}`)
    }
  })
}

function traceOf(a: Matrix, b: Matrix): number {
  return a.reduce((sum, row, i) => row.reduce((rest, value, j) => rest + value * (b[j]?.[i] ?? 0), sum), 0)
}
