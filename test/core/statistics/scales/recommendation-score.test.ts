import fc from 'fast-check'
import t from 'tap'
import { recommendationScore } from '../../../../src/core/statistics/scales/recommendation-score.js'
import { near } from '../near.js'

t.test('three promoters, two in between, one who warns: 33 points', async (t) => {
  const got = recommendationScore([10, 9, null, 9, 8, 7, 6])
  t.match(got, { status: 'ok', n: 6, promoters: 3, passives: 2, detractors: 1 })
  t.ok(near(got.score, 100 / 3))
})

t.test('nobody answered', async (t) => {
  t.match(recommendationScore([null]), { status: 'no_data', n: 0, promoters: 0, score: null, interval: null })
})

t.test('all alike: the interval is a point, as the method has it', async (t) => {
  t.match(recommendationScore([10, 10]), { score: 100, standardError: 0, interval: { low: 100, high: 100 } })
  t.match(recommendationScore([0]), { score: -100, interval: { low: -100, high: -100 } })
})

t.test('an answer that cannot be given is the mistake of the caller', async (t) => {
  for (const answer of [-1, 11, 8.5, NaN]) t.throws(() => recommendationScore([answer]), RangeError)
  t.throws(() => recommendationScore([], { confidence: 1 }), RangeError)
})

t.test('the mean and the spread of 100, 0 and −100, by the long way', async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 50 }), (answers) => {
      const values: readonly number[] = answers.map((answer) => (answer >= 9 ? 100 : answer <= 6 ? -100 : 0))
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
      const se = Math.sqrt(variance / values.length)
      const got = recommendationScore(answers)
      return (
        near(got.score, mean, 1e-12, 1e-12) &&
        near(got.standardError, se, 1e-9, 1e-6) &&
        near(got.interval?.high ?? null, mean + 1.959963984540054 * se, 1e-9, 1e-6)
      )
    })
  )
})
