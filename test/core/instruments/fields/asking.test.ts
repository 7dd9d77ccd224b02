import t from 'tap'
import { errorOption, hintOf, questionText, type Wording } from '../../../../src/core/instruments/fields/asking.js'
import { shownItem } from '../shipped.js'

const wording: Wording = {
  language: 'en',
  substitutions: { host: 'Whitehall', organisation: 'Brackenhall', participant: 'Amina', hostSector: 'government' }
}

t.test('a question in the words of this exchange, and in the person’s own', async (t) => {
  t.match(questionText(shownItem('T0', 'r1'), wording), 'you will be working for Brackenhall in 12')
  const goal = shownItem('T0', 'k4_1', { goal_1: 'Know the beds' })
  t.equal(questionText(goal, wording), 'Your goal was: "Know the beds". How far have you reached it?')
})

const hints = [
  ['must be answered, nothing to explain', shownItem('T0', 'k1a'), undefined],
  ['may be left: it says so', shownItem('T1', 'kt_types'), 'Optional. Select all that apply.'],
  [
    'may be left, and the document says so itself',
    shownItem('T1', 'perm_quote'),
    'Optional. Leave the box empty for no. A person checks every quote first.'
  ],
  [
    'a date',
    shownItem('T1', 'ctc1_by', { ctc1_text: 'Ring' }),
    'Optional. Month and year are enough. For example, 11 2027.'
  ],
  ['a text', shownItem('T0', 'goal_2'), 'Leave blank if you have no more. Up to 200 characters.']
] as const
for (const [sentence, shown, hint] of hints) {
  t.test(`the hint: ${sentence}`, async (t) => {
    t.equal(hintOf(shown, wording), hint)
  })
}

t.test('an error stands beside the field it is about, and beside no other', async (t) => {
  const asking = { filled: {}, errors: [{ field: 'k1a', message: 'Choose' }], wording, alone: true }
  t.same(errorOption(asking, 'k1a'), { errorMessage: { text: 'Choose' } })
  t.same(errorOption(asking, 'k1b'), {})
})
