import t from 'tap'
import { noAnswers } from '../../../src/core/responses/answers.js'
import { raterOf, scoreAnswers } from '../../../src/core/scoring/score-answers.js'
import { defaultFramework, shippedInstrument as instrument } from './default-framework.js'

const nothing = { earlier: noAnswers, known: noAnswers, modules: [], held: true }
const T0 = instrument('T0')
const T3 = instrument('T3')
const answers = { a_function: 'clinical', goal_1: 'Read a budget', k4_1: '3', l2: '6', n3_has: 'no', k2: '3' }

t.test('what a condition hid was not asked: two goals that were never set', async (t) => {
  const scores = scoreAnswers(defaultFramework, T0, answers, nothing)
  t.match(find(scores, 'K4'), { value: 50, nAsked: 1 })
  t.match(find(scores, 'N3'), { flags: ['does not apply'] })
  t.match(find(scores, 'l2'), { value: 100, flags: ['variant clinical'] })
})

t.test('goals and the wording of L2 come from earlier waves', async (t) => {
  const scores = scoreAnswers(defaultFramework, T3, { k4_1: '6', l2: '0' }, { ...nothing, earlier: answers })
  t.match(find(scores, 'K4'), { value: 100, nAsked: 1 })
  t.match(find(scores, 'l2'), { value: 0, flags: ['variant clinical'] })
})

t.test('scoring history again gives the same bytes', async (t) => {
  const first = JSON.stringify(scoreAnswers(defaultFramework, T0, answers, nothing))
  const stored = JSON.parse(JSON.stringify(answers)) as typeof answers
  t.equal(JSON.stringify(scoreAnswers(defaultFramework, T0, stored, nothing)), first)
})

t.test('every question that counts is shown to somebody, in every instrument', async (t) => {
  for (const code of [
    'T0',
    'T1',
    'T1r',
    'T2',
    'T3',
    'T4',
    'LT0',
    'LT1',
    'LT3',
    'C0',
    'C3',
    'C4',
    'S0',
    'S2',
    'S3',
    'S4'
  ]) {
    const scores = scoreAnswers(defaultFramework, instrument(code), noAnswers, nothing)
    t.ok(scores.length > 0, code)
    t.ok(
      scores.every(({ flags }) => flags.includes('light') === instrument(code).light),
      code
    )
  }
})

t.test('who rates whom', async (t) => {
  const raters = (['participant', 'comparison', 'sponsor', 'refusal'] as const).map((respondent) =>
    raterOf({ respondent })
  )
  t.same(raters, ['participant', 'participant', 'sponsor', 'participant'])
})

function find(scores: ReturnType<typeof scoreAnswers>, code: string): object | undefined {
  return scores.find((score) => score.code === code)
}
