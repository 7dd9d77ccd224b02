import fc from 'fast-check'
import t from 'tap'
import { identity, matrixOf, product, transposed, type Matrix } from '../../../../src/core/statistics/algebra/matrix.js'
import { traceOfProduct } from '../../../../src/core/statistics/algebra/symmetric.js'
import { sampleOf } from '../../../../src/core/statistics/groups/sample.js'
import { welchTest } from '../../../../src/core/statistics/groups/welch-test.js'
import {
  clusteredDifference,
  type ClusterMember
} from '../../../../src/core/statistics/regression/clustered-difference.js'
import { near } from '../near.js'

const arm = (columns: Readonly<Record<string, readonly number[]>>): readonly ClusterMember[] => {
  return Object.entries(columns).flatMap(([cluster, values]) => values.map((value) => ({ cluster, value })))
}

t.test('two clusters in each arm, as on paper', async (t) => {
  const got = clusteredDifference(arm({ A: [1, 3], B: [5, 7] }), arm({ C: [0, 2], D: [2, 4] }), 0.95)
  // Cluster sums of residuals −4, 4 of 4 people and −2, 2 of 4 people.
  t.match(got, { status: 'ok', clusters: 4 })
  t.ok(near(got.seCr0, Math.sqrt(2.5)) && near(got.seCr1, Math.sqrt((2.5 * 4) / 3)))
  t.ok(near(got.seCr1s, Math.sqrt((2.5 * 4 * 7) / 3 / 6)))
  t.ok(near(got.corrected?.estimate ?? null, 2) && near(got.corrected?.se ?? null, Math.sqrt(5)))
  t.ok(near(got.corrected?.df ?? null, 2), 'four equal clusters, two means')
})

t.test('alone in every cluster: CR2 is the error of Welch', async (t) => {
  const [first, second] = [
    [4, 6, 7, 12],
    [1, 3, 5, 5, 6, 9]
  ] as const
  const alone = (values: readonly number[], start: string) => {
    return values.map((value, person) => ({ cluster: `${start}${person}`, value }))
  }
  const got = clusteredDifference(alone(first, 'a'), alone(second, 'b'), 0.95)
  t.ok(near(got.corrected?.se ?? null, welchTest(sampleOf(first), sampleOf(second), 0.95)?.se ?? NaN))
  t.equal(got.clusters, 10)
})

t.test('an arm in one cluster, or in none, cannot say how clusters differ', async (t) => {
  const nothing = { seCr0: null, seCr1: null, seCr1s: null, corrected: null }
  const two = arm({ A: [1, 3], B: [5, 7] })
  const one = arm({ A: [1, 3, 4] })
  t.same(clusteredDifference(two, one, 0.95), { status: 'insufficient_data', clusters: 2, ...nothing })
  t.same(clusteredDifference(one, two, 0.95), { status: 'insufficient_data', clusters: 2, ...nothing })
  t.same(clusteredDifference([], two, 0.95), { status: 'insufficient_data', clusters: 2, ...nothing })
  t.same(clusteredDifference(two, [], 0.95), { status: 'insufficient_data', clusters: 2, ...nothing })
})

t.test('clusters whose residuals cancel leave nothing to judge by', async (t) => {
  const got = clusteredDifference(arm({ A: [0.1, 0.7], B: [0.3, 0.5] }), arm({ C: [0.1, 0.2, 0.6], D: [0.3] }), 0.95)
  t.match(got, { status: 'zero_variance', clusters: 4, seCr0: null, corrected: null })
})

t.test('sums that agree in every cluster: CR0 sees nothing, CR2 does, since the shares differ', async (t) => {
  const got = clusteredDifference(arm({ A: [1, 1], B: [-1, -1] }), arm({ A: [2], B: [-0.5, -0.5, -1] }), 0.95)
  t.match(got, { status: 'ok', seCr0: 0, seCr1: 0, seCr1s: 0 })
  const [inA, inB] = [Math.SQRT1_2 - 0.5 / Math.sqrt(0.75), 1 - Math.SQRT1_2]
  t.ok(near(got.corrected?.se ?? null, Math.hypot(inA, inB)))
})

const Person = fc.record({
  cluster: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  value: fc.integer({ min: -20, max: 20 })
})

