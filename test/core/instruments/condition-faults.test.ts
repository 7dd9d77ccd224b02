import t from 'tap'
import { document, faultsOf, item, type JsonObject, small } from './small.js'

const pair = (first: JsonObject, second: JsonObject): readonly string[] => faultsOf(document([[first], [second]]))
const many = { type: 'multiple', scale: 'reasons' }
const at = 'pages[1].items[0].showIf'

const single: readonly (readonly [string, JsonObject, JsonObject, readonly string[]])[] = [
  ['a condition that keeps every rule', item('a'), item('b', { showIf: 'a = yes' }), []],
  [
    'a condition outside the grammar',
    item('a'),
    item('b', { showIf: 'a is yes' }),
    [`${at}: does not understand "a is yes"`]
  ],
  [
    'a question nobody asks',
    item('a'),
    item('b', { showIf: 'z = yes or answered(y)' }),
    ['z', 'y'].map((id) => `${at}: depends on "${id}", which is asked neither here nor in an earlier wave`)
  ],
  [
    'a question called like a property of every object',
    item('a'),
    item('b', { showIf: 'constructor = yes' }),
    [`${at}: depends on "constructor", which is asked neither here nor in an earlier wave`]
  ],
  [
    'a question that comes later',
    item('a', { showIf: 'b = yes' }),
    item('b'),
    ['pages[0].items[0].showIf: depends on "b", which comes later']
  ],
  [
    'an answer that the question does not have',
    item('a'),
    item('b', { showIf: 'a = maybe' }),
    [`${at}: "maybe" is no answer of "a"`]
  ],
  [
    'one answer of a question with several',
    item('a', many),
    item('b', { showIf: 'a = time' }),
    [`${at}: asks "a" with "=": use "has", it has several answers`]
  ],
  [
    'several answers of a question with one',
    item('a'),
    item('b', { showIf: 'a has yes' }),
    [`${at}: asks "a" with "has": use "=", it has one answer`]
  ],
  ['one of several answers', item('a', many), item('b', { showIf: 'a has time' }), []],
  ['an empty permission', item('a', { type: 'multiple', scale: 'tick' }), item('b', { showIf: 'a = no' }), []],
  ['itself', item('a'), item('b', { showIf: 'b = yes' }), [`${at}: goes round in a circle: b → b`]]
]

for (const [sentence, first, second, faults] of single) {
  t.test(`a question depends on ${sentence}: ${faults.length === 0 ? 'let in' : 'refused'}`, async (t) => {
    t.same(pair(first, second), faults)
  })
}

t.test('conditions that go round in a circle are refused, each with the way', async (t) => {
  const pages = [
    [item('a', { showIf: 'c = yes' })],
    [item('b', { showIf: 'a = yes' })],
    [item('c', { showIf: 'b = yes' })]
  ]
  t.same(faultsOf(document(pages)), [
    'pages[0].items[0].showIf: goes round in a circle: a → c → b → a',
    'pages[1].items[0].showIf: goes round in a circle: b → a → c → b',
    'pages[2].items[0].showIf: goes round in a circle: c → b → a → c'
  ])
})

t.test('nothing on a page depends on another answer of that page', async (t) => {
  t.same(faultsOf(document([[item('a'), item('b', { showIf: 'a = yes' })]])), [
    'pages[0].items[1].showIf: depends on "a" of the same page'
  ])
})

const before = (wave: string, respondent: string) =>
  ({ ...small([item('b')]), code: 'X1', wave, respondent }) as ReturnType<typeof small>

t.test('a condition may look at what the same people said in an earlier wave, and only there', async (t) => {
  const asks = document([[item('a', { showIf: 'b = yes' })]])
  t.same(faultsOf(asks, [before('T0', 'participant')]), [])
  t.equal(faultsOf(asks, [before('T3', 'participant')]).length, 1)
  t.equal(
    faultsOf(document([[item('a', { showIf: 'b = yes' })]], { wave: 'S2', respondent: 'sponsor' }), [
      before('T0', 'participant')
    ]).length,
    1
  )
  t.same(faultsOf(document([[item('a', { showIf: 'b = perhaps' })]]), [before('T0', 'participant')]), [
    'pages[0].items[0].showIf: "perhaps" is no answer of "b"'
  ])
})

t.test('a permission may be asked until it has been answered once', async (t) => {
  t.same(faultsOf(document([[item('a', { showIf: 'unanswered(a)' })]])), [])
  t.equal(faultsOf(document([[item('a', { showIf: 'unanswered(b)' })]])).length, 1)
})

const twice = [
  ['that exclude each other', 'a = yes', 'a = no', 'yes-no', []],
  [
    'that somebody may meet both',
    'a = yes',
    'a != no',
    'yes-no',
    ['"l2" is there twice, with conditions that do not exclude each other']
  ],
  ['with another scale', 'a = yes', 'a = no', 'ladder', ['"l2" is there twice, with another type or scale']]
] as const

for (const [sentence, one, other, scale, faults] of twice) {
  t.test(`one id in two places, with conditions ${sentence}`, async (t) => {
    const pages = [[item('a')], [item('l2', { showIf: one }), item('l2', { showIf: other, scale })]]
    t.same(
      faultsOf(document(pages)),
      faults.map((fault) => `pages[1].items[1].id: ${fault}`)
    )
  })
}

t.test('one id in two places without conditions', async (t) => {
  t.same(pair(item('a'), item('a')), [
    'pages[1].items[0].id: "a" is there twice, with conditions that do not exclude each other'
  ])
})
