import t from 'tap'
import { independentSamples } from '../../../../src/core/statistics/groups/independent-samples.js'

t.test('people not measured are left out', async (t) => {
  t.same(independentSamples([1, null, 3], [4, 6, null, 9]), independentSamples([1, 3], [4, 6, 9]))
})

const cases = [
  {
    groups: [[5], [4, 6, 8]],
    expected: { status: 'insufficient_data', difference: -1, welch: null, standardised: null }
  },
  { groups: [[4, 6, 8], [5]], expected: { status: 'insufficient_data', difference: 1, mannWhitney: { status: 'ok' } } },
  {
    groups: [[], [1, 2]],
    expected: { status: 'insufficient_data', difference: null, mannWhitney: { status: 'no_data' } }
  },
  { groups: [[null], [1, 2]], expected: { status: 'insufficient_data', first: { n: 0, mean: null, sd: null } } },
  {
    groups: [
      [5, 5, 5],
      [7, 7, 7]
    ],
    expected: { status: 'zero_variance', difference: -2, welch: null, pooled: null, mannWhitney: { cliffsDelta: -1 } }
  },
  {
    groups: [
      [5, 5, 5],
      [7, 8, 9]
    ],
    expected: { status: 'ok', difference: -3, welch: { df: 2 }, pooled: { df: 4 }, hodgesLehmann: { estimate: -3 } }
  }
] as const

t.test('what can still be said when something cannot', async (t) => {
  for (const { groups, expected } of cases) {
    t.match(independentSamples(groups[0], groups[1]), expected, JSON.stringify(groups))
  }
})

t.test('the confidence asked for reaches every interval', async (t) => {
  const wide = independentSamples([1, 4, 6, 8, 9], [2, 3, 5, 5, 7], { confidence: 0.99 })
  const narrow = independentSamples([1, 4, 6, 8, 9], [2, 3, 5, 5, 7], { confidence: 0.8 })
  const lows = (got: typeof wide) => [
    got.welch?.interval?.low,
    got.pooled?.interval?.low,
    got.standardised?.cohenDInterval?.low,
    got.hodgesLehmann.interval?.low
  ]
  t.ok(lows(wide).every((low, index) => (low ?? NaN) < (lows(narrow)[index] ?? NaN)))
  t.throws(() => independentSamples([1], [2], { confidence: 95 }), RangeError)
  t.throws(() => independentSamples([1, NaN], [2]), RangeError)
  t.throws(() => independentSamples([1], [2, 1e76]), RangeError)
})
