import t from 'tap'
import { plainText, type CaseDocument } from '../../../src/core/business-case/document.js'
import { benefit, benefits, release, statement, trustValues } from '../economics/worked-exchange.js'
import { manyExchanges, written } from './written.js'

const tile = (made: CaseDocument) => {
  const found = made.pageOne.flatMap((block) => (block.kind === 'tiles' ? block.tiles : [])).at(-1)
  return found === undefined ? '' : `${plainText(found.big)} | ${plainText(found.note)}`
}
const rich = benefits.map((line) => (line.id === 'shifts' ? { ...line, quantity: 9 } : line))
const small = benefit({ quantity: 0.01 })

const cases: readonly (readonly [sentence: string, made: () => CaseDocument, words: string])[] = [
  ['the nurse’s own word', () => written(), '1 h 40 min | saved each week for a year. The nurse reports 30 minutes'],
  [
    'the trust’s word',
    () => written({ benefits: [benefit({ origin: 'sponsor' })] }),
    '3 h | saved each week for a year. The trust reports 30 minutes'
  ],
  [
    'several exchanges',
    () => written(manyExchanges(2)),
    '1 h 40 min | saved each week for a year by each person released. On average 30 minutes is reported'
  ],
  [
    'more than an hour',
    () => written({ benefits: [benefit({ quantity: 63 })] }),
    '3 h | saved each week for a year. The nurse reports 1 h 30 min'
  ],
  [
    'nobody reports time',
    () => written({ benefits: [] }),
    '1 h 15 min | saved each week for a year, of time that is certain. No time saved has been reported'
  ],
  [
    'the rest covers the cost',
    () => written({ benefits: rich }),
    'No time | need be saved: the other benefits counted cover the cost'
  ],
  [
    'time that hardly counts',
    () => written({ benefits: [benefit({ isolation: 0.02 })] }),
    '88 h 50 min | saved each week for a year: more than a working week, so time alone cannot cover the cost'
  ],
  [
    'time that counts next to nothing',
    () => written({ benefits: [{ ...small, isolation: 0.001 }] }),
    'over 168 h | saved each week for a year: more than a working week, so time alone cannot cover the cost'
  ],
  [
    'nobody’s hour is worth anything',
    () =>
      written({
        releases: [release({ statements: [statement({ ...trustValues, staffRatePencePerHour: 0 })] })],
        benefits: []
      }),
    'not defined | no hour of staff time has a value here'
  ]
]

for (const [sentence, made, words] of cases) {
  t.test(`${sentence}: ${words.slice(0, 40)}`, async (t) => {
    t.equal(tile(made()), words)
  })
}
