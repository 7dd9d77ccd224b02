import t from 'tap'
import {
  costLineOf,
  CostLineSchema,
  upliftOf,
  type TypedCostLine
} from '../../../../src/core/economics/costs/cost-line.js'

const row = {
  description: 'Room in Whitehall',
  payer: 'NHS wide',
  cash: 'yes',
  status: 'forecast',
  amount: '120',
  origin: 'author',
  source: 'quotation 17',
  by: 'Coordinator',
  on: '2026-05-01'
}

t.test('a typed cost is read, and stands for the whole cohort where no exchange is named', async (t) => {
  t.match(CostLineSchema.parse(row), {
    exchangeRef: null,
    payer: 'nhs-wide',
    cash: true,
    amountPence: 12_000,
    transfer: false
  })
  t.match(CostLineSchema.parse({ ...row, exchange_ref: 'EX-1', transfer: 'yes' }), {
    exchangeRef: 'EX-1',
    transfer: true
  })
  t.notOk(CostLineSchema.safeParse({ ...row, amount: '' }).success)
  t.notOk(CostLineSchema.safeParse({ ...row, payer: 'the king' }).success)
})

t.test(
  'a forecast is lifted by the part of the usual overrun that is not managed away; an invoice is not',
  async (t) => {
    const rates = { upliftShare: 0.1, mitigationShare: 0.5 }
    t.equal(upliftOf('forecast', rates), 1.05)
    t.equal(upliftOf('actual', rates), 1)
  }
)

t.test('money that only changes hands is a transfer as a whole', async (t) => {
  const typed: TypedCostLine = { ...CostLineSchema.parse({ ...row, transfer: 'yes' }), id: 'c1' }
  t.match(costLineOf(typed, 1.5), { kind: 'other', pence: 18_000, transferPence: 18_000, uplift: 1.5 })
  t.match(costLineOf({ ...typed, transfer: false }, 1), { pence: 12_000, transferPence: 0 })
})
