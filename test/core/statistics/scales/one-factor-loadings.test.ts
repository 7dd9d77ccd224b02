import fc from 'fast-check'
import t from 'tap'
import { oneFactorLoadings } from '../../../../src/core/statistics/scales/one-factor-loadings.js'
import { near } from '../near.js'

function products(loadings: readonly number[]): readonly (readonly number[])[] {
  return loadings.map((one, i) => loadings.map((other, j) => (i === j ? 1 : one * other)))
}

function three(r12: number, r13: number, r23: number): readonly (readonly number[])[] {
  return [
    [1, r12, r13],
    [r12, 1, r23],
    [r13, r23, 1]
  ]
}

t.test('three items: the loadings that Spearman had in closed form, a loading above 1 included', async (t) => {
  for (const [r12, r13, r23] of [
    [0.56, 0.48, 0.42],
    [0.5, 0.5, 0.05],
    [0.6, -0.4, -0.5]
  ] as const) {
    const got = oneFactorLoadings(three(r12, r13, r23))
    const expected = [(r12 * r13) / r23, (r12 * r23) / r13, (r13 * r23) / r12].map(Math.sqrt)
    t.ok(got.kind === 'loadings' && expected.every((size, i) => near(Math.abs(got.loadings[i] ?? NaN), size, 1e-9)))
  }
})

t.test('nothing in common: no loadings; all the same: loadings of 1', async (t) => {
  t.same(oneFactorLoadings(three(0, 0, 0)), { kind: 'loadings', loadings: [0, 0, 0] })
  t.same(oneFactorLoadings(three(1, 1, 1)), { kind: 'loadings', loadings: [1, 1, 1] })
})

t.test('no end to the search: said, instead of a number that means nothing', async (t) => {
  for (const matrix of [three(0.5, 0.5, -0.5), three(-0.3, -0.3, -0.3), three(0.5, 0.5, 0)])
    t.same(oneFactorLoadings(matrix), { kind: 'not-converged' })
})

t.test('with two items the loadings are anybody’s guess: the mistake of the caller', async (t) => {
  t.throws(() => oneFactorLoadings(products([0.5, 0.6])), RangeError)
})

const loading = fc.double({ min: 0.3, max: 0.95, noNaN: true })

t.test('correlations made of one factor give their loadings back, turned items with a minus', async () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(loading, fc.boolean()), { minLength: 3, maxLength: 8 }), (items) => {
      const made = items.map(([size, turned]) => (turned ? -size : size))
      const total = made.reduce((sum, one) => sum + one, 0)
      const expected = total < 0 ? made.map((one) => -one) : made
      const got = oneFactorLoadings(products(made))
      if (got.kind !== 'loadings') return false
      const same = expected.every((one, item) => near(got.loadings[item] ?? null, one, 1e-8))
      const mirrored = expected.every((one, item) => near(got.loadings[item] ?? null, -one, 1e-8))
      return same || (Math.abs(total) < 1e-8 && mirrored)
    }),
    { numRuns: 60 }
  )
})

t.test('no other loadings nearby come nearer to the correlations', async () => {
  const noisy = fc.tuple(
    fc.array(loading, { minLength: 4, maxLength: 6 }),
    fc.array(fc.double({ min: -0.1, max: 0.1, noNaN: true }), { minLength: 36, maxLength: 36 })
  )
  fc.assert(
    fc.property(noisy, fc.integer({ min: 0, max: 3 }), ([made, noise], item) => {
      const exact = products(made)
      const matrix = exact.map((row, i) => {
        return row.map((r, j) => (i === j ? 1 : r + (noise[6 * Math.min(i, j) + Math.max(i, j)] ?? 0)))
      })
      const got = oneFactorLoadings(matrix)
      if (got.kind !== 'loadings') return true
      const missed = (loadings: readonly number[]) => {
        const gaps = matrix.flatMap((row, i) =>
          row.map((r, j) => (i === j ? 0 : r - (loadings[i] ?? 0) * (loadings[j] ?? 0)))
        )
        return gaps.reduce((sum, gap) => sum + gap * gap, 0)
      }
      const best = missed(got.loadings)
      return [-1e-3, 1e-3].every((step) => missed(got.loadings.map((l, at) => (at === item ? l + step : l))) > best)
    }),
    { numRuns: 60 }
  )
})
