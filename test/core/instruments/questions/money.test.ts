import fc from 'fast-check'
import t from 'tap'
import { money } from '../../../../src/core/instruments/questions/money.js'
import { entry } from './entry.js'

const question = { type: 'money', unit: 'pounds', waysOut: ['pns'] }
const example = 'Enter an amount in pounds, for example 120 or 120.50'

const typed = [
  ['12', 1200],
  ['£12', 1200],
  ['£ 12', 1200],
  ['12.5', 1250],
  ['12.50', 1250],
  ['1.15', 115],
  ['0', 0],
  ['1,000', 100_000],
  ['1,000.01', 'Enter an amount from £0 to £1,000'],
  ['-1', 'Enter an amount from £0 to £1,000'],
  ['12.345', example],
  ['12p', example],
  ['1,00', example],
  ['12.', example],
  ['$12', example],
  ['twelve', example]
] as const

for (const [text, result] of typed) {
  t.test(`grace types ${text}: ${result}`, async (t) => {
    const reading = money.read(entry(question, { q: text }))
    t.same(
      reading,
      typeof result === 'number' ? { kind: 'answer', answer: result } : { kind: 'fault', message: result }
    )
  })
}

t.test('blank is unknown, a way out is an answer, both are a question back', async (t) => {
  t.same(money.read(entry(question, {})), { kind: 'blank' })
  t.same(money.read(entry(question, { 'q-way': 'pns' })), { kind: 'answer', answer: { withheld: 'pns' } })
  t.match(money.read(entry(question, { q: '1', 'q-way': 'pns' })), { kind: 'fault', message: /not both$/ })
  t.same(money.read(entry(question, { q: ['1', '2'] })), { kind: 'fault', message: 'Enter one amount only' })
})

t.test('pence are read back only where there are some', async (t) => {
  t.same(money.words(125_000, { options: [] }, 'en'), ['£1,250'])
  t.same(money.words(125_050, { options: [] }, 'en'), ['£1,250.50'])
})

t.test('a question without a unit is the mistake of the caller', async (t) => {
  t.throws(() => money.read(entry({ type: 'money' }, { q: '7' })), RangeError)
})

t.test('no penny is lost on the way from pounds to pence', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (pence) => {
      const text = `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`
      const reading = money.read(entry(question, { q: text }))
      return reading.kind === 'answer' && reading.answer === pence
    })
  )
})
