import fc from 'fast-check'
import t from 'tap'
import { pearson } from '../../../../src/core/statistics/correlation/pearson.js'
import { near } from '../near.js'

// Student's sleep data, extra hours under two drugs. R 4.2.2: cor.test(a, b).
const a = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const b = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

t.test('who slept long under one drug slept long under the other', async (t) => {
  const got = pearson([...a, null, 3], [...b, 5, null])
  t.match(got, { status: 'ok', n: 10, df: 8 })
  t.ok(near(got.r, 0.7951702058335778))
  t.ok(near(got.t, (got.r ?? NaN) * Math.sqrt(8 / (1 - (got.r ?? NaN) ** 2))))
  const reach = 1.959963984540054 / Math.sqrt(7)
  t.ok(near(got.interval?.low ?? null, Math.tanh(Math.atanh(got.r ?? NaN) - reach)))
  t.ok(near(got.interval?.high ?? null, Math.tanh(Math.atanh(got.r ?? NaN) + reach)))
})

t.test('too few, or nothing varies: what can be said, and why not more', async (t) => {
  const cases = [
    ['nobody', [], [], { status: 'no_pairs', n: 0, r: null }],
    ['nobody has both', [1, null], [null, 2], { status: 'no_pairs', n: 0, r: null }],
    ['one', [1], [2], { status: 'insufficient_data', n: 1, r: null }],
    ['two always lie on a line', [1, 2], [5, 3], { status: 'insufficient_data', n: 2, r: null, p: null }],
    ['x is the same', [5, 5, 5], [1, 2, 3], { status: 'zero_variance', n: 3, r: null, df: null }],
    ['y is the same but for rounding', [1, 2, 3], [0.3, 0.1 + 0.2, 0.3], { status: 'zero_variance', r: null }],
    ['three: no interval', [1, 2, 4], [1, 3, 2], { status: 'ok', n: 3, df: 1, interval: null }],
    ['all on a line', [1, 2, 3, 4, 7], [0.1, 0.2, 0.3, 0.4, 0.7], { status: 'ok', r: 1, t: null, p: null }],
    ['all on a falling line', [1, 2, 3, 4], [-3, -6, -9, -12], { status: 'ok', r: -1, df: 2, interval: null }]
  ] as const
  for (const [sentence, x, y, expected] of cases) t.match(pearson(x, y), expected, sentence)
})

t.test('so near a line that 1 − r² would have lost its digits: t is still that of the slope', async (t) => {
  // y = x + 1e-9 × (1, −2, 1, 1, −2, 1): the residuals are orthogonal to 1 and x. r² = 1 / (1 + 12e-18 / 17.5).
  const x = [1, 2, 3, 4, 5, 6]
  const y = [1, -2, 1, 1, -2, 1].map((error, at) => (x[at] ?? 0) + error * 2 ** -30)
  const expected = Math.sqrt((4 * 17.5) / 12) * 2 ** 30
  t.ok(near(pearson(x, y).t, expected, 1e-6), String(pearson(x, y).t))
})

const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
  minLength: 4,
  maxLength: 30
})

t.test(
  'another zero, another unit, another order, x and y exchanged: the same r; one turned round: its sign',
  async () => {
    fc.assert(
      fc.property(people, (pairs) => {
        const x = pairs.map(([x]) => x)
        const y = pairs.map(([, y]) => y)
        const got = pearson(x, y)
        const moved = pearson(x.map((x) => 3 * x - 7).reverse(), y.map((y) => y / 8).reverse())
        const exchanged = pearson(y, x)
        const turned = pearson(
          x.map((x) => -x),
          y
        )
        if (got.r === null) return moved.r === null && exchanged.r === null && turned.r === null
        return (
          near(moved.r, got.r, 1e-11, 1e-12) &&
          near(exchanged.r, got.r, 1e-11, 1e-12) &&
          near(turned.r, -got.r, 1e-11, 1e-12) &&
          (got.interval === null || near(turned.interval?.low ?? null, -got.interval.high, 1e-9, 1e-9))
        )
      })
    )
  }
)

t.test('what cannot be is the mistake of the caller', async (t) => {
  t.throws(() => pearson([1], [1, 2]), RangeError)
  t.throws(() => pearson([1, NaN, 3], [1, 2, 3]), RangeError)
  for (const confidence of [0, 1, 95]) t.throws(() => pearson([], [], { confidence }), RangeError)
})
