import t from 'tap'
import { layoutOf, MappingSchema, placedItemsOf, scaleOf, wavesOf } from '../../../src/core/past-responses/mapping.js'
import { byAnswer, byWave, mapping, wide } from './small-mapping.js'

t.test('a mapping says in which of three layouts its file is', async (t) => {
  t.equal(layoutOf(mapping(wide)), 'wide')
  t.equal(layoutOf(mapping(byWave)), 'by-wave')
  t.equal(layoutOf(mapping(byAnswer)), 'by-answer')
})

t.test('waves come in the order of time, from columns, from labels, or as they are listed', async (t) => {
  t.same(wavesOf(mapping(wide)), ['T0', 'T1'])
  t.same(wavesOf(mapping(byWave)), ['T0', 'T1'])
  t.same(wavesOf(mapping({ ...byWave, waves: ['T3', 'T1', 'T0'] })), ['T0', 'T1', 'T3'])
})

t.test('every question is found with its place, and a scale by its own name alone', async (t) => {
  const read = mapping(wide)
  t.same(
    placedItemsOf(read).map(({ path, item }) => [path.join('.'), item.id]),
    [
      ['domains.0.indicators.0.items.0', 'ask'],
      ['domains.0.indicators.1.items.0', 'contacts']
    ]
  )
  t.equal(scaleOf(read, 'agree')?.labels?.['Agree'], 3)
  t.equal(scaleOf(read, 'constructor'), undefined)
})

t.test('what is left out has one meaning', async (t) => {
  const { missing, ...bare } = wide
  t.same(missing, ['NA'])
  const read = MappingSchema.parse(bare)
  t.match(read, { version: '1', missing: [], subscores: {} })
  t.equal(read.domains[0]?.indicators[0]?.use, 'capability')
  t.equal(read.scales['agree']?.raw, false)
})
