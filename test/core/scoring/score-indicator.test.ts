import fc from 'fast-check'
import t from 'tap'
import type { Indicator } from '../../../src/core/framework/framework-document.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import { questionId, scoreIndicator } from '../../../src/core/scoring/score-indicator.js'
import { defaultFramework } from './default-framework.js'

const na = { withheld: 'na' } as const
const pns = { withheld: 'pns' } as const
const asking = { wave: 'T0', scales: defaultFramework.scales, itemShare: 0.5 } as const

type Case = readonly [string, string, readonly string[], Answers, object | null | undefined]
const goals = ['k4_1', 'k4_2', 'k4_3']
const contact = ['n3_has', 'n3a', 'n3b', 'n3c']
const done = ['ctc1_status', 'ctc2_status', 'ctc3_status']
const cases: readonly Case[] = [
  ['two questions: their mean', 'K1', ['k1a', 'k1b'], { k1a: '6', k1b: '3' }, { value: 75, nAsked: 2, nAnswered: 2 }],
  ['one of two is half', 'K1', ['k1a', 'k1b'], { k1a: '6' }, { value: 100, nAsked: 2, nAnswered: 1, flags: [] }],
  [
    'one of three goals is not',
    'K4',
    goals,
    { k4_1: '6' },
    { value: null, nAsked: 3, nAnswered: 1, flags: ['not answered'] }
  ],
  ['goals that were never set were not asked', 'K4', ['k4_1'], { k4_1: '3' }, { value: 50, nAsked: 1, nAnswered: 1 }],
  [
    'a goal that does not apply is not asked',
    'K4',
    goals,
    { k4_1: '6', k4_2: na },
    { value: 100, nAsked: 2, nAnswered: 1 }
  ],
  [
    'no goal applies',
    'K4',
    ['k4_1'],
    { k4_1: na },
    { value: null, nAsked: 0, nAnswered: 0, flags: ['does not apply'] }
  ],
  ['no question shown: not asked at all', 'K4', ['k1a'], { k4_1: '6' }, undefined],
  [
    'there is a contact: the mean of three',
    'N3',
    contact,
    { n3_has: 'yes', n3a: '6', n3b: '3', n3c: '0' },
    { value: 50 }
  ],
  [
    'no contact yet: does not apply, and is not 0',
    'N3',
    ['n3_has'],
    { n3_has: 'no' },
    { value: null, nAsked: 0, flags: ['does not apply'] }
  ],
  [
    'not said whether there is one: missing',
    'N3',
    ['n3_has'],
    { n3_has: pns },
    { value: null, flags: ['not answered'] }
  ],
  [
    'not said whether there is one, and rated all the same: missing',
    'N3',
    contact,
    { n3_has: pns, n3a: '6', n3b: '6', n3c: '6' },
    { value: null, flags: ['not answered'] }
  ],
  ['left blank whether there is one: missing', 'N3', ['n3_has'], {}, { value: null, flags: ['not answered'] }],
  [
    'a contact, and nothing about them',
    'N3',
    contact,
    { n3_has: 'yes' },
    { value: null, nAsked: 3, flags: ['not answered'] }
  ],
  ['a past evaluation without the gate', 'N3', contact.slice(1), { n3a: '6', n3b: '6', n3c: '6' }, { value: 100 }],
  [
    'commitments: one done, one blank',
    'P6',
    done.slice(0, 2),
    { ctc1_status: 'done' },
    { value: 50, nAsked: 2, nAnswered: 1, flags: ['blank counts 0'] }
  ],
  ['commitments: all blank is nothing kept', 'P6', done, {}, { value: 0, nAsked: 3, nAnswered: 0 }],
  ['commitments: none was made', 'P6', ['k1a'], {}, undefined],
  ['results are reported one by one', 'SO', ['so1_attain'], { so1_attain: '3' }, null]
]

for (const [what, code, shown, answers, expected] of cases) {
  t.test(`${code}: ${what}`, async (t) => {
    const score = scoreIndicator(indicator(code), answers, { ...asking, shown: shown.map((id) => ({ id })) })
    if (expected === undefined) t.equal(score, undefined)
    else if (expected === null) t.match(score, { items: [{ value: 50 }], total: undefined })
    else t.match(score?.total, { level: 'indicator', code, ...expected })
  })
}

t.test('the look back is scored as the indicator it looks back on', async (t) => {
  const score = scoreIndicator(
    indicator('K1'),
    { k1a_then: '3', k1b_then: '3', k1a: '6' },
    {
      ...asking,
      wave: 'T1r',
      shown: [{ id: 'k1a_then' }, { id: 'k1b_then' }]
    }
  )
  t.match(score, { items: [{ code: 'k1a_then' }, { code: 'k1b_then' }], total: { code: 'K1', value: 50 } })
  t.equal(questionId({ id: 'n3a', scale: 'EX7-extent' }, 'T1r'), undefined)
})

t.test('which of the wordings was shown stands beside the answer', async (t) => {
  const shown = [{ id: 'l2', variant: 'clinical' }]
  const score = scoreIndicator(indicator('L2'), { l2: '6' }, { ...asking, shown })
  t.same(score?.items[0]?.flags, ['variant clinical'])
})

t.test('the best of everything is 100, the worst 0, and more is never less', async () => {
  const goals = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 })
  const score = (codes: readonly number[]): number => {
    const answers = Object.fromEntries(codes.map((code, at) => [`k4_${at + 1}`, String(code)]))
    const shown = [{ id: 'k4_1' }, { id: 'k4_2' }, { id: 'k4_3' }]
    return scoreIndicator(indicator('K4'), answers, { ...asking, shown })?.total?.value ?? NaN
  }
  fc.assert(
    fc.property(goals, fc.nat(2), (codes, at) => {
      const better = codes.with(at, Math.min(6, (codes[at] ?? 0) + 1))
      return score(better) >= score(codes) && score([6, 6, 6]) === 100 && score([0, 0, 0]) === 0
    })
  )
})

function indicator(code: string): Indicator {
  const all = [...defaultFramework.domains.flatMap(({ indicators }) => indicators), ...defaultFramework.acrossDomains]
  const found = all.find((one) => one.code === code)
  if (found === undefined) throw new RangeError(code)
  return found
}
