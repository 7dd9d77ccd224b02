import t from 'tap'
import { type Form, typedIn, valuesOf } from '../../../src/core/instruments/form.js'

t.test('a name that comes once, twice or not at all', async (t) => {
  const form: Form = { k1a: '4', both: ['1', '2'], none: [] }
  t.same(valuesOf(form, 'k1a'), ['4'])
  t.same(valuesOf(form, 'both'), ['1', '2'])
  t.same(valuesOf(form, 'none'), [])
  t.same(valuesOf(form, 'absent'), [])
})

t.test('properties of every object are no fields', async (t) => {
  for (const name of ['constructor', '__proto__', 'toString']) t.same(valuesOf({}, name), [], name)
})

t.test('blanks around what was typed go, also those that spreadsheets leave', async (t) => {
  t.same(typedIn({ days: ' \t2.5\u00a0' }, 'days'), { kind: 'typed', text: '2.5' })
  t.same(typedIn({}, 'days'), { kind: 'typed', text: '' })
  t.same(typedIn({ days: ['1', '2'] }, 'days'), { kind: 'twice' })
})