t.test('the same as with a leverage matrix, its root in every cluster, and sandwiches', async () => {
  const Arm = fc.array(Person, { minLength: 3, maxLength: 9 })
  fc.assert(
    fc.property(Arm, Arm, (treated, others) => {
      const got = clusteredDifference(treated, others, 0.95)
      if (got.status !== 'ok') return true
      const dense = denseRoute(treated, others)
      return (
        near(got.seCr0, dense.seCr0, 1e-9, 1e-9) &&
        near(got.corrected?.se ?? null, dense.seCr2, 1e-9, 1e-9) &&
        near(got.corrected?.df ?? null, dense.df, 1e-8)
      )
    }),
    { numRuns: 60 }
  )
})

t.test('exchanging the arms turns the sign; names and order do not matter', async () => {
  const Arm = fc.array(Person, { minLength: 3, maxLength: 12 })
  fc.assert(
    fc.property(Arm, Arm, (treated, others) => {
      const still = clusteredDifference(treated, others, 0.95)
      const turned = clusteredDifference(others.toReversed(), treated.toReversed(), 0.95)
      if (still.status !== 'ok') return still.status === turned.status
      return (
        near(turned.seCr1s, still.seCr1s ?? NaN, 1e-9, 1e-12) &&
        near(turned.corrected?.estimate ?? null, -(still.corrected?.estimate ?? NaN), 1e-9, 1e-9) &&
        near(turned.corrected?.df ?? null, still.corrected?.df ?? NaN, 1e-9)
      )
    }),
    { numRuns: 60 }
  )
})

/** Everything written down: H, I − H, the root A of each cluster's block (checked to be one), and w = A X (XᵀX)⁻¹ for the difference. */
function denseRoute(treated: readonly ClusterMember[], others: readonly ClusterMember[]) {
  const people = [...treated.map((one) => ({ ...one, arm: 1 })), ...others.map((one) => ({ ...one, arm: 0 }))]
  const n = [others.length, treated.length]
  const mean = [others, treated].map((arm) => arm.reduce((sum, { value }) => sum + value, 0) / arm.length)
  const residuals = people.map(({ value, arm }) => [value - (mean[arm] ?? NaN)])
  const rest = matrixOf(people.length, people.length, (i, j) => {
    const [arm, other] = [people[i]?.arm ?? 0, people[j]?.arm ?? 0]
    return (i === j ? 1 : 0) - (arm === other ? 1 / (n[arm] ?? NaN) : 0)
  })
  const pull = people.map(({ arm }) => (arm === 1 ? 1 : -1) / (n[arm] ?? NaN))
  const names = [...new Set(people.map(({ cluster }) => cluster))]
  const weights = names.map((name) => {
    const inside = people.flatMap(({ cluster }, index) => (cluster === name ? [index] : []))
    const together = matrixOf(inside.length, inside.length, (i, j) => {
      const arm = people[inside[i] ?? 0]?.arm ?? 0
      if (arm !== people[inside[j] ?? 0]?.arm) return 0
      const size = inside.filter((index) => people[index]?.arm === arm).length
      return (1 / Math.sqrt(1 - size / (n[arm] ?? NaN)) - 1) / size
    })
    const root = together.map((row, i) => row.map((cell, j) => cell + (i === j ? 1 : 0)))
    const block = matrixOf(inside.length, inside.length, (i, j) => rest[inside[i] ?? 0]?.[inside[j] ?? 0] ?? NaN)
    const one = product(product(root, block), root)
    if (!one.every((row, i) => row.every((cell, j) => near(cell, identity(inside.length)[i]?.[j] ?? NaN, 1e-9, 1e-9))))
      throw new Error('no root')
    const inCluster = product(
      root,
      inside.map((index) => [pull[index] ?? NaN])
    )
    return people.map((_, index) => inCluster[inside.indexOf(index)]?.[0] ?? 0)
  })
  const plain = names.map((name) => people.map(({ cluster }, i) => (cluster === name ? (pull[i] ?? NaN) : 0)))
  const squares = (rows: Matrix) => product(rows, residuals).reduce((sum, [value = NaN]) => sum + value * value, 0)
  const covariances = product(product(weights, rest), transposed(weights))
  const trace = covariances.reduce((sum, row, index) => sum + (row[index] ?? NaN), 0)
  return {
    seCr0: Math.sqrt(squares(plain)),
    seCr2: Math.sqrt(squares(weights)),
    df: trace ** 2 / traceOfProduct(covariances, covariances)
  }
}
