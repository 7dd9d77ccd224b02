import fc from 'fast-check'
import t from 'tap'
import { leastSquares } from '../../../../src/core/statistics/algebra/least-squares.js'
import { timesVector, type Matrix } from '../../../../src/core/statistics/algebra/matrix.js'
import { quadraticForm } from '../../../../src/core/statistics/algebra/symmetric.js'
import { ancova, type Ancova } from '../../../../src/core/statistics/regression/ancova.js'
import { near } from '../near.js'

t.test('two cohorts that differ by 4 at every baseline', async (t) => {
  const got = ancova([0, 1, 2, 3, 0, 1, 2, 3], [1, 3, 2, 4, 5, 7, 6, 8], ['A', 'A', 'A', 'A', 'B', 'B', 'B', 'B'])
  t.match(got, { status: 'ok', n: 8, reference: 'A', df: 5, atBaseline: 1.5, differences: [{ cohort: 'B', n: 4 }] })
  t.ok(near(got.differences?.[0]?.estimate ?? null, 4) && near(got.baseline?.estimate ?? null, 0.8))
  t.ok(near(got.intercept?.estimate ?? null, 1.3))
  t.ok([2.5, 6.5].every((mean, cohort) => near(got.adjustedMeans?.[cohort]?.estimate ?? null, mean)))
  t.ok(near(got.rSquared, 1 - 3.6 / 42) && near(got.residualSd, Math.sqrt(0.72)))
})

t.test('any cohort may be the one that others are measured from', async (t) => {
  const data = [
    [0, 1, 2, 0, 1, 3, 1, 2, 5],
    [1, 3, 2, 5, 7, 6, 2, 2, 4],
    ['A', 'A', 'A', 'B', 'B', 'B', 'C', 'C', 'C']
  ] as const
  const fromB = ancova(...data, { reference: 'B' })
  const fromA = ancova(...data)
  t.match(fromB, { reference: 'B', differences: [{ cohort: 'A' }, { cohort: 'C' }] })
  t.ok(near(fromB.differences?.[0]?.estimate ?? null, -(fromA.differences?.[0]?.estimate ?? NaN)))
  t.ok(near(fromB.differences?.[0]?.seRobust ?? null, fromA.differences?.[0]?.seRobust ?? NaN))
  t.same(fromB.adjustedMeans, fromA.adjustedMeans)
  t.same(fromB.cohortTest, fromA.cohortTest)
})

const nothing = { df: null, intercept: null, baseline: null, differences: null, adjustedMeans: null, cohortTest: null }
const edges = [
  { data: [[], [], []], expected: { status: 'insufficient_data', n: 0, reference: null } },
  {
    data: [
      [1, null],
      [null, 2],
      ['A', 'B']
    ],
    expected: { status: 'insufficient_data', n: 0, reference: null }
  },
  {
    data: [
      [1, 2, 3, 9],
      [2, 3, 5, 9],
      ['A', 'A', 'A', null]
    ],
    expected: { status: 'single_cohort', n: 3, reference: 'A' }
  },
  {
    data: [
      [1, 2, 3],
      [2, 3, 5],
      ['A', 'A', 'B']
    ],
    expected: { status: 'insufficient_data', n: 3, reference: 'A' }
  },
  {
    data: [
      [5, 5, 9, 9],
      [1, 2, 3, 5],
      ['A', 'A', 'B', 'B']
    ],
    expected: { status: 'baseline_constant', n: 4 }
  }
] as const

t.test('what cannot be adjusted says why', async (t) => {
  for (const { data, expected } of edges) {
    const [pre, post, cohorts] = data
    t.match(ancova(pre, post, cohorts), { ...nothing, ...expected }, JSON.stringify(data))
  }
})

t.test('a perfect fit, and a follow-up that does not vary, test nothing', async (t) => {
  const perfect = ancova([0.1, 0.2, 0.7, 0.3, 0.9], [1.1, 1.2, 1.7, 0.3, 0.9], ['A', 'A', 'A', 'B', 'B'])
  t.match(perfect, { status: 'ok', residualSd: 0, rSquared: 1, cohortTest: null, slopeHomogeneity: null })
  t.match(perfect.differences, [{ se: 0, t: null, p: null, interval: null }])
  const still = ancova([1, 2, 4, 3, 9], [7, 7, 7, 7, 7], ['A', 'A', 'A', 'B', 'B'])
  t.match(still, { status: 'ok', rSquared: null, baseline: { estimate: 0, t: null } })
})

t.test('one alone in a cohort leaves everything but the robust errors', async (t) => {
  const got = ancova([1, 2, 4, 3, 5], [2, 2, 5, 4, 9], ['A', 'A', 'A', 'A', 'B'])
  t.match(got, { status: 'ok', df: 2, baseline: { seRobust: null }, differences: [{ seRobust: null }] })
  t.ok((got.differences?.[0]?.se ?? 0) > 0)
})

t.test('mistakes of the caller', async (t) => {
  t.throws(() => ancova([1], [1, 2], ['A', 'B']), RangeError)
  t.throws(() => ancova([1, 2], [1, 2], ['A', 'B'], { confidence: 1 }), RangeError)
  t.throws(() => ancova([1, 2], [1, 2], ['A', 'B'], { reference: 'C' }), RangeError)
})

