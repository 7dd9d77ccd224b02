import fc from 'fast-check'
import t from 'tap'
import { PastScaleSchema } from '../../../src/core/past-responses/past-scale.js'
import { readAnswer } from '../../../src/core/past-responses/read-answer.js'

const agree = PastScaleSchema.parse({ labels: { "I don't": 0, Agree: 3, agree: 4 } })
const rawLabels = PastScaleSchema.parse({ labels: { low: 0.5, high: 2 }, raw: true })
const rating = PastScaleSchema.parse({ min: 1, max: 7 })
const halves = PastScaleSchema.parse({ min: 0, max: 0.9, step: 0.3 })

const answers = [
  ['a label', agree, 'Agree', '3'],
  ['a label that differs in case from another', agree, 'agree', '4'],
  ['a label in other letters and with a curly apostrophe', agree, 'I  DON’T', '0'],
  ['a label kept as its number', rawLabels, 'low', 0.5],
  ['a figure', rating, '7', 7],
  ['a figure with a plus and zeros', rating, '+3.0', 3],
  ['a figure on a step that no double holds', halves, '0.3', 0.3]
] as const
for (const [what, scale, cell, answer] of answers) {
  t.test(`${what} is read`, async (t) => {
    t.same(readAnswer(scale, cell), { kind: 'answer', answer })
  })
}

const faults = [
  [
    'a label that is not there',
    agree,
    'Perhaps',
    "“Perhaps” is not among the labels of this scale: I don't, Agree, agree."
  ],
  ['the number of a label', agree, '3', "“3” is not among the labels of this scale: I don't, Agree, agree."],
  ['a name that every object has', agree, 'constructor', /not among the labels/],
  ['a word', rating, 'many', '“many” is no number. Write it in digits, like 3 or 3.5.'],
  ['thousands', PastScaleSchema.parse({ min: 0, max: 2000 }), '1,200', /is no number/],
  ['hexadecimal digits', rating, '0x3', /is no number/],
  ['above the top', rating, '8', '8 is not from 1 to 7.'],
  ['below the bottom', rating, '-1', '-1 is not from 1 to 7.'],
  ['between two steps', rating, '3.5', '3.5 is between the steps of this scale, 1 each.']
] as const
for (const [what, scale, cell, message] of faults) {
  t.test(`${what} is refused`, async (t) => {
    t.match(readAnswer(scale, cell), { kind: 'fault', message })
  })
}

t.test('every whole figure within a scale is read as itself, and none outside', async () => {
  fc.assert(
    fc.property(fc.integer({ min: -20, max: 20 }), (figure) => {
      const reading = readAnswer(rating, String(figure))
      return figure >= 1 && figure <= 7
        ? reading.kind === 'answer' && reading.answer === figure
        : reading.kind === 'fault'
    })
  )
})
