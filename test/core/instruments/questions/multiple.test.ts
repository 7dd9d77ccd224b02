import t from 'tap'
import { multiple } from '../../../../src/core/instruments/questions/multiple.js'
import { entry } from './entry.js'

const reasons = { type: 'multiple', scale: 'reasons', waysOut: ['pns'] }
const tick = { type: 'multiple', scale: 'tick' }

const posts = [
  ['one box', reasons, { q: 'money' }, { kind: 'answer', answer: ['money'] }],
  [
    'two boxes, kept in the order of the list',
    reasons,
    { q: ['money', 'time'] },
    { kind: 'answer', answer: ['time', 'money'] }
  ],
  ['the same box twice', reasons, { q: ['time', 'time'] }, { kind: 'answer', answer: ['time'] }],
  ['none of these', reasons, { q: 'none' }, { kind: 'answer', answer: ['none'] }],
  ['a way out', reasons, { q: 'pns' }, { kind: 'answer', answer: { withheld: 'pns' } }],
  ['no box', reasons, {}, { kind: 'blank' }],
  [
    'a way out beside an answer',
    reasons,
    { q: ['time', 'pns'] },
    { kind: 'fault', message: /^Choose ‘Prefer not to say’ alone/ }
  ],
  [
    'none beside an answer',
    reasons,
    { q: ['none', 'time'] },
    { kind: 'fault', message: /^Choose ‘Answer none’ alone/ }
  ],
  [
    'a box nobody offered',
    reasons,
    { q: ['time', 'fate'] },
    { kind: 'fault', message: 'Choose from the answers shown' }
  ],
  ['a ticked permission', tick, { q: 'yes' }, { kind: 'answer', answer: 'yes' }],
  ['an empty permission, which is a no', tick, {}, { kind: 'answer', answer: 'no' }],
  [
    'a permission that is neither',
    tick,
    { q: 'no' },
    { kind: 'fault', message: 'Tick the box for yes, or leave it empty for no' }
  ]
] as const

for (const [sentence, question, form, reading] of posts) {
  t.test(`amina posts ${sentence}`, async (t) => {
    t.match(multiple.read(entry(question, form)), reading)
  })
}

t.test('amina reads her answers in the order of the list, and her permission as yes or no', async (t) => {
  t.same(multiple.words(['money', 'time'], entry(reasons, {}), 'en'), ['Answer time', 'Answer money'])
  t.same(multiple.words('yes', entry(tick, {}), 'en'), ['Yes'])
  t.same(multiple.words('no', entry(tick, {}), 'en'), ['No'])
})