const Person = fc.record({
  pre: fc.integer({ min: 0, max: 20 }),
  post: fc.integer({ min: 0, max: 30 }),
  cohort: fc.constantFrom('A', 'B', 'C', 'D')
})

t.test('the same as least squares with a column for each cohort', async () => {
  fc.assert(
    fc.property(fc.array(Person, { minLength: 8, maxLength: 30 }), (people) => {
      const got = ancovaOf(people)
      if (got.status !== 'ok' || got.residualSd === 0) return true
      const dense = denseRoute(people)
      const all = [got.intercept, got.baseline, ...(got.differences ?? [])]
      return (
        all.length === dense.estimates.length &&
        all.every((coefficient, index) => {
          return (
            near(coefficient?.estimate ?? null, dense.estimates[index] ?? NaN, 1e-8, 1e-8) &&
            near(coefficient?.se ?? null, dense.errors[index] ?? NaN, 1e-8, 1e-8) &&
            (coefficient?.seRobust === null
              ? dense.someoneAlone
              : near(coefficient?.seRobust ?? null, dense.robustErrors[index] ?? NaN, 1e-7, 1e-8))
          )
        }) &&
        near(got.cohortTest?.f ?? null, dense.f, 1e-7, 1e-8)
      )
    }),
    { numRuns: 150 }
  )
})

t.test('raising everybody moves the means; the unit scales them; the order of people does not matter', async () => {
  fc.assert(
    fc.property(fc.array(Person, { minLength: 8, maxLength: 30 }), (people) => {
      const still = ancovaOf(people)
      const moved = ancovaOf(
        people.map(({ pre, post, cohort }) => ({ pre: 4 * pre + 100, post: 4 * post - 40, cohort }))
      )
      const [, ...others] = people
      const turned = ancovaOf([...people.slice(0, 1), ...others.reverse()])
      if (still.status !== 'ok' || still.residualSd === 0) return true
      const means = still.adjustedMeans ?? []
      return (
        means.every((mean, index) =>
          near(moved.adjustedMeans?.[index]?.estimate ?? null, 4 * mean.estimate - 40, 1e-9, 1e-9)
        ) &&
        near(moved.baseline?.estimate ?? null, still.baseline?.estimate ?? NaN, 1e-9, 1e-9) &&
        near(turned.cohortTest?.f ?? null, still.cohortTest?.f ?? NaN, 1e-9, 1e-9) &&
        same(turned.slopeHomogeneity?.f, still.slopeHomogeneity?.f) &&
        means.every((mean) => {
          const other = turned.adjustedMeans?.find(({ cohort }) => cohort === mean.cohort)
          return (
            near(other?.estimate ?? null, mean.estimate, 1e-9, 1e-9) && near(other?.se ?? null, mean.se ?? NaN, 1e-9)
          )
        })
      )
    }),
    { numRuns: 100 }
  )
})

type People = readonly Readonly<{ pre: number; post: number; cohort: string }>[]

function ancovaOf(people: People): Ancova {
  return ancova(
    people.map(({ pre }) => pre),
    people.map(({ post }) => post),
    people.map(({ cohort }) => cohort)
  )
}

/** One column for the intercept, one for the baseline, one for every cohort but the first; leverages from the inverse. */
function denseRoute(people: People) {
  const cohorts = [...new Set(people.map(({ cohort }) => cohort))]
  const y = people.map(({ post }) => post)
  const narrow: Matrix = people.map(({ pre }) => [1, pre])
  const design: Matrix = people.map(({ pre, cohort }) => [
    1,
    pre,
    ...cohorts.slice(1).map((one) => (one === cohort ? 1 : 0))
  ])
  const [fit, line] = [leastSquares(design, y), leastSquares(narrow, y)]
  if (fit.status !== 'ok' || line.status !== 'ok') throw new Error('singular')
  const variance = fit.residualSumOfSquares / fit.df
  const leverages = design.map((row) => quadraticForm(fit.inverseCrossProduct, row))
  const pulls = design.map((row) => timesVector(fit.inverseCrossProduct, row))
  const robust = fit.coefficients.map((_, index) =>
    pulls.reduce(
      (sum, pull, i) => sum + ((pull[index] ?? NaN) * ((fit.residuals[i] ?? NaN) / (1 - (leverages[i] ?? NaN)))) ** 2,
      0
    )
  )
  return {
    estimates: fit.coefficients,
    errors: fit.inverseCrossProduct.map((row, index) => Math.sqrt(variance * (row[index] ?? NaN))),
    robustErrors: robust.map(Math.sqrt),
    someoneAlone: leverages.some((leverage) => leverage > 1 - 1e-9),
    f: (line.residualSumOfSquares - fit.residualSumOfSquares) / (cohorts.length - 1) / variance
  }
}

function same(got: number | undefined, expected: number | undefined): boolean {
  return expected === undefined ? got === undefined : near(got ?? null, expected, 1e-8, 1e-8)
}
