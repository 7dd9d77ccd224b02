import t from 'tap'
import { burdenOf, TypicalPersonSchema } from '../../../src/core/instruments/burden.js'
import { minutes } from '../../../src/features/instruments/print.js'
import { library, shipped } from './shipped.js'
import { item, small } from './small.js'

// What the typical person is asked: rows in the document, questions and pages shown, minutes, and minutes with every branch open.
const expected = {
  T0: [65, 48, 43, '7.8', '8.4'],
  T1: [78, 61, 38, '9.3', '11.0'],
  T1r: [16, 12, 6, '1.7', '1.9'],
  T2: [22, 12, 13, '1.9', '3.5'],
  T3: [108, 55, 46, '8.5', '14.4'],
  T4: [108, 60, 48, '8.9', '14.4'],
  TM: [16, 12, 12, '2.2', '2.7'],
  TX: [14, 11, 12, '2.0', '2.4'],
  LT0: [20, 19, 20, '3.3', '3.3'],
  LT1: [27, 23, 19, '3.8', '4.3'],
  LT3: [26, 22, 21, '3.6', '4.1'],
  C0: [35, 30, 30, '4.5', '4.9'],
  C3: [27, 22, 22, '3.4', '3.8'],
  C4: [27, 22, 22, '3.4', '3.8'],
  SC0: [1, 1, 1, '0.1', '0.1'],
  SC2: [5, 4, 5, '0.8', '0.8'],
  SC4: [4, 2, 3, '0.5', '0.6'],
  S0: [24, 22, 16, '3.5', '3.7'],
  S1: [7, 4, 4, '0.6', '1.1'],
  S2: [29, 25, 16, '3.6', '4.2'],
  S3: [75, 27, 21, '4.1', '10.8'],
  S4: [80, 33, 25, '5.0', '11.6'],
  SD: [10, 9, 10, '1.6', '1.6']
} as const

t.test('every instrument asks of the typical person what it promises', async (t) => {
  t.same([...library.instruments.keys()].sort(), Object.keys(expected).sort())
  for (const [code, figures] of Object.entries(expected)) {
    const { rows, questions, pages, seconds, longestSeconds } = burdenOf(shipped(code), library.typicalPerson)
    t.same([rows, questions, pages, minutes(seconds), minutes(longestSeconds)], figures, code)
  }
})

t.test('a whole course takes a participant 38.1 minutes and a sponsor of one person 18.4', async (t) => {
  const course = (...codes: readonly string[]): string =>
    minutes(codes.reduce((sum, code) => sum + burdenOf(shipped(code), library.typicalPerson).seconds, 0))
  t.equal(course('T0', 'T1', 'T1r', 'T2', 'T3', 'T4'), '38.1')
  t.equal(course('SC0', 'S0', 'S1', 'SC2', 'S2', 'S3', 'SC4', 'S4'), '18.4')
})

t.test('nobody answers two wordings of one question, and modules are left out of the longest way', async (t) => {
  const instrument = small(
    [item('job')],
    [
      item('l2', { showIf: 'job = yes', seconds: 7 }),
      item('l2', { showIf: 'job = no', seconds: 9 }),
      item('n8', { showIf: 'module(network)', seconds: 60 })
    ]
  )
  const person = TypicalPersonSchema.parse({
    about: { en: 'Someone' },
    modules: [],
    held: true,
    forms: [{ instrument: 'T1', after: [], answers: { job: 'yes' } }]
  })
  t.same(burdenOf(instrument, person), { rows: 4, questions: 2, pages: 2, seconds: 12, longestSeconds: 14 })
})
