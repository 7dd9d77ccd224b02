import fc from 'fast-check'
import t from 'tap'
import { scaleScore, scaleScores } from '../../../../src/core/statistics/scales/scale-scores.js'

const oneToFive = { min: 1, max: 5 }

t.test('one person: half of the items are enough, reversed items are turned', async (t) => {
  const cases = [
    ['nothing answered', [null, null, null, null], [], null],
    ['one of four', [5, null, null, null], [], null],
    ['exactly half', [5, 3, null, null], [], 75],
    ['all lowest, one reversed', [1, 5, 1, 1], [false, true], 0],
    ['all highest, one reversed', [5, 1, 5, 5], [false, true], 100],
    ['no item at all', [], [], null]
  ] as const
  for (const [sentence, answers, reversed, score] of cases)
    t.equal(scaleScore(answers, oneToFive, reversed), score, sentence)
  t.equal(scaleScore([5, null, null], { ...oneToFive, minimumShare: 0.3 }), 100)
  t.equal(scaleScore([null], { ...oneToFive, minimumShare: 0 }), null)
})

t.test('everybody: scores, how many have none, how many at either end', async (t) => {
  const items = [
    { answers: [1, 5, null, 3, 5], reversed: false },
    { answers: [5, 1, null, 3, null], reversed: true }
  ]
  t.match(scaleScores(items, oneToFive), {
    status: 'ok',
    scores: [0, 100, null, 50, 100],
    nScored: 4,
    nUnscored: 1,
    summary: { n: 4, mean: 62.5, median: 75 },
    floorPercent: 25,
    ceilingPercent: 50
  })
})

t.test('nobody scored', async (t) => {
  t.match(scaleScores([{ answers: [null, null], reversed: false }], oneToFive), {
    status: 'no_data',
    nUnscored: 2,
    floorPercent: null
  })
  t.match(scaleScores([], oneToFive), { status: 'no_data', scores: [], nScored: 0 })
})

t.test('a score lies between 0 and 100, and reversing all items mirrors it', async () => {
  const answers = fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(answers, (answers) => {
      const score = scaleScore(answers, oneToFive)
      const mirrored = scaleScore(
        answers,
        oneToFive,
        answers.map(() => true)
      )
      if (score === null || mirrored === null) return score === mirrored
      return score >= 0 && score <= 100 && Math.abs(score + mirrored - 100) < 1e-9
    })
  )
})

t.test('an answer off the scale, a scale upside down, a missing person are the mistake of the caller', async (t) => {
  t.throws(() => scaleScore([6], oneToFive), RangeError)
  t.throws(() => scaleScore([NaN], oneToFive), RangeError)
  t.throws(() => scaleScore([3], { min: 5, max: 1 }), RangeError)
  t.throws(() => scaleScore([3], { ...oneToFive, minimumShare: 2 }), RangeError)
  t.throws(
    () =>
      scaleScores(
        [
          { answers: [1], reversed: false },
          { answers: [], reversed: false }
        ],
        oneToFive
      ),
    RangeError
  )
})
