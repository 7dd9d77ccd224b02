import t from 'tap'
import {
  type Condition,
  conditionOf,
  holds,
  idsOf,
  isOpen,
  parseCondition,
  type View
} from '../../../src/core/instruments/condition.js'
import type { Answer, Answers } from '../../../src/core/responses/answers.js'
import { afresh, shipped } from './shipped.js'

function condition(text: string): Condition {
  const read = parseCondition(text)
  if (read.kind === 'fault') throw new RangeError(read.message)
  return read.condition
}

/** A survey that asks k1, given these answers in it and these before. */
function view(k1: Answer | undefined, earlier: Answers = {}, more: Partial<View> = {}): View {
  return { ...afresh, asked: new Set(['k1']), here: k1 === undefined ? {} : { k1 }, earlier, ...more }
}

const na: Answer = { withheld: 'na' }
const pns: Answer = { withheld: 'pns' }
const severe: Answer = { rows: { cover: '3', cost: '1' } }

const cases: readonly (readonly [string, Answer | undefined, boolean])[] = [
  ['k1 = yes', 'yes', true],
  ['k1 = yes', 'no', false],
  ['k1 = yes', undefined, false],
  ['k1 = yes', na, false],
  ['k1 = 4', 4, true],
  ['k1 != yes', 'no', true],
  ['k1 != yes', 'yes', false],
  ['k1 != yes', undefined, false],
  ['k1 != yes', na, true],
  ['k1 != yes', pns, true],
  ['k1 >= 3', '3', true],
  ['k1 >= 3', '2', false],
  ['k1 >= 3', undefined, false],
  ['k1 >= 3', na, false],
  ['k1 <= 2', '2', true],
  ['k1 <= 2', '3', false],
  ['k1 <= 2', undefined, false],
  ['k1 <= 2', pns, false],
  ['k1 > 0', 1, true],
  ['k1 > 0', 0, false],
  ['k1 > 0', undefined, false],
  ['k1 > -3', '-2', true],
  ['k1 >= 0', 'na', false],
  ['k1 >= 0', '', false],
  ['k1 has own', ['paid', 'own'], true],
  ['k1 has own', ['paid'], false],
  ['k1 has own', pns, false],
  ['k1 has own', undefined, false],
  ['k1 has 3', severe, true],
  ['k1 has 2', severe, false],
  ['k1 has cover', severe, false],
  ['answered(k1)', 'na', true],
  ['answered(k1)', na, false],
  ['answered(k1)', pns, false],
  ['answered(k1)', undefined, false],
  ['answered(k1)', 0, true],
  ['answered(k1)', ['none'], true],
  ['answered(k1)', { rows: { 1: 'Robin' } }, true],
  ['answered(k1)', { rows: { 1: pns } }, false],
  ['any(k1)', ['cover'], true],
  ['any(k1)', ['none'], false],
  ['any(k1)', pns, false],
  ['any(k1)', undefined, false],
  ['k1 = a or k1 = b and k1 = c', 'a', true],
  ['k1 = a or k1 = b and k1 = c', 'b', false]
]

for (const [text, answer, shown] of cases) {
  t.test(`${text}, answered ${JSON.stringify(answer ?? 'nothing')}: ${shown}`, async (t) => {
    t.equal(holds(condition(text), view(answer)), shown)
  })
}

t.test('an id means the answer here if it is asked here, even when blank; else the newest one before', async (t) => {
  t.notOk(holds(condition('k1 = yes'), view(undefined, { k1: 'yes' })))
  t.ok(holds(condition('n1 = yes'), view(undefined, { n1: 'yes' })))
  t.ok(holds(condition('n1 = yes'), view(undefined, {}, { known: { n1: 'yes' } })))
  t.notOk(holds(condition('n1 = yes'), view(undefined, { n1: 'no' }, { known: { n1: 'yes' } })))
})

t.test('unanswered looks at earlier waves only: an unticked permission was answered "no"', async (t) => {
  t.ok(holds(condition('unanswered(k1)'), view('yes')))
  t.notOk(holds(condition('unanswered(k1)'), view(undefined, { k1: 'no' })))
})

t.test('modules are off unless switched on, and a cancelled exchange was not held', async (t) => {
  t.notOk(holds(condition('module(network)'), view(undefined)))
  t.ok(holds(condition('module(network)'), view(undefined, {}, { modules: ['network'] })))
  t.ok(holds(condition('exchange(held)'), view(undefined)))
  t.notOk(holds(condition('exchange(held)'), view(undefined, {}, { held: false })))
})

const unreadable = [
  '',
  'k1',
  'k1 == yes',
  'k1 = ',
  'k1 is yes',
  'k1 >= many',
  'k1 > 1e3',
  'K1 = yes',
  '(k1 = yes)',
  'k1 = yes and',
  'k1 = yes and (n1 = yes or n1 = no)',
  'answered()',
  'module(weather)',
  'exchange(cancelled)',
  'not answered(k1)'
]

t.test('a condition that breaks the grammar is refused with the part that does', async (t) => {
  for (const text of unreadable) t.equal(parseCondition(text).kind, 'fault', text)
  t.match(parseCondition('k1 = yes and n1 like 3'), { message: 'does not understand "n1 like 3"' })
})

t.test('every condition that ships can be read', async (t) => {
  for (const { showIf } of shipped('T4').pages.flatMap(({ items }) => items)) {
    if (showIf !== undefined) t.equal(parseCondition(showIf).kind, 'condition', showIf)
  }
})

t.test('a condition that nobody let in is the mistake of the caller', async (t) => {
  const [item] = shipped('SC0').pages[0]?.items ?? []
  t.equal(item && conditionOf(item), undefined)
  t.throws(() => item && conditionOf({ ...item, showIf: 'k1' }), RangeError)
})

t.test('ids that a condition depends on; unanswered is no dependence', async (t) => {
  t.same(idsOf(condition('a = 1 and answered(b) or unanswered(c) and module(facts)')), ['a', 'b'])
})

const open = [
  ['k1 = yes', true],
  ['k1 = yes and n1 = yes', true],
  ['k1 = yes and n1 = no', false],
  ['k1 = yes or n1 = yes', false],
  ['n1 = yes', false],
  ['unanswered(k1)', false]
] as const

for (const [text, undecided] of open) {
  t.test(`k1 is still to come, n1 is yes: ${text} is ${undecided ? 'open' : 'settled'}`, async (t) => {
    t.equal(isOpen(condition(text), view(undefined, { n1: 'yes' }), new Set(['k1'])), undecided)
  })
}
