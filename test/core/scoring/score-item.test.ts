import t from 'tap'
import type { Indicator } from '../../../src/core/framework/framework-document.js'
import type { Answer } from '../../../src/core/responses/answers.js'
import { scoreItem } from '../../../src/core/scoring/score-item.js'
import { defaultFramework } from './default-framework.js'

const raw = { options: [], figures: { low: 0, high: 200, step: 0.1, raw: true } } as const
const placed = { options: [], figures: { low: 1, high: 5, step: 1 } } as const
const scales = { ...defaultFramework.scales, raw, placed }
const plain: Indicator = {
  code: 'P4',
  rater: 'participant',
  name: { en: 'Problems where work is passed on' },
  use: 'enactment',
  waves: ['T0'],
  changes: true,
  items: []
}
const commitments: Indicator = { ...plain, blank: 'zero' }
const often = { id: 'p4', scale: 'AL5', reversed: true } as const
const kept = { id: 'ctc1_status', scale: 'CTC-STATUS' }
const weight = { id: 'weight', scale: 'raw' }

type Case = readonly [string, Indicator, typeof often | typeof kept, Answer | undefined, object]
const cases: readonly Case[] = [
  [
    'Very well is 5 of 6',
    plain,
    { id: 'k1a', scale: 'EX7-understand' },
    '5',
    { value: (100 * 5) / 6, nAsked: 1, nAnswered: 1, flags: [] }
  ],
  ['Always is worst where less is better', plain, often, '4', { value: 0, nAsked: 1, nAnswered: 1 }],
  ['Never is best where less is better', plain, often, '0', { value: 100 }],
  ['bands of counts are 20 apart', plain, { id: 'n2', scale: 'CB6' }, '3', { value: 60 }],
  ['partly done is half', commitments, kept, 'partly', { value: 50, flags: [] }],
  ['deciding against counts as not done', commitments, kept, 'decided', { value: 0, nAnswered: 1, flags: [] }],
  [
    'does not apply is not asked',
    plain,
    often,
    { withheld: 'na' },
    { value: null, nAsked: 0, nAnswered: 0, flags: ['does not apply'] }
  ],
  [
    'prefer not to say is missing',
    plain,
    often,
    { withheld: 'pns' },
    { value: null, nAsked: 1, nAnswered: 0, flags: ['prefer not to say'] }
  ],
  [
    'a blank is missing, not 0',
    plain,
    often,
    undefined,
    { value: null, nAsked: 1, nAnswered: 0, flags: ['not answered'] }
  ],
  ['a code the scale does not have is missing', plain, often, '9', { value: null, flags: ['not answered'] }],
  ['a list is no answer to a scale', plain, often, ['4'], { value: null, flags: ['not answered'] }],
  [
    'a commitment left blank counts 0',
    commitments,
    kept,
    undefined,
    { value: 0, nAsked: 1, nAnswered: 0, flags: ['not answered', 'blank counts 0'] }
  ],
  [
    'a commitment withheld counts 0 and is listed',
    commitments,
    kept,
    { withheld: 'pns' },
    { value: 0, nAsked: 1, nAnswered: 0, flags: ['prefer not to say', 'blank counts 0'] }
  ],
  ['a raw figure of a past evaluation is worth itself', plain, weight, 82.5, { value: 82.5, nAnswered: 1 }],
  ['other figures are worth their place', plain, { id: 'likert', scale: 'placed' }, '4', { value: 75 }],
  ['a figure outside its scale is missing', plain, weight, 201, { value: null, flags: ['not answered'] }],
  [
    'a figure that is a code of the scale is worth what the scale says',
    plain,
    { id: 'n2', scale: 'CB6' },
    5,
    { value: 100 }
  ],
  ['a text is no figure', plain, weight, 'a lot', { value: null }],
  ['nothing is known of an answer without a scale', plain, { ...often, scale: 'none' }, 3, { value: null }],
  ['a scale called constructor is no scale', plain, { id: 'x1', scale: 'constructor' }, '1', { value: null }]
]

for (const [what, indicator, measure, answer, expected] of cases) {
  t.test(what, async (t) => {
    t.match(scoreItem(indicator, measure, measure.id, scales, answer), { level: 'item', code: measure.id, ...expected })
  })
}
