import t from 'tap'
import { plainText, type CaseDocument } from '../../../src/core/business-case/document.js'
import { benefit, benefits, release, statement, trustValues } from '../economics/worked-exchange.js'
import { typedCost, written } from './written.js'

const tiles = (made: CaseDocument) => {
  const found = made.pageOne.flatMap((block) => (block.kind === 'tiles' ? block.tiles : []))
  return found.map(({ label, big, note }) => [label, big, note].map(plainText).join(' | ').replaceAll('\u00a0', ' '))
}

t.test('four tiles', async (t) => {
  t.same(tiles(written()), [
    'Cash cost to the trust | £1,307 | cover £788, fee with VAT £360, travel and meals £159',
    'Full cost to the trust | £2,121 | cash, and staff time not covered or spent on arrangements',
    'Benefits so far | £1,114 | £756 agency shifts avoided, the trust’s records (grade 3); £358 time saved, as reported, not yet confirmed (grade 5)',
    'To break even | 1 h 40 min | saved each week for a year. The nurse reports 30 minutes'
  ])
})

t.test('the budget, other cash and money back stand among the parts', async (t) => {
  const values = { ...trustValues, salaryRecoveredPence: 20_000 }
  const made = written(
    { releases: [release({ statements: [statement(values)] })], otherCosts: [typedCost()] },
    { budgetCode: 'CC 4711' }
  )
  t.equal(
    tiles(made)[0],
    'Cash cost to the trust | £1,227 | cover £788, fee with VAT £360, paid back by host or funder −£200, other costs £120, travel and meals £159; budget CC 4711'
  )
})

t.test('rounded parts that do not add up say so', async (t) => {
  const values = { ...trustValues, feeNetPence: 30_050, vatIrrecoverable: false }
  t.match(
    tiles(written({ releases: [release({ statements: [statement(values)] })] }))[0],
    /may not add because of rounding/
  )
})

t.test('no cash was paid', async (t) => {
  const values = { ...trustValues, coveredShare: 0, miles: 0, subsistencePencePerDay: 0, feeNetPence: 0 }
  t.equal(
    tiles(written({ releases: [release({ statements: [statement(values)] })] }))[0],
    'Cash cost to the trust | £0 | no cash was paid'
  )
})

t.test('nothing yet shows the day on which there may be something; after it, that there is nothing', async (t) => {
  const expected = benefits.filter(({ id }) => id === 'pathway')
  t.match(tiles(written({ benefits: expected }))[2], /^Benefits so far \| 19 June 2027 \| follow-up is due/)
  t.equal(
    tiles(written({ benefits: [] }, { followUpOn: null }))[2],
    'Benefits so far | None | no benefit has been reported'
  )
})

t.test('many kinds are told apart as records and reports', async (t) => {
  const more = [benefit({ id: 'x', description: 'Letters' }), benefit({ id: 'y', description: 'Calls', grade: 2 })]
  t.match(
    tiles(written({ benefits: [...benefits, ...more] }))[2],
    /£1,114 in the trust’s and other records \(grades 1 to 3\); £717 as reported, not yet confirmed by records/
  )
})
