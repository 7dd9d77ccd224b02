import t from 'tap'
import { matchIndicator } from '../../../src/core/cohorts/match-indicator.js'
import type { Indicator } from '../../../src/core/framework/framework-document.js'
import { defaultFramework } from '../scoring/default-framework.js'
import { alike, na, pns, sheet, twoWaves } from './cast-of-answers.js'

type Given = Parameters<typeof sheet>[1]
type Case = readonly [string, string, Given, Given, object]
const cases: readonly Case[] = [
  ['one question', 'K2', { k2: '3' }, { k2: '6' }, { kind: 'matched', before: 50, after: 100 }],
  ['two questions', 'K1', { k1a: '3', k1b: '0' }, { k1a: '6', k1b: '6' }, { kind: 'matched', before: 25, after: 100 }],
  [
    'the question answered both times',
    'K1',
    { k1a: '3', k1b: '0' },
    { k1a: '6', k1b: 'skipped' },
    { kind: 'matched', before: 50, after: 100 }
  ],
  [
    'neither question answered both times',
    'K1',
    { k1a: '3', k1b: 'skipped' },
    { k1a: 'skipped', k1b: '6' },
    { kind: 'not-answered' }
  ],
  [
    'one of three answered both times',
    'K4',
    { k4_1: '3', k4_2: '3', k4_3: '3' },
    { k4_1: '6', k4_2: pns, k4_3: 'skipped' },
    { kind: 'not-answered' }
  ],
  [
    'three goals before, one after: that one',
    'K4',
    { k4_1: '0', k4_2: '6', k4_3: '6' },
    { k4_1: '3' },
    { kind: 'matched', before: 0, after: 50 }
  ],
  ['no goal in common', 'K4', { k4_1: '0' }, { k4_2: '3' }, { kind: 'not-asked' }],
  [
    'a goal that no longer applies',
    'K4',
    { k4_1: '0', k4_2: '0' },
    { k4_1: '3', k4_2: na },
    { kind: 'matched', before: 0, after: 50 }
  ],
  [
    'each goal outside at one of the times',
    'K4',
    { k4_1: na, k4_2: '0' },
    { k4_1: '3', k4_2: na },
    { kind: 'does-not-apply' }
  ],
  ['only asked after', 'N1', {}, { n1: '6' }, { kind: 'not-asked' }],
  [
    'nobody to work with yet',
    'N3',
    { n3_has: 'no' },
    { n3_has: 'yes', n3a: '6', n3b: '6', n3c: '6' },
    { kind: 'does-not-apply' }
  ],
  [
    'not said whether there is somebody',
    'N3',
    { n3_has: pns },
    { n3_has: 'yes', n3a: '6', n3b: '6', n3c: '6' },
    { kind: 'not-answered' }
  ],
  [
    'somebody both times',
    'N3',
    { n3_has: 'yes', n3a: '0', n3b: '3', n3c: '6' },
    { n3_has: 'yes', n3a: '6', n3b: 'skipped', n3c: '6' },
    { kind: 'matched', before: 50, after: 100 }
  ]
]
for (const [what, code, before, after, expected] of cases) {
  t.test(`${code}: ${what}`, async (t) => {
    const waves = twoWaves('T0', sheet('T0', before), 'T3', sheet('T3', after))
    t.same(matchIndicator(indicator(code), waves, 0.5), expected)
  })
}

t.test('the look back is compared with what it looks back on, though its words differ by design', async (t) => {
  const waves = twoWaves('T1r', sheet('T1r', { k2_then: '1' }), 'T1', sheet('T1', { k2: '4' }))
  const never = { ...waves, askedAlike: () => false }
  t.match(matchIndicator(indicator('K2'), never, 0.5), { kind: 'matched', before: 100 / 6 })
})

t.test('a question that changed its words is left out, with its indicator', async (t) => {
  const waves = twoWaves('T0', sheet('T0', { k1a: '1', k1b: '1' }), 'T3', sheet('T3', { k1a: '2', k1b: '2' }))
  const changed = { ...waves, askedAlike: (before: { readonly id: string }) => before.id !== 'k1b' }
  t.same(matchIndicator(indicator('K1'), changed, 0.5), { kind: 'asked-differently' })
})

t.test('two wordings of one question are compared each with itself', async (t) => {
  const l2 = (variant: string) => sheet('T0', { l2: '3' }, { variant })
  const kind = (before: string, after: string): string =>
    matchIndicator(indicator('L2'), twoWaves('T0', l2(before), 'T3', l2(after)), 0.5).kind
  t.equal(kind('clinical', 'clinical'), 'matched')
  t.equal(kind('clinical', 'manager'), 'asked-differently')
})

t.test('who is asked about: the instrument, the question, the wording', async (t) => {
  const seen: unknown[] = []
  const waves = twoWaves('T0', sheet('T0', { l2: '3' }, { variant: 'academic' }), 'T3', sheet('T3', { l2: '3' }))
  matchIndicator(indicator('L2'), { ...waves, askedAlike: (...both) => seen.push(...both) > 0 && alike(...both) }, 0.5)
  t.same(seen, [
    { instrument: 'T0', id: 'l2', variant: 'academic' },
    { instrument: 'T3', id: 'l2', variant: undefined }
  ])
})

function indicator(code: string): Indicator {
  const found = defaultFramework.domains.flatMap(({ indicators }) => indicators).find((one) => one.code === code)
  if (found === undefined) throw new RangeError(code)
  return found
}
