import fc from 'fast-check'
import t from 'tap'
import { number } from '../../../../src/core/instruments/questions/number.js'
import { entry } from './entry.js'

const question = { type: 'number', unit: 'hours', waysOut: ['pns'] }
const example = 'Enter a number, for example 7.5'

const typed = [
  ['7', 7],
  ['7.25', 7.25],
  ['.5', 0.5],
  ['0', 0],
  ['-0', 0],
  [' 24 ', 24],
  ['24.25', 'Enter a number from 0 to 24'],
  ['-1', 'Enter a number from 0 to 24'],
  ['1,000', 'Enter a number from 0 to 24'],
  ['7.1', 'Enter a number in steps of 0.25, for example 7.25'],
  ['about 7', example],
  ['1e1', example],
  ['0x10', example],
  ['7,5', example],
  ['1,00', example],
  ['Infinity', example],
  ['٣', example]
] as const

for (const [text, result] of typed) {
  t.test(`tom types ${text}: ${result}`, async (t) => {
    const reading = number.read(entry(question, { q: text }))
    t.same(
      reading,
      typeof result === 'number' ? { kind: 'answer', answer: result } : { kind: 'fault', message: result }
    )
    if (result === 0) t.ok(reading.kind === 'answer' && Object.is(reading.answer, 0), 'and never −0')
  })
}

t.test('blank is unknown, a way out is an answer, both a figure and a way out is a question back', async (t) => {
  t.same(number.read(entry(question, { q: '' })), { kind: 'blank' })
  t.same(number.read(entry(question, { q: '', 'q-way': 'pns' })), { kind: 'answer', answer: { withheld: 'pns' } })
  t.same(number.read(entry(question, { q: '7', 'q-way': 'pns' })), {
    kind: 'fault',
    message: 'Enter a number or tick ‘Prefer not to say’, not both'
  })
  t.same(number.read(entry(question, { q: ['7', '8'] })), { kind: 'fault', message: 'Enter one number only' })
})

t.test('a figure is read back with its unit', async (t) => {
  t.same(
    number.words(
      7.5,
      { options: [], unit: { kind: 'number', min: 0, max: 9, step: 0.5, suffix: { en: 'hours a day' } } },
      'en'
    ),
    ['7.5 hours a day']
  )
  t.same(number.words(1200, { options: [] }, 'en'), ['1,200'])
})

t.test('a question without a unit is the mistake of the caller', async (t) => {
  t.throws(() => number.read(entry({ type: 'number' }, { q: '7' })), RangeError)
})

t.test('every quarter within the bounds is taken as it is', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 96 }), (quarters) => {
      const reading = number.read(entry(question, { q: String(quarters / 4) }))
      return reading.kind === 'answer' && reading.answer === quarters / 4
    })
  )
})
