import t from 'tap'
import { questionTypes } from '../../../../src/core/instruments/instrument-document.js'
import { questions } from '../../../../src/core/instruments/questions/by-type.js'
import { entry } from './entry.js'

t.test('every type that a document may name can be asked', async (t) => {
  t.same(Object.keys(questions).sort(), [...questionTypes].sort())
})

t.test('a text to read has no field, takes no answer and says nothing back', async (t) => {
  const { information } = questions
  const shown = entry({ type: 'information' }, { q: 'yes' })
  t.same(information.names('q', shown), [])
  t.same(information.read(shown), { kind: 'blank' })
  t.same(information.words('yes', shown, 'en'), [])
  t.equal(information.ask(shown), '')
})

t.test('what to do is said in the manner of the question', async (t) => {
  const asks = questionTypes.map((type) => questions[type].ask(entry({ type, scale: 'yes-no' }, {})))
  t.same(
    [...new Set(asks)],
    [
      'Choose one answer',
      'Choose at least one answer',
      'Enter a number',
      'Enter an amount in pounds',
      'Enter a month and a year',
      'Write an answer',
      'Write at least one nickname',
      ''
    ]
  )
})
