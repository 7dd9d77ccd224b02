import fc from 'fast-check'
import t from 'tap'
import type { Answers } from '../../../src/core/responses/answers.js'
import { scoreResponse, type Sitting, subscoreCode } from '../../../src/core/scoring/score-response.js'
import { defaultFramework } from './default-framework.js'

const na = { withheld: 'na' } as const
const pns = { withheld: 'pns' } as const

const before: Sitting = {
  wave: 'T0',
  rater: 'participant',
  light: false,
  shown: [
    ...['k1a', 'k1b', 'k2', 'k3', 'k4_1', 'k4_2', 'k5', 'k6'].map((id) => ({ id })),
    ...['n1', 'n2', 'n3_has', 'n4', 'l1', 'l3', 'l4', 'l5', 'p1', 'p2', 'p3', 'p4'].map((id) => ({ id })),
    { id: 'l2', variant: 'clinical' }
  ]
}
const amina: Answers = {
  ...{ k1a: '2', k1b: '4', k2: '3', k3: pns, k4_1: '0', k4_2: '3', k5: '1', k6: '3' },
  ...{ n1: '3', n2: '4', n3_has: 'no', n4: '0' },
  ...{ l1: '6', l2: '3', l5: na, l3: '2' },
  ...{ p1: '3', p3: na, p4: '1' }
}

// Worked by hand. K1 (2+4)/12, K2 3/6, K4 (0+3)/12; K3 is missing. Knowledge: (50 + 50 + 25) / 3. Use: (25 + 75) / 2.
const expected = [
  ['indicator', 'K1', 50, 2, 2, []],
  ['indicator', 'K2', 50, 1, 1, []],
  ['indicator', 'K3', null, 1, 0, ['not answered']],
  ['indicator', 'K4', 25, 2, 2, []],
  ['sub-score', 'knowledge/capability', 125 / 3, 4, 3, []],
  ['sub-score', 'knowledge/enactment', 50, 2, 2, []],
  ['domain', 'knowledge', (125 / 3 + 50) / 2, 2, 2, []],
  ['indicator', 'N3', null, 0, 0, ['does not apply']],
  ['sub-score', 'networks/capability', 50, 1, 1, ['single item']],
  ['sub-score', 'networks/enactment', 40, 2, 2, []], // four contacts' band 80, bridging 0
  ['domain', 'networks', 45, 2, 2, []],
  ['sub-score', 'leadership/capability', 75, 2, 2, []], // L5 does not apply
  ['sub-score', 'leadership/enactment', 50, 2, 1, ['single item']], // L4 left blank: one of two is half
  ['domain', 'leadership', 62.5, 2, 2, []],
  ['sub-score', 'patient-benefit/capability', 50, 2, 1, ['single item']],
  ['indicator', 'P4', 75, 1, 1, []], // rarely, reversed
  ['sub-score', 'patient-benefit/enactment', 75, 1, 1, ['single item']], // P3 does not apply
  ['domain', 'patient-benefit', 62.5, 2, 2, []]
] as const

t.test('amina before her exchange, worked by hand', async (t) => {
  const scores = scoreResponse(defaultFramework, before, amina)
  for (const [level, code, value, nAsked, nAnswered, flags] of expected) {
    const score = scores.find((one) => one.level === level && one.code === code)
    t.same(score, { level, code, value, nAsked, nAnswered, flags }, code)
  }
  t.equal(scores.filter(({ level }) => level === 'domain').length, 4, 'and no total over domains')
})

const shownAt = (wave: Sitting['wave'], ...ids: readonly string[]): Sitting => ({
  wave,
  rater: 'participant',
  light: false,
  shown: ids.map((id) => ({ id }))
})
const codesAt = (sitting: Sitting, answers: Answers): readonly string[] =>
  scoreResponse(defaultFramework, sitting, answers).flatMap(({ level, code }) => (level === 'item' ? [] : [code]))

const stories: readonly (readonly [string, Sitting, Answers, readonly string[]])[] = [
  ['at 3 months K5 is a level beside, in no sub-score', shownAt('T2', 'k5', 'n5'), { k5: '2', n5: '1' }, ['K5', 'N5']],
  [
    'right after, there is capability and no domain',
    shownAt('T1', 'k2', 'n5'),
    { k2: '2' },
    ['K2', 'N5', 'knowledge/capability']
  ],
  [
    'looking back is scored as what it looks back on',
    shownAt('T1r', 'k2_then', 'n1_then'),
    { k2_then: '2' },
    ['K2', 'N1', 'knowledge/capability', 'networks/capability']
  ],
  ['what the exchange caused is in no sub-score', shownAt('T3', 'p5', 'ctc1_status'), { p5: '5' }, ['P5', 'P6']],
  [
    'a sponsor rates under codes of their own',
    { ...shownAt('S3', 'l3_s', 'ls', 'ab1'), rater: 'sponsor' },
    { l3_s: '4', ab1: '1' },
    ['L-S', 'L3']
  ],
  ['what a sponsor is asked is nothing a participant says', shownAt('T3', 'l3_s'), { l3_s: '4' }, []]
]
for (const [what, sitting, answers, codes] of stories) {
  t.test(what, async (t) => {
    t.same(codesAt(sitting, answers), codes)
  })
}

