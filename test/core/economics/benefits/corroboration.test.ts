import t from 'tap'
import type { BenefitLine } from '../../../../src/core/economics/benefits/benefit-line.js'
import { corroborated } from '../../../../src/core/economics/benefits/corroboration.js'
import { benefit } from '../worked-exchange.js'

const managers = benefit({ id: 'm', grade: 4, origin: 'sponsor', released: false, effect: 'time' })
const nurses = benefit({ id: 'n', grade: 5, origin: 'participant', released: true, effect: 'time' })
const gradeBeside = (other: Partial<BenefitLine>, line: BenefitLine = managers) => {
  return corroborated([line, { ...nurses, ...other }])[0]?.grade
}

t.test('what the nurse released and the manager both report is grade 4', async (t) => {
  t.equal(gradeBeside({}), 4)
  t.equal(gradeBeside({ origin: 'record' }, { ...managers, origin: 'participant', released: true }), 4)
})

const alone: readonly (readonly [sentence: string, other: Partial<BenefitLine>, line?: BenefitLine])[] = [
  ['the nurse did not release it', { released: false }],
  ['the nurse reports something else', { effect: 'shifts' }],
  ['another nurse reports it', { exchangeRef: 'EX-2' }],
  ['nobody said that it is one effect', { effect: null }, { ...managers, effect: null }],
  ['it is of the whole cohort', { exchangeRef: null }, { ...managers, exchangeRef: null }],
  ['the nurse was asked and did not answer', { status: 'no-response' }],
  ['a second manager reports it', { origin: 'sponsor' }],
  ['an author wrote it', { origin: 'author' }],
  ['an author wrote the line itself', {}, { ...managers, origin: 'author' }]
]
for (const [sentence, other, line] of alone) {
  t.test(`a report stands alone, at grade 5, where ${sentence}`, async (t) => {
    t.equal(gradeBeside(other, line), 5)
  })
}

t.test('all other grades, and all else of a line, stay as entered', async (t) => {
  const graded = ([1, 2, 3, 5, 6] as const).map((grade) => ({ ...managers, grade }))
  t.same(corroborated(graded), graded)
  t.same(corroborated([managers]), [{ ...managers, grade: 5 }])
  t.same(corroborated([]), [])
})
