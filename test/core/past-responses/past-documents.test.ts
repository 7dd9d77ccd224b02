import t from 'tap'
import { canonicalJson } from '../../../src/core/framework/canonical-json.js'
import { checkedFramework } from '../../../src/core/framework/framework-rules.js'
import { checkedInstrument } from '../../../src/core/instruments/instrument-rules.js'
import type { Mapping } from '../../../src/core/past-responses/mapping.js'
import { idIn, pastDocuments } from '../../../src/core/past-responses/past-documents.js'
import { noAnswers } from '../../../src/core/responses/answers.js'
import { scoreAnswers } from '../../../src/core/scoring/score-answers.js'
import { byAnswer, byWave, mapping, wide, withItems } from './small-mapping.js'

const nothing = { earlier: noAnswers, known: noAnswers, modules: [], held: true }
const text = (read: Mapping): string => canonicalJson(pastDocuments(read).framework)

t.test('what is made of a mapping keeps every rule of a framework and of an instrument', async (t) => {
  for (const document of [wide, byWave, byAnswer]) {
    const { framework, instruments } = pastDocuments(mapping(document))
    t.equal(checkedFramework(framework).kind, 'document')
    t.same([...instruments.keys()], ['T0', 'T1'])
    for (const instrument of instruments.values()) t.same(checkedInstrument(instrument).kind, 'document')
  }
})

t.test('a question is asked in the waves that have a column for it', async (t) => {
  const { instruments } = pastDocuments(mapping(wide))
  t.match(canonicalJson(instruments.get('T0') ?? null), '"id":"contacts"')
  t.notMatch(canonicalJson(instruments.get('T1') ?? null), '"id":"contacts"')
})

t.test('the same evaluation in another layout is measured by the same framework', async (t) => {
  const items = (place: object): readonly object[] => withItems([{ id: 'ask', text: 'Whom', scale: 'agree', ...place }])
  const layouts = [
    { ...wide, domains: items({ columns: { T0: 'a', T1: 'b' } }) },
    { ...byWave, domains: items({ column: 'a' }) },
    { ...byAnswer, domains: items({ label: 'Q1' }) },
    { ...wide, waves: ['T0', 'T1'], domains: items({ columns: { T1: 'x' } }) }
  ].map((document) => text(mapping(document)))
  t.equal(new Set(layouts).size, 1)
  t.not(text(mapping({ ...byWave, version: '2' })), text(mapping(byWave)))
})

t.test(
  'labels are scored by their place, raw figures are worth themselves, a reversed one is turned round',
  async (t) => {
    const read = mapping({
      ...byWave,
      scales: {
        ...byWave.scales,
        even: { labels: { no: 0, never: 0, often: 3, always: 4 } },
        'raw-words': { labels: { low: 0.5, high: 2 }, raw: true },
        rating: { min: 1, max: 5 }
      },
      domains: withItems([
        { id: 'a', text: 'A', scale: 'even', column: 'a' },
        { id: 'b', text: 'B', scale: 'even', column: 'b', reversed: true },
        { id: 'c', text: 'C', scale: 'contacts', column: 'c' },
        { id: 'd', text: 'D', scale: 'contacts', column: 'd', reversed: true },
        { id: 'e', text: 'E', scale: 'rating', column: 'e' },
        { id: 'f', text: 'F', scale: 'raw-words', column: 'f' }
      ])
    })
    const { framework, instruments } = pastDocuments(read)
    const measured = checkedFramework(framework)
    const asked = checkedInstrument(instruments.get('T0'))
    if (measured.kind === 'faults' || asked.kind === 'faults') throw new RangeError('refused')
    const answers = { a: '3', b: '3', c: 7, d: 7, e: 2, f: 0.5 }
    const scores = scoreAnswers(measured.document, asked.document, answers, nothing)
    t.same(
      scores.filter(({ level }) => level === 'item').map(({ code, value }) => [code, value]),
      [
        ['a', 75],
        ['b', 25],
        ['c', 7],
        ['d', 13],
        ['e', 25],
        ['f', 0.5]
      ]
    )
    t.equal(scores.find(({ level }) => level === 'sub-score')?.code, 'networks/capability')
    t.match(canonicalJson(framework), '"label":{"en":"no"},"points":0', 'the first of two labels with one number')
  }
)

t.test('looking back asks the same under an id of its own', async (t) => {
  t.equal(idIn('T1r', { id: 'ask' }), 'ask_then')
  t.equal(idIn('T1', { id: 'ask' }), 'ask')
  const read = mapping({
    ...wide,
    retrospective: true,
    domains: withItems([{ id: 'ask', text: 'Whom', scale: 'agree', columns: { T1r: 'a', T1: 'b' } }])
  })
  const { framework, instruments } = pastDocuments(read)
  t.match(canonicalJson(framework), '"then":"ask_then"')
  t.match(canonicalJson(instruments.get('T1r') ?? null), '"id":"ask_then"')
})
