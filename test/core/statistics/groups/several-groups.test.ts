import t from 'tap'
import { severalGroups } from '../../../../src/core/statistics/groups/several-groups.js'

t.test('three cohorts, one person lost', async (t) => {
  const got = severalGroups([1, 8, null, 2, 9, 3, 5], ['B', 'A', 'A', 'B', 'A', 'C', 'C'])
  t.match(got, {
    status: 'ok',
    groups: [
      { name: 'B', n: 2, mean: 1.5 },
      { name: 'A', n: 2, mean: 8.5 },
      { name: 'C', n: 2, mean: 4 }
    ],
    anova: { dfBetween: 2, dfWithin: 3 },
    welchAnova: { df1: 2 },
    kruskalWallis: { df: 2 }
  })
  t.equal(got.pairs.length, 3)
})

const edges = [
  { data: [[], []], expected: { status: 'no_data', groups: [], pairs: [], kruskalWallis: null } },
  {
    data: [
      [1, 2],
      ['A', 'A']
    ],
    expected: { status: 'single_cohort', welchAnova: null, pairs: [] }
  },
  {
    data: [
      [1, 2],
      ['A', 'B']
    ],
    expected: { status: 'insufficient_data', welchAnova: null, kruskalWallis: { df: 1 }, pairs: [{ welch: null }] }
  },
  {
    data: [
      [5, 5, 7, 7],
      ['A', 'A', 'B', 'B']
    ],
    expected: { status: 'zero_variance', anova: { etaSquared: 1 }, welchAnova: null, kruskalWallis: { df: 1 } }
  },
  {
    data: [
      [5, 5, 7, 8],
      ['A', 'A', 'B', 'B']
    ],
    expected: { status: 'ok', welchAnova: null, pairs: [{ welch: {} }] }
  }
] as const

t.test('what can still be said when something cannot', async (t) => {
  for (const { data, expected } of edges) {
    t.match(severalGroups(data[0], data[1]), expected, JSON.stringify(data))
  }
})

t.test('mistakes of the caller', async (t) => {
  t.throws(() => severalGroups([1, 2], ['A']), RangeError)
  t.throws(() => severalGroups([1], ['A'], { confidence: 1.5 }), RangeError)
})
