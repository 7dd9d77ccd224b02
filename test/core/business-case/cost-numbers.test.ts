import t from 'tap'
import { costNumbers } from '../../../src/core/business-case/cost-numbers.js'
import { numberLedger } from '../../../src/core/business-case/number-ledger.js'
import { caseAppraisal, type CaseEntries } from '../../../src/core/economics/appraisal/case-appraisal.js'
import {
  release,
  shippedRates,
  shippedRegister,
  statement,
  trustValues,
  without,
  workedEntries
} from '../economics/worked-exchange.js'
import { manyExchanges, typedCost } from './written.js'

t.test('the sponsor’s cash comes first, then its time, then what others bore', async (t) => {
  const { sums } = numbersOf(workedEntries)
  t.same(
    sums.map(({ payer, kind, cash }) => `${payer} ${kind} ${cash ? 'cash' : 'time'}`),
    [
      'sponsor cover cash',
      'sponsor fee cash',
      'sponsor mileage cash',
      'sponsor subsistence cash',
      'sponsor uncovered time',
      'sponsor shortfall time',
      'sponsor admin time',
      'sponsor evaluation time',
      'host host time'
    ]
  )
  t.same(
    sums.map(({ quantity }) => quantity),
    [
      { value: 22.5, unit: 'h' },
      null,
      { value: 240, unit: 'miles' },
      { value: 5, unit: 'days' },
      { value: 15, unit: 'h' },
      null,
      { value: 6, unit: 'h' },
      { value: 1.5, unit: 'h' },
      { value: 10, unit: 'h' }
    ]
  )
})

t.test(
  'a cost of 0 that is 0 only by assumption is shown with the row that says so; other noughts are not',
  async (t) => {
    const { sums, record } = numbersOf(workedEntries)
    t.match(record('x1-cost-shortfall'), { value: 0, inputs: [/./, 'x1-coverEffectiveness', /./] })
    t.match(record('x1-coverEffectiveness'), { inputs: ['r-COV-04'] })
    t.notOk(sums.some(({ kind }) => kind === 'own-time' || kind === 'fares'))
    const ownTime = release({ statements: [statement({ ...trustValues, ownTimeShare: 0.2 })] })
    t.ok(numbersOf({ ...workedEntries, releases: [ownTime] }).record('r-OWN-01'))
  }
)

t.test('many exchanges are summed by kind, and the sum rests on each of them', async (t) => {
  const { sums, record } = numbersOf(manyExchanges(3))
  t.match(sums[0], { kind: 'cover', pence: 236_250, quantity: { value: 67.5 } })
  t.match(record('cost-sponsor-cover'), {
    inputs: ['x1-cost-cover', 'x2-cost-cover', 'x3-cost-cover'],
    formula: 'sum of 3 lines',
    status: 'seen'
  })
})

t.test('a plan has numbers of its own, and what is not recorded has no actual', async (t) => {
  const plan = statement({ ...trustValues, days: 6 }, { status: 'forecast' })
  const both = numbersOf({ ...workedEntries, releases: [release({ statements: [plan, statement(trustValues)] })] })
  t.match(both.sums[0], {
    plannedId: 'plan-sponsor-cover',
    actualId: 'cost-sponsor-cover',
    countedId: 'cost-sponsor-cover'
  })
  t.match(both.record('plan-sponsor-cover'), { value: 94_500, status: 'expected' })
  t.match(both.record('x1-plan-days'), { value: 6 })
  t.match(both.record('x1-days'), { value: 5 })

  const onlyPlan = numbersOf({ ...workedEntries, releases: [release({ statements: [plan] })] })
  t.match(onlyPlan.sums[0], { plannedId: 'plan-sponsor-cover', actualId: null })
  t.match(onlyPlan.record('x1-cost-cover'), { inputs: [/./, /./, 'r-OB-01', 'r-OB-02'] }, 'lifted, and says by what')
})

