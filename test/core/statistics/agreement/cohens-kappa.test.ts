import fc from 'fast-check'
import t from 'tap'
import { cohensKappa, type KappaWeights } from '../../../../src/core/statistics/agreement/cohens-kappa.js'
import { near } from '../near.js'

// J. Cohen (1968): two judges, 200 people, three diagnoses. He prints 0.492 for the unweighted coefficient.
const cohen = [
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12]
]

t.test("Cohen's two judges agree on 70%, where 41% would be chance", async (t) => {
  const got = cohensKappa(cohen)
  t.match(got, { status: 'ok', n: 200 })
  t.ok(near(got.observedAgreement, 0.7) && near(got.expectedAgreement, 0.41) && near(got.kappa, 0.29 / 0.59))
  t.ok(near(got.standardError, 0.051001815576077865) && near(got.interval?.low ?? null, 0.39156370205354696))
})

t.test('with steps that count', async (t) => {
  t.ok(near(cohensKappa(cohen, 'linear').kappa, 0.47368421052631593))
  t.ok(near(cohensKappa(cohen, 'quadratic').standardError, 0.06645368159107819))
})

t.test('nothing counted, one class only, all agree, never agree', async (t) => {
  t.match(
    cohensKappa([
      [0, 0],
      [0, 0]
    ]),
    { status: 'no_data', n: 0, kappa: null, observedAgreement: null }
  )
  t.match(
    cohensKappa([
      [9, 0],
      [0, 0]
    ]),
    { status: 'zero_variance', kappa: null, observedAgreement: 1 }
  )
  t.match(
    cohensKappa(
      [
        [4, 0],
        [0, 5]
      ],
      'linear'
    ),
    { status: 'ok', kappa: 1, standardError: 0, interval: { low: 1 } }
  )
  t.match(
    cohensKappa([
      [0, 5],
      [5, 0]
    ]),
    { status: 'ok', kappa: -1, observedAgreement: 0 }
  )
})

t.test('the confidence is that of the interval', async (t) => {
  const usual = cohensKappa(cohen).interval
  const surer = cohensKappa(cohen, 'unweighted', { confidence: 0.99 }).interval
  t.ok((surer?.low ?? NaN) < (usual?.low ?? NaN))
})

t.test('a table that cannot be is the mistake of the caller', async (t) => {
  for (const table of [
    [],
    [[5]],
    [[1, 2], [3]],
    [
      [1, -1],
      [0, 2]
    ],
    [
      [0.5, 1],
      [1, 1]
    ],
    [
      [NaN, 1],
      [1, 1]
    ]
  ])
    t.throws(() => cohensKappa(table), RangeError)
  t.throws(() => cohensKappa(cohen, 'linear', { confidence: 1 }), RangeError)
})

const table = fc.integer({ min: 2, max: 5 }).chain((k) => {
  const row = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: k, maxLength: k })
  return fc.array(row, { minLength: k, maxLength: k })
})
const weights = fc.constantFrom<KappaWeights>('unweighted', 'linear', 'quadratic')

t.test('the formula of Fleiss, Cohen and Everitt, in weights of agreement as they wrote it', async () => {
  fc.assert(
    fc.property(table, weights, (counts, kind) => {
      const got = cohensKappa(counts, kind)
      if (got.kappa === null) return got.status !== 'ok'
      const { kappa, variance } = asWritten(counts, kind)
      return near(got.kappa, kappa, 1e-9, 1e-9) && near(got.standardError, Math.sqrt(Math.max(0, variance)), 1e-6, 1e-6)
    })
  )
})

t.test('raters exchanged, or classes in reverse, are the same table', async () => {
  fc.assert(
    fc.property(table, weights, (counts, kind) => {
      const exchanged = counts.map((_, i) => counts.map((row) => row[i] ?? 0))
      const reversed = [...counts].reverse().map((row) => [...row].reverse())
      const { kappa, standardError } = cohensKappa(counts, kind)
      return [exchanged, reversed].every((other) => {
        const got = cohensKappa(other, kind)
        return kappa === null
          ? got.kappa === null
          : near(got.kappa, kappa, 1e-11, 1e-12) && near(got.standardError, standardError ?? NaN, 1e-9, 1e-12)
      })
    })
  )
})

function asWritten(counts: readonly (readonly number[])[], kind: KappaWeights) {
  const k = counts.length
  const n = counts.flat().reduce((sum, count) => sum + count, 0)
  const cells = counts.flatMap((row, i) => row.map((count, j) => ({ i, j, p: count / n })))
  const weight = (i: number, j: number) => {
    if (kind === 'unweighted') return i === j ? 1 : 0
    return 1 - (Math.abs(i - j) / (k - 1)) ** (kind === 'linear' ? 1 : 2)
  }
  const total = (of: (cell: (typeof cells)[number]) => number) => cells.reduce((sum, cell) => sum + of(cell), 0)
  const row = (at: number) => total(({ i, p }) => (i === at ? p : 0))
  const column = (at: number) => total(({ j, p }) => (j === at ? p : 0))
  const rowMean = (at: number) => counts.reduce((sum, _, j) => sum + weight(at, j) * column(j), 0)
  const columnMean = (at: number) => counts.reduce((sum, _, i) => sum + weight(i, at) * row(i), 0)
  const po = total(({ i, j, p }) => weight(i, j) * p)
  const pe = counts.reduce((sum, _, i) => sum + row(i) * rowMean(i), 0)
  const squares = total(({ i, j, p }) => {
    return p * (weight(i, j) * (1 - pe) - (rowMean(i) + columnMean(j)) * (1 - po)) ** 2
  })
  const variance = (squares - (po * pe - 2 * pe + po) ** 2) / (n * (1 - pe) ** 4)
  return { kappa: (po - pe) / (1 - pe), variance }
}
