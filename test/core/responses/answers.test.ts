import t from 'tap'
import {
  type Answers,
  AnswersSchema,
  answerTo,
  codeOf,
  codesOf,
  isWithheld,
  newestAnswers,
  rowsOf
} from '../../../src/core/responses/answers.js'

const answers: Answers = {
  k1a: '4',
  cp_days: 2.5,
  m1_motives: ['care', 'skills'],
  k2: { withheld: 'na' },
  p8_what: 'na',
  b1_sev: { rows: { cover: '2', cost: { withheld: 'pns' } } }
}

t.test('what is stored comes back as it was', async (t) => {
  t.same(AnswersSchema.parse(JSON.parse(JSON.stringify(answers))), answers)
})

t.test('somebody who types "na" has typed a text, and withheld nothing', async (t) => {
  t.notOk(isWithheld(answerTo(answers, 'p8_what')))
  t.ok(isWithheld(answerTo(answers, 'k2')))
  t.equal(codeOf(answerTo(answers, 'p8_what')), 'na')
  t.equal(codeOf(answerTo(answers, 'k2')), undefined)
})

const hostile = [
  '{"__proto__":"4"}',
  '{"__proto__":{"k1a":"4"}}',
  '{"k1a":{"rows":{"__proto__":"1"}}}',
  '{"k1a":{"withheld":"never"}}',
  '{"k1a":{"withheld":"na","more":1}}',
  '{"k1a":null}',
  '{"k1a":[1]}',
  '{"K1a":"4"}',
  '["k1a"]'
]

for (const json of hostile) {
  t.test(`stored answers that cannot be ours give nothing away: ${json}`, async (t) => {
    const read = AnswersSchema.safeParse(JSON.parse(json))
    t.same(
      read.success ? Object.values(read.data).flatMap((answer) => Object.keys(rowsOf(answer) ?? { no: 'rows' })) : [],
      []
    )
    t.equal(answerTo({}, 'k1a'), undefined)
  })
}

t.test('a question called like a property of every object is unanswered like any other', async (t) => {
  for (const id of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    t.equal(answerTo(answers, id), undefined, id)
})

t.test('rows and codes are what they are, and nothing else is', async (t) => {
  t.same(codesOf(answers['m1_motives']), ['care', 'skills'])
  t.same(rowsOf(answers['b1_sev']), { cover: '2', cost: { withheld: 'pns' } })
  for (const other of [answers['k1a'], answers['k2'], answers['cp_days'], undefined]) {
    t.same([codesOf(other), rowsOf(other)], [undefined, undefined])
  }
})

t.test('the newest wave that has an answer wins, question by question', async (t) => {
  const t0 = { goal_1: 'Learn', k1a: '1' }
  const t1 = { k1a: '3', ctc1_text: 'Ring' }
  t.same(newestAnswers([t0, t1]), { goal_1: 'Learn', k1a: '3', ctc1_text: 'Ring' })
  t.same(newestAnswers([]), {})
})
