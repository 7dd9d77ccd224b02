import t from 'tap'
import { lowerFirst } from '../../../src/core/business-case/benefit-numbers.js'
import type { BenefitLine } from '../../../src/core/economics/benefits/benefit-line.js'
import { benefit, benefits } from '../economics/worked-exchange.js'
import { manyExchanges, rowsOf, written } from './written.js'

const record = (lines: readonly BenefitLine[], id: string) =>
  written({ benefits: lines }).numbers.find((one) => one.id === id)

t.test('a benefit rests on each of its factors, and they multiply to it', async (t) => {
  const { numbers } = written()
  const value = (id: string) => numbers.find((one) => one.id === id)?.value ?? NaN
  const factors = ['quantity', 'value', 'isolation', 'certainty'].map((name) => value(`b1-${name}`))
  const kept = ['deadweight', 'displacement', 'leakage'].map((name) => 1 - value(`b1-${name}`))
  const product = [...factors, ...kept, value('b1-realisation')].reduce((a, b) => a * b, 1)
  t.ok(Math.abs(product - value('b1')) < 1e-6)
  t.match(record(benefits, 'b1'), {
    evidenceGrade: 5,
    benefitClass: 'NCRB',
    status: 'reported',
    source: { kind: 'entry', released: true }
  })
})

t.test(
  'hours rest on the person’s own rate, a national price on its row, a typed price on what was said',
  async (t) => {
    t.match(record(benefits, 'b1-value'), { inputs: ['x1-staffRatePencePerHour'], display: '£40.6377' })
    t.match(record(benefits, 'b3-value'), { inputs: ['r-ACT-06'] })
    t.match(record(benefits, 'b3'), { priceYear: '2024/25' })
    t.match(record(benefits, 'b2-value'), { inputs: [], formula: 'from: agency invoices, May 2026' })
    t.match(record(benefits, 'b4-realisation'), { inputs: ['r-BEN-01'], display: '36.8%' })
  }
)

t.test('nobody was asked how sure they are: the formula says so', async (t) => {
  t.match(record([benefit({ confidence: null })], 'b1-certainty'), { value: 0.75, formula: /nobody was asked/ })
})

t.test('lines that say the same with the same evidence are one group; another grade is another group', async (t) => {
  t.match(
    rowsOf(written(manyExchanges(3)), 'who-gains')[2],
    'The trust | Agency shifts avoided, £2,268; time saved, £1,075; pathway change, £538 | seen; reported; expected'
  )
  const two = [benefit({ id: 'a' }), benefit({ id: 'b', grade: 4 })]
  t.match(rowsOf(written({ benefits: two }), 'who-gains')[2], /Time saved, £358; time saved, £358/)
})

t.test('a benefit of a later year rests on the schedule', async (t) => {
  t.match(record([benefit({ firstYear: 1 })], 'b1')?.inputs, /r-DIS-01/)
})

t.test('initials stay as they are inside a sentence', async (t) => {
  const words = ['Agency shifts', 'A letter', 'A&E visits', 'MDT time', '', 'x']
  t.same(words.map(lowerFirst), ['agency shifts', 'a letter', 'A&E visits', 'MDT time', '', 'x'])
})
