import t from 'tap'
import { notBoth, tickedWayOut, wayOutField } from '../../../../src/core/instruments/questions/way-out.js'
import { entry } from './entry.js'

const question = { type: 'number', unit: 'hours', waysOut: ['na', 'pns'] }

t.test('the box under the box to type in', async (t) => {
  t.equal(wayOutField('cp_days'), 'cp_days-way')
  t.equal(tickedWayOut(entry(question, { 'q-way': 'na' })), 'na')
  t.equal(tickedWayOut(entry(question, {})), undefined)
})

t.test('a way out that the question does not offer is not taken', async (t) => {
  t.equal(tickedWayOut(entry({ ...question, waysOut: ['pns'] }, { 'q-way': 'na' })), undefined)
})

t.test('both at once: we ask which is meant', async (t) => {
  t.equal(notBoth('a date', 'na'), 'Enter a date or tick ‘Does not apply to my role’, not both')
})
