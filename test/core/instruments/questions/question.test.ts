import t from 'tap'
import { orWaysOut, wayOutLabels } from '../../../../src/core/instruments/questions/question.js'

t.test('a person who left a question out is told every way to go on', async (t) => {
  t.equal(`Choose one answer${orWaysOut([])}`, 'Choose one answer')
  t.equal(`Choose one answer${orWaysOut(['pns'])}`, 'Choose one answer, or ‘Prefer not to say’')
  t.equal(
    `Choose one answer${orWaysOut(['na', 'pns'])}`,
    'Choose one answer, ‘Does not apply to my role’ or ‘Prefer not to say’'
  )
})

t.test('the ways out have the words of the item bank', async (t) => {
  t.same(wayOutLabels, { na: { en: 'Does not apply to my role' }, pns: { en: 'Prefer not to say' } })
})
