import fc from 'fast-check'
import t from 'tap'
import { intraclassCorrelation } from '../../../../src/core/statistics/agreement/intraclass-correlation.js'
import { fUpper } from '../../../../src/core/statistics/distributions/f.js'
import { near } from '../near.js'

// P. E. Shrout, J. L. Fleiss (1979), table 2 and table 4: 0.17, 0.29, 0.71, and 0.62, 0.91 for the mean of four judges.
const six = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7]
]

t.test('six targets and four judges, as published', async (t) => {
  const got = intraclassCorrelation(six)
  t.match(got, { status: 'ok', n: 6, k: 4 })
  t.ok(near(got.oneWay.estimate, 0.1657417684054754) && near(got.agreement.estimate, 0.28976377952755905))
  t.ok(near(got.consistency.estimate, 0.7148407148407149))
  t.ok(near(got.meanAgreement, 0.6200505475989891) && near(got.meanConsistency, 0.9093155423770695))
  t.ok(near(got.agreement.interval?.low ?? null, 0.018786513374712027, 1e-9))
  t.ok(near(got.agreement.interval?.high ?? null, 0.761084369648953, 1e-9))
})

t.test('too few, or nothing to tell apart: what can be said, and why not more', async (t) => {
  const none = { estimate: null, interval: null }
  const cases = [
    ['nobody', [], { status: 'no_data', n: 0, agreement: none, meanSquares: null }],
    ['nobody with all ratings', [[1, null]], { status: 'no_data', n: 0, k: 2 }],
    ['one person', [[1, 2]], { status: 'insufficient_data', n: 1, k: 2, consistency: none, meanAgreement: null }],
    ['one rater', [[1], [2]], { status: 'insufficient_data', n: 2, k: 1 }],
    [
      'all equal',
      [
        [3, 3],
        [3, 3]
      ],
      { status: 'zero_variance', agreement: none, meanSquares: { people: 0 } }
    ],
    [
      'all agree',
      [
        [1, 1],
        [5, 5],
        [3, 3]
      ],
      { status: 'ok', agreement: { estimate: 1, interval: null }, oneWay: { estimate: 1, interval: null } }
    ],
    [
      'one is always two points higher',
      [
        [1, 3],
        [5, 7],
        [3, 5]
      ],
      { status: 'ok', consistency: { estimate: 1, interval: null }, agreement: { estimate: 2 / 3 } }
    ],
    [
      'the raters differ, the people do not',
      [
        [1, 3],
        [1, 3],
        [1, 3]
      ],
      { status: 'ok', agreement: { estimate: 0 }, consistency: none, meanConsistency: null, oneWay: { estimate: -1 } }
    ],
    [
      'all people have the same mean: the two noises cancel',
      [
        [1, 7, 4, 4],
        [5, 1, 4, 6],
        [1, 3, 5, 7]
      ],
      { status: 'ok', agreement: { interval: null } }
    ],
    [
      'raters and people explain less than nothing: the mean has no agreement to speak of',
      [
        [4, 2],
        [1, 9],
        [3, 3]
      ],
      { status: 'ok', meanAgreement: null }
    ],
    [
      'two people, each given both ratings: agreement is not defined',
      [
        [1, 2],
        [2, 1]
      ],
      { status: 'ok', agreement: none, meanAgreement: null, consistency: { estimate: -1 } }
    ]
  ] as const
  for (const [sentence, ratings, expected] of cases) t.match(intraclassCorrelation(ratings), expected, sentence)
})

t.test('who rates all higher disagrees, but is consistent', async (t) => {
  const raised = six.map(([first = 0, ...others]) => [first + 20, ...others])
  const [before, after] = [intraclassCorrelation(six), intraclassCorrelation(raised)]
  t.ok(near(after.consistency.estimate, before.consistency.estimate ?? NaN))
  t.ok((after.agreement.estimate ?? 1) < (before.agreement.estimate ?? 0))
})

const table = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 4 })).chain(([n, k]) => {
  const row = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: k, maxLength: k })
  return fc.array(row, { minLength: n, maxLength: n })
})

t.test('another zero, another unit, another order of people and raters', async () => {
  fc.assert(
    fc.property(table, (rows) => {
      const got = intraclassCorrelation(rows)
      const moved = intraclassCorrelation(rows.map((row) => row.map((rating) => 50 - 4 * rating).reverse()).reverse())
      return (['oneWay', 'agreement', 'consistency'] as const).every((form) => {
        const { estimate, interval } = got[form]
        if (estimate === null) return moved[form].estimate === null
        if (!near(moved[form].estimate, estimate, 1e-9, 1e-9)) return false
        if (interval === null) return moved[form].interval === null
        return near(moved[form].interval?.low ?? null, interval.low, 1e-7, 1e-7)
      })
    })
  )
})

t.test('every interval is made of numbers, from low to high, and holds the estimate', async () => {
  fc.assert(
    fc.property(table, (rows) => {
      const got = intraclassCorrelation(rows, { confidence: 0.9 })
      return [got.oneWay, got.consistency, got.agreement].every(({ estimate, interval }) => {
        if (interval === null) return true
        const { low, high } = interval
        return Number.isFinite(low) && high <= 1 && low <= high + 1e-12 && Number.isFinite(estimate)
      })
    })
  )
})

t.test('the mean of k ratings follows from one by Spearman and Brown; and F is where the limit reaches 0', async () => {
  fc.assert(
    fc.property(table, (rows) => {
      const { k, n, consistency, agreement, meanConsistency, meanAgreement, meanSquares } = intraclassCorrelation(rows)
      const longer = (one: number) => (k * one) / (1 + (k - 1) * one)
      const brown = [
        [consistency.estimate, meanConsistency],
        [agreement.estimate, meanAgreement]
      ] as const
      if (brown.some(([one, mean]) => one !== null && mean !== null && !near(mean, longer(one), 1e-9, 1e-9)))
        return false
      if (meanSquares === null || meanSquares.error === 0 || meanSquares.people === 0) return true
      const p = fUpper(meanSquares.people / meanSquares.error, n - 1, (n - 1) * (k - 1))
      if (p < 1e-6 || p > 0.49) return true
      return near(intraclassCorrelation(rows, { confidence: 1 - 2 * p }).consistency.interval?.low ?? null, 0, 0, 1e-7)
    })
  )
})

t.test('a confidence that cannot be is the mistake of the caller', async (t) => {
  for (const confidence of [0, 1, 95]) t.throws(() => intraclassCorrelation([], { confidence }), RangeError)
})
