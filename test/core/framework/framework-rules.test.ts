import t from 'tap'
import type { Framework, Indicator } from '../../../src/core/framework/framework-document.js'
import { checkedFramework, indicatorsOf } from '../../../src/core/framework/framework-rules.js'
import { library } from '../instruments/shipped.js'

const ships = library.framework.document
const name = { en: 'A name' }
const indicator: Indicator = {
  code: 'K1',
  rater: 'participant',
  name,
  use: 'capability',
  waves: ['T0'],
  changes: true,
  items: [{ id: 'k1a', scale: 'FR5' }]
}
const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((letter) => letter.repeat(64))

function faultsWith(changes: Partial<Framework>): readonly string[] {
  const checked = checkedFramework({ ...ships, ...changes })
  return checked.kind === 'faults' ? checked.faults : []
}

function withIndicators(...indicators: readonly Partial<Indicator>[]): Partial<Framework> {
  const all = indicators.map((one) => ({ ...indicator, ...one }))
  return { domains: [{ code: 'knowledge', name, indicators: all }], acrossDomains: [] }
}

t.test('the framework that ships keeps every rule', async (t) => {
  t.same(faultsWith({}), [])
})

const broken: readonly (readonly [string, Partial<Framework>, readonly string[]])[] = [
  [
    'an indicator without questions',
    withIndicators({ items: [] }),
    ['domains[0].indicators[0].items: is empty: an indicator rests on at least one question']
  ],
  [
    'a question of two indicators, also when the look back asks it',
    withIndicators({}, { code: 'K2', items: [{ id: 'k2', then: 'k1a', scale: 'FR5' }] }),
    ['domains[0].indicators[1].items[0]: "k1a" already belongs to K1']
  ],
  [
    'an unknown scale, and a reversal without one',
    withIndicators({ items: [{ id: 'k1a', scale: 'FR6', reversed: true }] }),
    [
      'domains[0].indicators[0].items[0].scale: "FR6" is not a known scale',
      'domains[0].indicators[0].items[0].reversed: needs a scale to reverse'
    ]
  ],
  [
    'a scale called like a property of every object',
    withIndicators({ items: [{ id: 'k1a', scale: 'constructor' }] }),
    ['domains[0].indicators[0].items[0].scale: "constructor" is not a known scale']
  ],
  [
    'the reversal of a list that is not scored',
    {
      ...withIndicators({ items: [{ id: 'k1a', scale: 'yes-no', reversed: true }] }),
      scales: { 'yes-no': { options: [{ code: 'yes', label: name }] } }
    },
    [
      'domains[0].indicators[0].items[0].scale: "yes-no" does not say what each answer is worth',
      'domains[0].indicators[0].items[0].reversed: needs a scored scale to reverse'
    ]
  ],
  [
    'an indicator that is there twice for one rater',
    withIndicators({}, { items: [{ id: 'k1b', scale: 'FR5' }] }),
    ['domains[0].indicators[1].code: K1 of the participant is there twice']
  ],
  [
    'an indicator asked in no wave of its sub-score',
    withIndicators({ waves: ['T2'] }),
    ['domains[0].indicators[0].waves: shares no wave with the sub-score "capability"']
  ],
  [
    'a sub-score outside the domains',
    { acrossDomains: [{ ...indicator, code: 'X1', items: [{ id: 'x1', scale: 'FR5' }] }] },
    ['acrossDomains[0].use: "capability" belongs to a domain']
  ],
  [
    'a question that decides about itself',
    withIndicators({ gate: { item: 'k1a', absent: '0' } }),
    ['domains[0].indicators[0].gate.item: "k1a" cannot decide whether it applies itself']
  ],
  [
    'bridges that go round',
    {
      bridges: [
        { from: a, to: b, reason: name },
        { from: b, to: c, reason: name },
        { from: c, to: a, reason: name }
      ]
    },
    [0, 1, 2].map((i) => `bridges[${i}]: is part of a cycle of bridges`)
  ],
  [
    'a domain that is there twice',
    { domains: [...ships.domains, { code: 'networks', name, indicators: [] }] },
    ['domains[4].code: "networks" is there twice']
  ]
]

for (const [sentence, changes, faults] of broken) {
  t.test(`refused: ${sentence}`, async (t) => {
    t.same(faultsWith(changes), faults)
  })
}

t.test('bridges from two old wordings to one new one are no cycle', async (t) => {
  const bridges = [
    { from: a, to: c, reason: name },
    { from: b, to: c, reason: name }
  ]
  t.same(faultsWith({ bridges }), [])
})

t.test('a text that misses a language the framework is written in is named', async (t) => {
  t.ok(faultsWith({ languages: ['en', 'cy'] }).includes('domains[0].name: has no text in "cy"'))
})

t.test('all faults come in one go', async (t) => {
  t.equal(faultsWith(withIndicators({ items: [] }, { items: [] })).length, 3)
})

t.test('indicators come with their domain, those across the domains without', async (t) => {
  const all = indicatorsOf(ships)
  t.match(all[0], { domain: 'knowledge', indicator: { code: 'K1' } })
  t.equal(all.at(-1)?.domain, undefined)
})
