import t from 'tap'
import { journey } from '../../../src/core/instruments/journey.js'
import type { Answers } from '../../../src/core/responses/answers.js'
import { afresh, library, shipped } from './shipped.js'
import { item, small } from './small.js'

const instrument = small(
  [item('a')],
  [item('b', { showIf: 'a = yes' })],
  [item('c', { showIf: 'b = yes' })],
  [item('d')]
)

const cases: readonly (readonly [string, Answers, number])[] = [
  ['nobody knows yet what follows the first question', {}, 4],
  ['the first answer opens a second branch', { a: 'yes' }, 4],
  ['the first answer closes all others', { a: 'no' }, 1],
  ['both branches are decided', { a: 'yes', b: 'no' }, 1]
]

for (const [sentence, answers, page] of cases) {
  t.test(`${sentence}: settled from page ${page}`, async (t) => {
    t.equal(journey(instrument, answers, afresh).settledFrom, page)
  })
}

t.test('a branch on the last page is open to the end', async (t) => {
  const last = small(
    [item('why', { type: 'multiple', scale: 'reasons' })],
    [item('main', { optionsFrom: 'why', scale: 'reasons' })]
  )
  t.equal(journey(last, {}, afresh).settledFrom, Infinity)
  t.equal(journey(last, { why: ['time'] }, afresh).settledFrom, 1)
})

t.test('the half that can no longer hold settles a branch', async (t) => {
  const either = small([item('a')], [item('b')], [item('c', { showIf: 'a = yes and b = yes' })], [item('d')])
  t.equal(journey(either, { a: 'no' }, afresh).settledFrom, 1)
  t.equal(journey(either, { a: 'yes' }, afresh).settledFrom, 4)
})

t.test('the typical person learns the number of questions before the end of every survey', async (t) => {
  for (const code of ['T0', 'T1', 'T2', 'T3', 'T4', 'S2', 'S3']) {
    const { pages, settledFrom } = journey(
      shipped(code),
      library.typicalPerson.forms.find((one) => one.instrument === code)?.answers ?? {},
      afresh
    )
    t.ok((pages.at(-1)?.number ?? 0) >= settledFrom, code)
  }
})
