import t from 'tap'
import { reliability } from '../../../../src/core/statistics/scales/reliability.js'
import { near } from '../near.js'

const items = [
  [1, 2, 3, 4, 5, 3, null],
  [2, 2, 4, 4, 5, 2, 3],
  [1, 3, 3, 5, 4, 3, 2]
]

t.test('six people answered all three items', async (t) => {
  const got = reliability(items)
  t.match(got, { status: 'ok', nPeople: 6, nItems: 3, omega: { status: 'ok' } })
  const { alpha, sdOfSum, standardErrorOfMeasurement: sem } = got
  if (alpha === null || sdOfSum === null) return t.fail('no alpha')
  t.ok(near(sem, sdOfSum * Math.sqrt(1 - alpha)))
  return t.ok((got.interval?.low ?? 2) < alpha && alpha < (got.interval?.high ?? -2))
})

t.test('each item: its mean and spread, with the rest, and the others without it', async (t) => {
  const got = reliability(items)
  const [first] = got.items
  t.ok(near(first?.mean ?? null, 3) && near(first?.sd ?? null, Math.SQRT2))
  const others = reliability([items[1] ?? [], items[2] ?? []].map((item) => item.slice(0, 6)))
  t.ok(near(first?.alphaIfDropped ?? null, others.alpha ?? NaN))
  // 1, 2, 3, 4, 5, 3 against the sums 3, 5, 7, 9, 9, 5 of the others, by hand: 16 over √(10 × 29.33).
  t.ok(near(first?.itemRestCorrelation ?? null, 16 / Math.sqrt(10 * (270 - 38 ** 2 / 6)), 1e-9))
})

t.test('two items: Spearman and Brown, nobody can be dropped, no omega', async (t) => {
  const got = reliability([
    [1, 2, 3, 4],
    [2, 1, 4, 3]
  ])
  t.ok(near(got.meanCorrelation, 0.6) && near(got.standardisedAlpha, 1.2 / 1.6) && near(got.alpha, 0.75))
  t.match(got, { omega: { status: 'insufficient_data' }, items: [{ alphaIfDropped: null }, { alphaIfDropped: null }] })
})

t.test('an item that all answered alike: alpha stands, what needs correlations does not', async (t) => {
  const got = reliability([
    [1, 2, 3, 4],
    [2, 2, 2, 2],
    [2, 3, 3, 5]
  ])
  t.match(got, { status: 'ok', standardisedAlpha: null, meanCorrelation: null, omega: null })
  t.equal(got.items[1]?.itemRestCorrelation, null)
  t.ok(near(got.alpha, 0.72))
})

t.test('standardised items that cancel one another out have no standardised alpha', async (t) => {
  const got = reliability([
    [1, 2, 3],
    [30, 20, 10]
  ])
  t.match(got, { status: 'ok', standardisedAlpha: null })
  t.ok(near(got.meanCorrelation, -1))
})

t.test('too few, or everybody with the same sum', async (t) => {
  const none = { alpha: null, interval: null, items: [], omega: null, sdOfSum: null }
  t.match(reliability([]), { status: 'insufficient_data', nPeople: 0, nItems: 0, ...none })
  t.match(reliability([[1, 2, 3]]), { status: 'insufficient_data', nPeople: 3, nItems: 1, ...none })
  t.match(
    reliability([
      [1, 2],
      [1, null]
    ]),
    { status: 'insufficient_data', nPeople: 1, nItems: 2, ...none }
  )
  t.match(
    reliability([
      [3, 3],
      [3, 3]
    ]),
    { status: 'zero_variance', nPeople: 2, nItems: 2, ...none }
  )
  t.match(
    reliability([
      [1, 2],
      [1, 3]
    ]),
    { status: 'ok', interval: null },
    'two people: alpha alone'
  )
})

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => reliability([[1, 2], [1]]), RangeError)
  t.throws(() => reliability([[1, NaN]]), RangeError)
  for (const confidence of [0, 1, 95]) t.throws(() => reliability([], { confidence }), RangeError)
})
