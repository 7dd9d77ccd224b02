import t from 'tap'
import { date, dateFields } from '../../../../src/core/instruments/questions/date.js'
import { entry } from './entry.js'

const question = { type: 'date', unit: 'month', waysOut: ['pns'] }
const bounds = 'Enter a date from January 2000 to March 2037'

const typed = [
  ['', '3', '2027', '2027-03'],
  ['', '03', '2027', '2027-03'],
  ['4', '3', '2027', '2027-03-04'],
  ['29', '2', '2028', '2028-02-29'],
  ['', '1', '2000', '2000-01'],
  ['', '3', '2037', '2037-03'],
  ['', '4', '2037', { message: bounds, field: 'q-year' }],
  ['', '12', '1999', { message: bounds, field: 'q-year' }],
  ['29', '2', '2027', { message: 'Enter a day of that month, or leave the day blank', field: 'q-day' }],
  ['0', '2', '2027', { message: 'Enter a day of that month, or leave the day blank', field: 'q-day' }],
  ['1st', '2', '2027', { message: 'Enter a day of that month, or leave the day blank', field: 'q-day' }],
  ['', '13', '2027', { message: 'Enter a month from 1 to 12', field: 'q-month' }],
  ['', 'March', '2027', { message: 'Enter a month from 1 to 12', field: 'q-month' }],
  ['', '', '2027', { message: 'Enter a month from 1 to 12', field: 'q-month' }],
  ['', '3', '27', { message: 'Enter a year with four digits, for example 2027', field: 'q-year' }],
  ['', '3', '', { message: 'Enter a year with four digits, for example 2027', field: 'q-year' }]
] as const

for (const [day, month, year, result] of typed) {
  t.test(`amina types "${day}" "${month}" "${year}"`, async (t) => {
    const reading = date.read(entry(question, { 'q-day': day, 'q-month': month, 'q-year': year }))
    t.same(reading, typeof result === 'string' ? { kind: 'answer', answer: result } : { kind: 'fault', ...result })
  })
}

t.test('blank is unknown, a way out is an answer, both are a question back', async (t) => {
  t.same(date.read(entry(question, {})), { kind: 'blank' })
  t.same(date.read(entry(question, { 'q-way': 'pns' })), { kind: 'answer', answer: { withheld: 'pns' } })
  t.match(date.read(entry(question, { 'q-year': '2027', 'q-way': 'pns' })), { kind: 'fault', message: /not both$/ })
  t.match(date.read(entry(question, { 'q-year': ['2027', '2028'] })), { kind: 'fault', message: 'Enter one date only' })
})

t.test('a month is read back as a month, a day as a day', async (t) => {
  t.same(date.words('2027-03', { options: [] }, 'en'), ['March 2027'])
  t.same(date.words('2027-03-04', { options: [] }, 'en'), ['4\u00a0March 2027'])
  t.same(dateFields('q'), ['q-day', 'q-month', 'q-year'])
})

t.test('a question without a unit is the mistake of the caller', async (t) => {
  t.throws(() => date.read(entry({ type: 'date' }, { 'q-month': '3', 'q-year': '2027' })), RangeError)
})