t.test('too little answered is missing, never filled in', async (t) => {
  const scores = scoreResponse(defaultFramework, before, { k1a: '6', k1b: '6', k5: '4' })
  t.match(byCode(scores, 'knowledge/capability'), { value: null, nAsked: 4, nAnswered: 1, flags: ['not answered'] })
  t.match(byCode(scores, 'knowledge'), { value: null, nAsked: 2, nAnswered: 1 }, 'nor is a domain of one sub-score')
})

t.test('a sub-score of which nothing applies does not apply', async (t) => {
  const scores = scoreResponse(defaultFramework, before, { k5: na, k6: na, k2: '3', k3: '3' })
  t.match(byCode(scores, 'knowledge/enactment'), { value: null, nAsked: 0, flags: ['does not apply'] })
  t.match(byCode(scores, 'knowledge'), { value: null, nAsked: 1 })
})

t.test('every score of a short form says so', async (t) => {
  const scores = scoreResponse(defaultFramework, { ...before, light: true }, amina)
  t.ok(scores.every(({ flags }) => flags.includes('light')))
})

t.test('another framework: other domains, raw figures, no enactment', async (t) => {
  const framework = {
    ...defaultFramework,
    scales: { raw: { options: [], figures: { low: 0, high: 10, step: 1, raw: true } } },
    domains: [
      {
        code: 'hours',
        name: { en: 'Hours' },
        indicators: [
          {
            code: 'H1',
            rater: 'participant',
            name: { en: 'Hours' },
            use: 'capability',
            waves: ['T0', 'T3'],
            changes: true,
            items: ['h1', 'h2', 'h3', 'h4', 'h5'].map((id) => ({ id, scale: 'raw' }))
          }
        ]
      }
    ]
  } as const
  const scores = scoreResponse(framework, shownAt('T0', 'h1', 'h2', 'h3', 'h4', 'h5'), {
    h1: 1,
    h2: 2,
    h3: 4,
    h4: 2,
    h5: 1
  })
  t.match(byCode(scores, 'hours/capability'), { value: 2, flags: ['single item'] })
  t.equal(byCode(scores, 'hours'), undefined, 'no domain of one sub-score alone')
})

t.test('the order in which answers and questions come changes nothing', async (t) => {
  const scores = scoreResponse(defaultFramework, before, amina)
  const answers = fc.shuffledSubarray(Object.entries(amina), { minLength: Object.keys(amina).length })
  const shown = fc.shuffledSubarray([...before.shown], { minLength: before.shown.length })
  fc.assert(
    fc.property(answers, shown, (answers, shown) => {
      const again = scoreResponse(defaultFramework, { ...before, shown }, Object.fromEntries(answers))
      return JSON.stringify(again) === JSON.stringify(scores)
    })
  )
  t.pass()
})

t.test('whatever is answered, every score lies from 0 to 100, and the best answers give 100 everywhere', async (t) => {
  const ids = before.shown.map(({ id }) => id).filter((id) => id !== 'n3_has')
  const top = (id: string): string =>
    id === 'n2' ? '5' : /^(k[56]|n4|l[34]|p3)$/.test(id) ? '4' : id === 'p4' ? '0' : '6'
  const best = Object.fromEntries(ids.map((id) => [id, top(id)]))
  const scores = scoreResponse(defaultFramework, before, { ...best, n3_has: 'no' })
  t.same(new Set(scores.filter(({ code }) => code !== 'N3').map(({ value }) => value)), new Set([100]))

  const answer = fc.oneof(fc.nat(4).map(String), fc.constantFrom(na, pns, undefined))
  fc.assert(
    fc.property(fc.array(answer, { minLength: ids.length, maxLength: ids.length }), (given) => {
      const answers = Object.fromEntries(ids.flatMap((id, at) => (given[at] === undefined ? [] : [[id, given[at]]])))
      const scores = scoreResponse(defaultFramework, before, answers)
      return scores.every(({ value, nAsked, nAnswered }) => {
        return nAnswered <= nAsked && (value === null || (0 <= value && value <= 100))
      })
    })
  )
})

t.test('the code of a sub-score', async (t) => {
  t.equal(subscoreCode('patient-benefit', 'enactment'), 'patient-benefit/enactment')
})

function byCode(scores: ReturnType<typeof scoreResponse>, code: string): object | undefined {
  return scores.find((score) => score.code === code)
}
