import t from 'tap'
import { InstrumentSchema, InstrumentSourceSchema, itemsOf } from '../../../src/core/instruments/instrument-document.js'
import { document, item, small } from './small.js'

t.test('what a document leaves out of a question means no', async (t) => {
  t.match(itemsOf(small([item('a')]))[0], { required: false, waysOut: [], scored: false, reversed: false })
})

t.test('questions come in the order asked', async (t) => {
  t.same(
    itemsOf(small([item('a'), item('b')], [item('c')])).map(({ id }) => id),
    ['a', 'b', 'c']
  )
})

t.test('an instrument is edited without scales and units, and published with them', async (t) => {
  const { scales, units, ...source } = document([[item('a')]])
  t.ok(InstrumentSourceSchema.safeParse(source).success)
  t.notOk(InstrumentSourceSchema.safeParse({ ...source, scales, units }).success)
  t.notOk(InstrumentSchema.safeParse(source).success)
})

t.test('a field that nobody knows is refused, and so is a unit that is no unit', async (t) => {
  t.notOk(InstrumentSchema.safeParse(document([[item('a', { compulsory: true })]])).success)
  t.notOk(
    InstrumentSchema.safeParse(document([[item('a')]], { units: { day: { kind: 'number', min: 0, max: 1, step: 0 } } }))
      .success
  )
  t.notOk(InstrumentSchema.safeParse(document([])).success)
  t.notOk(InstrumentSchema.safeParse(document([[]])).success)
})
