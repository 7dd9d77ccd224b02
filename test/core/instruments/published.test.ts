import t from 'tap'
import { canonicalJson } from '../../../src/core/framework/canonical-json.js'
import { publishedFramework, publishedInstrument } from '../../../src/core/instruments/published.js'
import { document, item } from './small.js'

const { scales, units, ...source } = document([[item('a'), item('b', { type: 'number', unit: 'hours' })]])
const shelf = { scales: scales as typeof source, units: units as typeof source }

t.test('an instrument is published with the scales and units it uses, and no others', async (t) => {
  const published = publishedInstrument(source, shelf)
  t.same(Object.keys(published['scales'] ?? {}), ['yes-no'])
  t.same(Object.keys(published['units'] ?? {}), ['hours'])
})

t.test(
  'another label of a scale it uses makes another document, one of a scale it does not use does not',
  async (t) => {
    const text = (changes: object): string =>
      canonicalJson(publishedInstrument(source, { ...shelf, scales: { ...shelf.scales, ...changes } }))
    t.not(text({ 'yes-no': { options: [] } }), text({}))
    t.equal(text({ ladder: { options: [] } }), text({}))
  }
)

t.test('what it names and nobody has is left for the rules to find', async (t) => {
  const published = publishedInstrument({ ...source, pages: [{ scale: 'EX9' }, { scale: 'constructor' }] }, shelf)
  t.same(published['scales'], {})
})

t.test('a framework is published with the scales of its questions', async (t) => {
  const framework = { domains: [{ indicators: [{ items: [{ id: 'k1a', scale: 'ladder' }] }] }] }
  t.same(Object.keys(publishedFramework(framework, shelf)['scales'] ?? {}), ['ladder'])
})
