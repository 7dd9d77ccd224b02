import t from 'tap'
import { checkedInstrument } from '../../../src/core/instruments/instrument-rules.js'
import { library } from './shipped.js'
import { document, faultsOf, item } from './small.js'

t.test('an instrument that keeps every rule is let in', async (t) => {
  t.match(checkedInstrument(document([[item('a')]])), { kind: 'document', document: { code: 'T1' } })
})

t.test('all that is wrong with a document is said in one go: shape first, then every rule', async (t) => {
  t.match(faultsOf(document([[item('a', { seconds: 'ten', colour: 'red' })]], { light: 'no' })), [
    /^light: /,
    /^pages\[0\]\.items\[0\]\.seconds: /,
    'pages[0].items[0].colour: is not a field of this document'
  ])
  const wrong = document([[item('check'), item('b', { scale: 'EX9' })], [item('c', { showIf: 'd = yes' })]], {
    languages: ['en', 'cy'],
    units: { hours: { kind: 'number', min: 9, max: 1, step: 1 } },
    scales: { 'yes-no': { options: [{ code: 'na', label: { en: 'None' } }] } }
  })
  const faults = faultsOf(wrong)
  for (const path of ['title', 'pages[0].section', 'pages[1].items[0].text', 'scales.yes-no.options[0].label']) {
    t.ok(faults.includes(`${path}: has no text in "cy"`), path)
  }
  for (const path of [
    'scales.yes-no.options[0].code',
    'units.hours.min',
    'pages[0].items[0].id',
    'pages[0].items[1].scale',
    'pages[1].items[0].showIf'
  ]) {
    t.ok(
      faults.some((fault) => fault.startsWith(`${path}: `)),
      path
    )
  }
})

t.test('what is no document at all is refused', async (t) => {
  for (const value of [null, 'T0', [], {}]) t.ok(faultsOf(value).length > 0, JSON.stringify(value))
})

t.test('every instrument that ships keeps the rules, read back from the text it is known by', async (t) => {
  const others = [...library.instruments.values()].map((published) => published.document)
  for (const { text, document } of library.instruments.values()) {
    t.same(checkedInstrument(JSON.parse(text), others), { kind: 'document', document }, document.code)
  }
})
