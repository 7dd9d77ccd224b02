import t from 'tap'
import { unitBoundsFaults } from '../../../src/core/instruments/item-faults.js'
import { document, faultsOf, item, type JsonObject } from './small.js'

const scored = { scale: 'ladder', scored: true }
const subscore = { ...scored, indicator: 'K1', domain: 'knowledge', subscore: 'capability' }

const questions: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['that keeps every rule', item('a', subscore), []],
  ['with 26 characters', item('a'.repeat(26)), []],
  [
    'with 27 characters',
    item('a'.repeat(27)),
    [`.id: "${'a'.repeat(27)}" is not lower-case letters, digits and "_", at most 26, beginning with a letter`]
  ],
  [
    'with a capital',
    item('K1a'),
    ['.id: "K1a" is not lower-case letters, digits and "_", at most 26, beginning with a letter']
  ],
  ['called like a page', item('receipt'), ['.id: "receipt" is the name of a page']],
  ['without a scale', item('a', { type: 'single' }), [': is a "single" without a scale']],
  ['with an unknown scale', item('a', { type: 'scale', scale: 'EX9' }), ['.scale: "EX9" is not a known scale']],
  [
    'with a scale called like a property',
    item('a', { type: 'scale', scale: 'toString' }),
    ['.scale: "toString" is not a known scale']
  ],
  ['with a scale it has no use for', item('a', { type: 'goal', scale: 'ladder' }), ['.scale: has no use for "goal"']],
  ['without a unit', item('a', { type: 'number' }), [': is a "number" without a unit']],
  ['with an unknown unit', item('a', { type: 'number', unit: 'stones' }), ['.unit: "stones" is not a known unit']],
  [
    'with the unit of another type',
    item('a', { type: 'number', unit: 'pounds' }),
    ['.unit: "pounds" is for a "money", not for a "number"']
  ],
  ['with a unit it has no use for', item('a', { unit: 'hours' }), ['.unit: has no use for "single"']],
  [
    'that is scored by nothing',
    item('a', { scored: true }),
    ['.scored: needs a scale that says what each answer is worth']
  ],
  ['that is reversed and not scored', item('a', { reversed: true }), ['.reversed: needs a question that is scored']],
  [
    'in a sub-score of no domain',
    item('a', { ...scored, subscore: 'capability' }),
    ['.subscore: needs a question that is scored, with an indicator and a domain']
  ],
  [
    'that is a text and must be answered',
    item('a', { type: 'information', required: true, waysOut: ['pns'] }),
    ['.required: cannot be asked of a text to read', '.waysOut: has no use for a text to read']
  ],
  [
    'that is a box and must be ticked',
    item('a', { type: 'multiple', scale: 'tick', required: true }),
    ['.required: cannot be asked of one box to tick']
  ],
  [
    'with words that nothing stands for',
    item('a', { text: { en: 'About [hots]?' } }),
    ['.text.en: has [hots], which nothing stands for']
  ],
  [
    'with somebody’s goal, and nobody’s',
    item('a', { text: { en: 'Your goal: [goal]' } }),
    ['.text.en: has [goal], but no condition answered(…) that says whose words to take']
  ],
  ['with a slot for the programme', item('a', { text: { en: '[Question of fact]' }, slot: true }), []],
  [
    'rated row by row from nowhere',
    item('a', { type: 'severity-list', scale: 'ladder' }),
    [': is a severity list without optionsFrom']
  ],
  ['repeated for nobody', item('a', { repeatFor: 'names' }), ['.repeatFor: "names" is not asked on an earlier page']]
]

for (const [sentence, question, faults] of questions) {
  t.test(`a question ${sentence}: ${faults.length === 0 ? 'let in' : 'refused'}`, async (t) => {
    t.same(
      faultsOf(document([[question]])),
      faults.map((fault) => `pages[0].items[0]${fault}`)
    )
  })
}

t.test('the text that "other" opens has its own name', async (t) => {
  t.same(faultsOf(document([[item('job')], [item('job_other')]])), [
    'pages[1].items[0].id: "job_other" is kept for the text that "other" opens'
  ])
  t.same(faultsOf(document([[item('cp_other')]])), [])
})

t.test('rows and options come from a question with several answers on an earlier page', async (t) => {
  const list = item('b', { type: 'severity-list', scale: 'ladder', optionsFrom: 'a' })
  const reasons = item('a', { type: 'multiple', scale: 'reasons' })
  t.same(faultsOf(document([[reasons], [list]])), [])
  t.same(faultsOf(document([[reasons, list]])), ['pages[0].items[1].optionsFrom: "a" is not asked on an earlier page'])
  t.same(faultsOf(document([[item('a')], [list]])), ['pages[1].items[0].optionsFrom: "a" is no multiple'])
  t.same(faultsOf(document([[reasons], [item('b', { repeatFor: 'a' })]])), [
    'pages[1].items[0].repeatFor: "a" is no alias-list'
  ])
})

t.test('bounds the wrong way round', async (t) => {
  const units = [
    [{ kind: 'number', min: 2, max: 1, step: 1 }, ['units.u.min: is above max']],
    [{ kind: 'money', prefix: { en: '£' }, minPence: 2, maxPence: 1 }, ['units.u.minPence: is above maxPence']],
    [{ kind: 'date', from: 20, yearsAhead: 1 }, ['units.u.from: is not a year with four digits']],
    [{ kind: 'number', min: 1, max: 1, step: 1 }, []]
  ] as const
  for (const [unit, faults] of units) t.same(unitBoundsFaults(unit, ['units', 'u']), faults)
})
