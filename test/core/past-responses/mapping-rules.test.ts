import t from 'tap'
import { byAnswer, byWave, faultsOf, wide, withItems } from './small-mapping.js'

t.test('the three layouts keep every rule', async (t) => {
  for (const document of [wide, byWave, byAnswer]) t.same(faultsOf(document), [])
})

const item = { id: 'ask', text: 'I know whom to ask', scale: 'agree', columns: { T0: 'ask before' } }
const inPlace = 'domains[0].indicators[0].items[0]'

const broken: readonly (readonly [what: string, document: object, ...faults: string[]])[] = [
  ['a word that is no field', { ...wide, persons: 'x' }, 'persons: is not a field of this document'],
  [
    'no word on whether it looks back',
    { ...wide, retrospective: undefined },
    'retrospective: says true or false: was the time before rated afterwards, looking back?'
  ],
  [
    'a retrospective question called before',
    { ...wide, retrospective: true },
    'domains[0].indicators[0].items[0].columns.T0: T0 cannot be retrospective: the time before, looking back, is T1r and the time after is T1',
    'domains[0].indicators[1].items[0].columns.T0: T0 cannot be retrospective: the time before, looking back, is T1r and the time after is T1'
  ],
  [
    'retrospective labels called before',
    { ...byWave, retrospective: true },
    'wave.labels.before: T0 cannot be retrospective: the time before, looking back, is T1r and the time after is T1'
  ],
  [
    'a column and a name for the cohort',
    { ...wide, cohort: { column: 'a', name: 'b' } },
    'cohort: says either a column or one name for all rows'
  ],
  ['neither of them', { ...wide, cohort: {} }, 'cohort: says either a column or one name for all rows'],
  [
    'no key where a row is one answer',
    { ...byAnswer, person: null },
    'person: is needed: where each row is one answer, nothing else says which belong together'
  ],
  [
    'no wave where a row is one answer',
    { ...byAnswer, wave: undefined },
    'wave: is needed: where each row is one answer, a column says the wave'
  ],
  ['labels of no wave', { ...byWave, wave: { column: 'when', labels: {} } }, 'wave.labels: is empty'],
  [
    'a wave that is not listed',
    { ...byWave, waves: ['T0'] },
    'wave.labels.after: T1 is not among the waves of this evaluation'
  ],
  [
    'an unknown scale',
    { ...wide, domains: withItems([{ ...item, scale: 'toString' }]) },
    `${inPlace}.scale: "toString" is not among the scales`
  ],
  [
    'a square bracket',
    { ...wide, domains: withItems([{ ...item, text: 'At [host]' }]) },
    `${inPlace}.text: has a square bracket: write round ones`
  ],
  [
    'a question without a column',
    { ...wide, domains: withItems([{ ...item, columns: undefined, column: 'x' }]) },
    `${inPlace}.columns: is needed: where a row is a person, a question has a column for each wave`,
    `${inPlace}.column: has no use here: where a row is a person, a question has a column for each wave`
  ],
  [
    'a question with columns for no wave',
    { ...wide, domains: withItems([{ ...item, columns: {} }]) },
    `${inPlace}.columns: is needed: where a row is a person, a question has a column for each wave`
  ],
  [
    'wide columns where a row is one wave',
    { ...byWave, domains: withItems([item]) },
    `${inPlace}.column: is needed: where a row is one wave, a question has one column`,
    `${inPlace}.columns: has no use here: where a row is one wave, a question has one column`
  ],
  [
    'one id, and one column, for two questions',
    { ...wide, domains: withItems([item, item]) },
    'domains[0].indicators[0].items[1].id: "ask" is there twice',
    'domains[0].indicators[0].items[1].columns.T0: "ask before" is there twice'
  ],
  [
    'one label for two questions',
    {
      ...byAnswer,
      domains: withItems([
        { ...item, columns: undefined, label: 'Q1' },
        { ...item, columns: undefined, id: 'other', label: 'Q1' }
      ])
    },
    'domains[0].indicators[0].items[1].label: "Q1" is there twice'
  ],
  ['the key as an answer', { ...wide, person: 'ask before' }, `${inPlace}.columns.T0: "ask before" is there twice`],
  [
    'a scale of nothing',
    { ...wide, scales: { ...wide.scales, none: {} } },
    'scales.none: needs labels, or min and max: the lowest and the highest figure that can be given'
  ],
  ['half of a character in a title', { ...wide, title: 'A \ud800' }, 'title: has a character that cannot be shown'],
  ['a NUL in a column', { ...wide, person: 'a\0b' }, 'person: has a character that cannot be shown']
]

for (const [what, document, ...faults] of broken) {
  t.test(`${what}: refused, by its place`, async (t) => {
    t.same(faultsOf(document), faults)
  })
}

t.test('every fault is named at once', async (t) => {
  const many = { ...byAnswer, person: null, cohort: {}, domains: withItems([{ ...item, scale: 'none' }]) }
  t.equal(faultsOf(many).length, 5)
})

t.test('what is no mapping at all', async (t) => {
  t.same(faultsOf([]), ['document: is not an object in { }'])
  t.match(faultsOf({ ...wide, domains: withItems([{ ...item, columns: { T9: 'x' } }]) })[0], /columns/)
})
