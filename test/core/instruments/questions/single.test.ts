import t from 'tap'
import { single } from '../../../../src/core/instruments/questions/single.js'
import { entry } from './entry.js'

const question = { type: 'single', scale: 'yes-no', waysOut: ['pns'] }

const posts = [
  ['one answer', { q: 'yes' }, { kind: 'answer', answer: 'yes' }],
  ['a way out', { q: 'pns' }, { kind: 'answer', answer: { withheld: 'pns' } }],
  ['nothing', {}, { kind: 'blank' }],
  ['an empty value', { q: '' }, { kind: 'blank' }],
  ['a way out that is not offered', { q: 'na' }, { kind: 'fault', message: 'Choose one of the answers shown' }],
  ['an answer nobody offered', { q: 'maybe' }, { kind: 'fault', message: 'Choose one of the answers shown' }],
  ['a property of every object', { q: 'constructor' }, { kind: 'fault', message: 'Choose one of the answers shown' }],
  ['the same parameter twice', { q: ['yes', 'yes'] }, { kind: 'fault', message: 'Choose one answer only' }]
] as const

for (const [sentence, form, reading] of posts) {
  t.test(`tom posts ${sentence}`, async (t) => {
    t.same(single.read(entry(question, form)), reading)
  })
}

t.test('tom reads the label of his answer, or the code if the label is gone', async (t) => {
  const { options } = entry(question, {})
  t.same(single.words('yes', { options }, 'en'), ['Answer yes'])
  t.same(single.words('perhaps', { options }, 'en'), ['perhaps'])
})
