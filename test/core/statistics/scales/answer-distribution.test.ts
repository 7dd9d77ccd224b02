import fc from 'fast-check'
import t from 'tap'
import { answerDistribution } from '../../../../src/core/statistics/scales/answer-distribution.js'

t.test('how many chose each step, the middle answer, and the share of the two highest', async (t) => {
  const got = answerDistribution([4, 5, null, 2, 4, 1, 3, null], 5)
  t.match(got, { status: 'ok', n: 6, counts: [1, 1, 1, 2, 1], median: 3.5 })
  t.match(got.topTwo, { status: 'ok', n: 6, yes: 3, share: 0.5 })
  t.match(answerDistribution([5, 6, 7, 7], 7).topTwo, { yes: 3 }, 'of seven steps the sixth and the seventh')
})

t.test('nobody answered', async (t) => {
  const nobody = {
    status: 'no_data',
    n: 0,
    counts: [0, 0, 0],
    median: null,
    topTwo: { status: 'no_data', share: null }
  }
  t.match(answerDistribution([null, null], 3), nobody)
  t.match(answerDistribution([], 3), nobody)
})

t.test('the confidence is that of the share', async (t) => {
  const usual = answerDistribution([1, 2, 3, 4, 5], 5).topTwo.wilson
  const narrow = answerDistribution([1, 2, 3, 4, 5], 5, { confidence: 0.5 }).topTwo.wilson
  t.ok((narrow?.low ?? NaN) > (usual?.low ?? NaN))
})

t.test('an answer that is no step is the mistake of the caller', async (t) => {
  for (const answer of [0, 6, 2.5, NaN]) t.throws(() => answerDistribution([answer], 5), RangeError)
  t.throws(() => answerDistribution([], 1), RangeError)
})

t.test('the counts add up to n, and the order of people does not matter', async () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 40 }), (answers) => {
      const got = answerDistribution(answers, 5)
      const reversed = answerDistribution([...answers].reverse(), 5)
      const total = got.counts.reduce((sum, count) => sum + count, 0)
      return total === got.n && JSON.stringify(got) === JSON.stringify(reversed)
    })
  )
})
