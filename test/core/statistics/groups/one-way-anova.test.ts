import fc from 'fast-check'
import t from 'tap'
import { oneWayAnova } from '../../../../src/core/statistics/groups/one-way-anova.js'
import { near } from '../near.js'

t.test('three small groups, as on paper', async (t) => {
  const got = oneWayAnova([
    [1, 2, 3],
    [3, 4, 5],
    [8, 9, 10]
  ])
  t.match(got, { status: 'ok', n: 9, dfBetween: 2, dfWithin: 6, residualSd: 1 })
  t.ok(near(got.sumOfSquaresBetween, 78) && near(got.sumOfSquaresWithin, 6))
  t.ok(near(got.test?.f ?? null, 39) && near(got.test?.p ?? null, (1 + 13) ** -3, 1e-12))
  t.ok(near(got.etaSquared, 78 / 84) && near(got.omegaSquared, 76 / 85))
})

t.test('omega may fall below 0 where eta cannot', async (t) => {
  const got = oneWayAnova([
    [1, 3],
    [1, 3]
  ])
  t.ok(got.etaSquared === 0 && got.test?.f === 0 && got.test.p === 1 && near(got.omegaSquared, -1 / 3))
})

const edges = [
  { groups: [], expected: { status: 'no_data', n: 0, sumOfSquaresBetween: null, test: null } },
  { groups: [[], []], expected: { status: 'no_data', n: 0, dfBetween: null } },
  { groups: [[1, 2, 3], []], expected: { status: 'single_cohort', n: 3, sumOfSquaresWithin: null, test: null } },
  {
    groups: [[1], [2], [4]],
    expected: { status: 'insufficient_data', n: 3, dfWithin: 0, test: null, etaSquared: null, residualSd: null }
  },
  {
    groups: [
      [0.3, 0.1 + 0.2],
      [0.7, 0.7]
    ],
    expected: { status: 'zero_variance', sumOfSquaresWithin: 0, residualSd: 0, test: null, etaSquared: 1 }
  },
  {
    groups: [
      [5, 5],
      [5, 5]
    ],
    expected: { status: 'zero_variance', sumOfSquaresBetween: 0, etaSquared: null, omegaSquared: null }
  }
] as const

t.test('what cannot be compared says why', async (t) => {
  for (const { groups, expected } of edges) t.match(oneWayAnova(groups), expected, JSON.stringify(groups))
  t.throws(() => oneWayAnova([[1, NaN]]), RangeError)
})

t.test('the last digits of large numbers count', async (t) => {
  const groups = [
    [0.25, 0.5, 0.5],
    [0.5, 0.5, 1, 1.25, 1.5],
    [2, 2.25, 2.5]
  ]
  const far = groups.map((group) => group.map((value) => 1e12 + value))
  t.same(oneWayAnova(far), oneWayAnova(groups))
})

t.test(
  'nothing depends on where numbers start, on their order, or on empty groups; a unit only scales squares',
  async () => {
    const Groups = fc.array(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 6 }), { maxLength: 5 })
    fc.assert(
      fc.property(Groups, (groups) => {
        const still = oneWayAnova(groups)
        const moved = oneWayAnova(
          [[], ...groups.map((group) => group.map((value) => 4 * value + 1000).reverse())].reverse()
        )
        return (
          still.status === moved.status &&
          same(moved.sumOfSquaresWithin, still.sumOfSquaresWithin, 16) &&
          same(moved.sumOfSquaresBetween, still.sumOfSquaresBetween, 16) &&
          same(moved.test?.f ?? null, still.test?.f ?? null, 1) &&
          same(moved.omegaSquared, still.omegaSquared, 1)
        )
      }),
      { numRuns: 100 }
    )
  }
)

function same(got: number | null, expected: number | null, factor: number): boolean {
  return expected === null ? got === null : near(got, expected * factor, 1e-10, 1e-9)
}
