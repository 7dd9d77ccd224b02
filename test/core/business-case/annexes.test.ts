import t from 'tap'
import {
  benefit,
  benefits,
  release,
  shippedRegister,
  statement,
  trustValues,
  without,
  workedEntries
} from '../economics/worked-exchange.js'
import { linesOf, rowsOf, tableOf, typedCost, written } from './written.js'

t.test(
  'annex A lists the assumptions that were used, and no other; the assumed ones have a line to sign',
  async (t) => {
    const rows = rowsOf(written(), 'assumptions')
    const ids = rows.map((row) => row.split(' ')[0])
    t.ok(ids.includes('ONC-03') && ids.includes('BEN-12'))
    t.notOk(ids.includes('ADM-01') || ids.includes('OB-01') || ids.includes('VAL-01'), 'nothing rested on these')
    const rowOf = (id: string) => rows.find((row) => row.startsWith(id)) ?? ''
    t.match(rowOf('FEE-01'), /20% \(0% to 20%\) .* assumed \(R\) \| Name and date: ___/)
    t.match(rowOf('ONC-01'), /\| V \| not signed off$/)
    t.match(rowOf('HRS-01'), /1,560 hours a year \(1,500 to 1,650\)/)
  }
)

t.test('what the register fills in is among the assumptions', async (t) => {
  const bare = release({
    statements: [statement({ days: 5, band: '7', coveredShare: 1, nights: 2, nightPlace: 'london' })]
  })
  const ids = rowsOf(written({ releases: [bare] }), 'assumptions').map((row) => row.split(' ')[0])
  for (const id of [
    'PAY-01',
    'HRS-02',
    'COV-02',
    'COV-04',
    'TRV-03',
    'TRV-04',
    'ADM-01',
    'ADM-03',
    'ADM-04',
    'ADM-05',
    'ADM-06',
    'OB-01',
    'OB-02'
  ]) {
    t.ok(ids.includes(id), id)
  }
})

t.test('a sign-off is printed with its day', async (t) => {
  const register = shippedRegister()
  const rows = register.rows.map((row) =>
    row.id === 'FEE-01' ? { ...row, signedOff: { by: 'Head of Finance', on: '2027-02-24' } } : row
  )
  const made = written({}, {}, { ...register, rows })
  t.match(
    rowsOf(made, 'assumptions').find((row) => row.startsWith('FEE-01')),
    /Head of Finance, 24 February 2027$/
  )
})

t.test('annex B says where each entry is from, and names no one', async (t) => {
  t.same(rowsOf(written({ otherCosts: [typedCost()] }), 'data-log').slice(0, 3), [
    'Band 7 nurse, Whitehall policy team | 14 cost figures, actual | rota and claims, June 2026 | Ward manager (sponsor) | 6 July 2026',
    'Room in Whitehall | cost, actual | invoice 17 | Coordinator (author) | 1 July 2026',
    'Time saved | benefit | survey at 6 months | participant, released | 21 December 2026'
  ])
})

t.test('annex C has one row a number, to which links lead', async (t) => {
  const made = written()
  t.same(
    tableOf(made, 'audit').rows.map(({ id }) => id),
    made.numbers.map(({ id }) => id)
  )
  const rows = rowsOf(made, 'audit')
  t.ok(
    rows.includes(
      'Net result for the sponsor, in all | −£827.54 | benefits − cost | £1,293.88; £2,121.42 | computed | view B; prices 2026/27'
    )
  )
  t.ok(
    rows.some((row) =>
      row.startsWith('Days away | 5 days |  |  | rota and claims, June 2026; Ward manager (sponsor), 6 July 2026')
    )
  )
  t.ok(rows.some((row) => row.includes('| not stated, taken as nothing |')))
})

t.test('annex E: what is not counted, and why', async (t) => {
  const lines = [
    ...benefits,
    benefit({ id: 'u', description: 'Morale', class: 'UB' }),
    benefit({ id: 'i', description: 'Letters', isolation: null }),
    benefit({ id: 'x', description: 'A windfall', extreme: true }),
    benefit({ id: 'v', description: 'Beds', quantity: null }),
    benefit({ id: 'l', description: 'Time again', effect: 'time', quantity: 99 }),
    benefit({ id: 'm', description: 'Time', effect: 'time' }),
    benefit({ id: 'o', description: 'Of another', exchangeRef: 'EX-2' })
  ]
  const half = release({
    exchangeRef: 'EX-2',
    label: 'Band 5 nurse',
    statements: [statement(without(trustValues, 'days'))]
  })
  t.same(rowsOf(written({ benefits: lines, releases: [...workedEntries.releases, half] }), 'not-counted'), [
    'Morale | has no price',
    'Letters | nobody said which share is due to the exchange',
    'A windfall | set aside as extreme',
    'Beds | has no quantity, or no value of one',
    'Time again | the same effect is reported lower, and that stands',
    'Of another | what its exchange cost is not recorded',
    'Band 5 nurse | left out: not recorded is the days away'
  ])
  t.ok(linesOf(written().body).includes('Everything that was entered is counted.'))
})

t.test(
  'annex E names every exchange that is left out; those alike stand in one row, those to come say so',
  async (t) => {
    const silent = ['S-1', 'S-2'].map((exchangeRef) =>
      release({ exchangeRef, label: 'Nurse, Whitehall', statements: [] })
    )
    const toCome = release({ exchangeRef: 'F-1', label: 'Nurse, Whitehall', endsOn: '2027-03-26', statements: [] })
    const three = 'are the days away; the pay: a band that the register knows, a salary or an hourly rate; '
    t.same(rowsOf(written({ releases: [...workedEntries.releases, ...silent, toCome] }), 'not-counted'), [
      `Nurse, Whitehall (2 exchanges) | left out: not recorded ${three}the share of hours that was covered`,
      `Nurse, Whitehall | not ended yet; not recorded ${three}the share of hours that was covered`
    ])
  }
)

t.test('annex D tells a cohort that bands stand for pay', async (t) => {
  const told = (scope: 'sponsor' | 'cohort') =>
    linesOf(written({}, { scope }).body).some((line) => line.includes('middle of each pay band'))
  t.same([told('sponsor'), told('cohort')], [false, true])
})