t.test('each number says who entered it, from what, when; or which row; or that nobody did', async (t) => {
  const { record } = numbersOf(workedEntries)
  t.match(record('x1-days'), {
    source: {
      kind: 'entry',
      origin: 'sponsor',
      by: 'Ward manager',
      on: '2026-07-06',
      basis: 'rota and claims, June 2026'
    }
  })
  t.match(record('x1-vatShare'), { source: { kind: 'register', row: 'FEE-01' }, inputs: ['r-FEE-01'] })
  t.match(record('x1-ownTimeShare'), { source: { kind: 'not-stated' }, display: '0%' })
  t.match(record('x1-staffRatePencePerHour'), {
    display: '£40.6377 an hour',
    source: { kind: 'computed' },
    priceYear: '2026/27'
  })
})

t.test('a rate of the register stands in the prices of its own year, and so does what it comes to', async (t) => {
  const values = {
    ...without(trustValues, 'adminRatePencePerHour', 'payPencePerYear', 'hostRatePencePerHour'),
    band: '7'
  }
  const earlier = release({ startsOn: '2025-05-12', endsOn: '2025-05-16', statements: [statement(values)] })
  const { record } = numbersOf({ ...workedEntries, releases: [earlier] })
  for (const id of ['r-ADM-05', 'x1-adminRatePencePerHour', 'x1-cost-admin', 'x1-hostRatePencePerHour', 'x1-cost-host'])
    t.match(record(id), { priceYear: '2026/27' }, id)
  for (const id of [
    'x1-payPencePerYear',
    'x1-staffRatePencePerHour',
    'x1-cost-uncovered',
    'x1-feeNetPence',
    'x1-cost-fee'
  ])
    t.match(record(id), { priceYear: '2025/26' }, id)
  t.match(record('x1-adminHours'), { priceYear: null })
})

t.test('a pay band that the register has for later years alone stands in the prices of that year', async (t) => {
  const values = { ...without(trustValues, 'payPencePerYear'), band: '7' }
  const before = release({ startsOn: '2024-05-13', endsOn: '2024-05-17', statements: [statement(values)] })
  const { record } = numbersOf({ ...workedEntries, releases: [before] })
  t.match(record('x1-payPencePerYear'), { formula: 'middle of band 7, 2025/26', priceYear: '2025/26' })
  t.match(record('x1-cost-evaluation'), { priceYear: '2025/26' })
})

t.test('VAT that the trust said it recovers is stated, and the fee is not called one with VAT', async (t) => {
  const recovers = release({ statements: [statement({ ...trustValues, vatIrrecoverable: false })] })
  const { sums, record } = numbersOf({ ...workedEntries, releases: [recovers] })
  t.match(record('x1-vatShare'), { source: { kind: 'entry', by: 'Ward manager' }, display: '0%' })
  t.match(record('cost-sponsor-fee'), { label: 'Fee', display: '£300.00' })
  t.match(record('x1-cost-fee'), { label: 'Fee, Band 7 nurse, Whitehall policy team' })
  t.equal(sums.find(({ kind }) => kind === 'fee')?.label, 'Fee')
  const paid = numbersOf(workedEntries)
  t.match(paid.record('cost-sponsor-fee'), { label: 'Fee with VAT', display: '£360.00' })
})

t.test('other costs are parted into cash and time', async (t) => {
  const otherCosts = [
    typedCost(),
    typedCost({ id: 'c2', cash: false, amountPence: 500 }),
    typedCost({ id: 'c3', status: 'forecast', amountPence: 1000 })
  ]
  const { sums, record } = numbersOf({ ...workedEntries, otherCosts })
  t.same(
    sums.filter(({ kind }) => kind === 'other').map(({ cash, pence, actualId }) => [cash, Math.round(pence), actualId]),
    [
      [true, 13_100, null],
      [false, 500, 'cost-sponsor-other-time']
    ]
  )
  t.match(record('other3'), {
    formula: 'amount × uplift on forecasts',
    inputs: ['other3-amount', 'r-OB-01', 'r-OB-02']
  })
})

function numbersOf(entries: CaseEntries) {
  const ledger = numberLedger({ by: 'Coordinator', on: '2027-03-02' })
  const sums = costNumbers(ledger, shippedRegister(), caseAppraisal(entries, shippedRates()), '2026/27')
  return { sums, record: (id: string) => ledger.records().find((one) => one.id === id) }
}
