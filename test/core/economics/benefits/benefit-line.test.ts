import t from 'tap'
import { benefitColumns, BenefitLineSchema, isHours } from '../../../../src/core/economics/benefits/benefit-line.js'

const row = {
  exchange_ref: 'EX-0412',
  description: 'Agency shifts avoided',
  kind: 'shifts avoided',
  class: 'crb',
  who: 'sponsor',
  quantity: '2',
  unit: 'shifts',
  unit_value: '420',
  unit_value_source: 'invoices, May 2026',
  method: 'trend',
  confidence: '90%',
  grade: '3',
  status: 'sponsor_confirmed',
  budget_line: 'Agency nursing, ward 12',
  origin: 'record',
  source: 'rota, July to December 2026',
  by: 'Ward manager',
  on: '2027-01-11'
}

t.test('a row of a spreadsheet becomes a benefit line; what was not asked is null', async (t) => {
  t.match(BenefitLineSchema.parse(row), {
    exchangeRef: 'EX-0412',
    kind: 'shifts-avoided',
    class: 'CRB',
    quantity: 2,
    unitValuePence: 42_000,
    isolation: null,
    confidence: 0.9,
    grade: 3,
    status: 'sponsor-confirmed',
    firstYear: 0,
    durationYears: 1,
    dropOff: null,
    extreme: false,
    released: false
  })
  t.equal(benefitColumns.length, 30)
})

const faults: readonly (readonly [sentence: string, change: object, field: string])[] = [
  ['cash without the budget that falls', { budget_line: '' }, 'budget_line'],
  ['cash on a participant’s word', { origin: 'participant' }, 'class'],
  ['no quantity', { quantity: '' }, 'quantity'],
  ['shifts without a value', { unit_value: '' }, 'unit_value'],
  ['a value from nowhere', { unit_value_source: '' }, 'unit_value_source'],
  ['a trend and isolation, both', { isolation: '0.5' }, 'isolation'],
  ['a trend and deadweight, both', { deadweight: '0.5' }, 'deadweight'],
  ['a grade off the ladder', { grade: '7' }, 'grade'],
  ['no grade', { grade: '' }, 'grade'],
  ['a class nobody knows', { class: 'XRB' }, 'class'],
  ['no years at all', { duration: '0' }, 'duration'],
  ['a thousand years', { duration: '1000' }, 'duration'],
  ['a first year far away', { first_year: '99' }, 'first_year'],
  ['a status nobody knows', { status: 'proven' }, 'status']
]

for (const [sentence, change, field] of faults) {
  t.test(`refused: ${sentence}`, async (t) => {
    const read = BenefitLineSchema.safeParse({ ...row, ...change })
    t.same(
      read.error?.issues.map(({ path }) => path.join('.')),
      [field]
    )
  })
}

t.test('what has no price needs none; hours are worth the person’s own', async (t) => {
  const unpriced = { ...row, class: 'UB', quantity: '', unit_value: '', unit_value_source: '', budget_line: '' }
  t.match(BenefitLineSchema.parse(unpriced), { class: 'UB', quantity: null, unitValuePence: null })
  const hours = { ...row, class: 'NCRB', unit: 'Hours', unit_value: '', unit_value_source: '' }
  t.match(BenefitLineSchema.parse(hours), { unit: 'Hours', unitValuePence: null })
  t.same(['h', 'hour', 'Hours', 'shifts', '', undefined].map(isHours), [true, true, true, false, false, false])
})
