import fc from 'fast-check'
import t from 'tap'
import { pairedMeanChange } from '../../../../src/core/statistics/paired/paired-mean-change.js'
import { near } from '../near.js'

// Student (1908): additional hours of sleep under two drugs, ten patients. R's t.test(post, pre, paired = TRUE).
const pre = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
const post = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

t.test("Student's ten patients slept longer under the second drug", async (t) => {
  const got = pairedMeanChange([...pre, null, 3], [...post, 5, null])
  t.match(got, { status: 'ok', nTotal: 12, nPre: 11, nPost: 11, nPairs: 10, df: 9 })
  t.ok(near(got.meanChange, 1.58) && near(got.t, 4.062127683382037) && near(got.p, 0.00283289019738427, 1e-11))
  t.ok(
    near(got.interval?.low ?? null, 0.7001142367230176, 1e-11) &&
      near(got.interval?.high ?? null, 2.4598857632769824, 1e-11)
  )
  t.ok(near(got.correlation, 0.7951702058335778) && near(got.medianChange, 1.3))
})

t.test('too few people, or all changed alike: what can be said, and why not more', async (t) => {
  const statuses = [
    ['nobody', [], [], { status: 'no_pairs', nTotal: 0, meanChange: null, p: null, interval: null }],
    ['nobody twice', [1, null], [null, 2], { status: 'no_pairs', nPre: 1, nPost: 1, nPairs: 0, meanPre: null }],
    [
      'one',
      [40],
      [55],
      { status: 'insufficient_data', meanChange: 15, medianChange: 15, sdChange: null, df: null, p: null }
    ],
    [
      'all alike',
      [10, 20, 30],
      [15, 25, 35],
      { status: 'zero_variance', meanChange: 5, sdChange: 0, seChange: 0, t: null }
    ],
    [
      'alike but for rounding',
      [0.1, 0.2, 0.3],
      [0.4, 0.5, 0.6],
      { status: 'zero_variance', sdChange: 0, interval: null }
    ],
    ['the same before but for rounding', [0, 2e-162, 0], [0, 0, 1], { status: 'ok', sdPre: 0, correlation: null }],
    [
      'the same before',
      [50, 50, 50],
      [50, 60, 70],
      { status: 'ok', sdPre: 0, correlation: null, meanChange: 10, df: 2 }
    ]
  ] as const
  for (const [sentence, before, after, expected] of statuses)
    t.match(pairedMeanChange(before, after), expected, sentence)
})

const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
  minLength: 2,
  maxLength: 40
})

t.test('another zero, another unit, another order of people, time turned round', async () => {
  fc.assert(
    fc.property(scores, (people) => {
      const before = people.map(([score]) => score)
      const after = people.map(([, score]) => score)
      const still = pairedMeanChange(before, after)
      const moved = pairedMeanChange(before.map((x) => 3 * x - 7).reverse(), after.map((x) => 3 * x - 7).reverse())
      const turned = pairedMeanChange(after, before)
      if (still.status === 'zero_variance') return moved.status === 'zero_variance' && turned.status === 'zero_variance'
      return (
        near(moved.t, still.t ?? NaN, 1e-9, 1e-9) &&
        near(moved.meanChange, 3 * (still.meanChange ?? NaN), 1e-9, 1e-9) &&
        near(turned.t, -(still.t ?? NaN), 1e-9, 1e-9) &&
        near(turned.p, still.p ?? NaN, 1e-9) &&
        near(turned.interval?.low ?? null, -(still.interval?.high ?? NaN), 1e-9, 1e-9)
      )
    })
  )
})

t.test('0 lies on a limit of the interval exactly when p is 1 − confidence', async () => {
  fc.assert(
    fc.property(scores, (people) => {
      const before = people.map(([score]) => score)
      const after = people.map(([, score]) => score)
      const { p } = pairedMeanChange(before, after)
      if (p === null || p > 0.999 || p < 1e-9) return true
      const { interval, seChange } = pairedMeanChange(before, after, { confidence: 1 - p })
      return Math.min(Math.abs(interval?.low ?? NaN), Math.abs(interval?.high ?? NaN)) < 1e-5 * (seChange ?? NaN)
    })
  )
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  t.throws(() => pairedMeanChange([1], [1, 2]), RangeError)
  for (const confidence of [0, 1, 95]) t.throws(() => pairedMeanChange(pre, post, { confidence }), RangeError)
})
