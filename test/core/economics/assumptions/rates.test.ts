import t from 'tap'
import { numberRows, ratesOf, tableRows } from '../../../../src/core/economics/assumptions/rates.js'
import { shippedRates, shippedRegister } from '../worked-exchange.js'

t.test('percent become shares, pounds become pence, and a named row gives its share', async (t) => {
  const rates = shippedRates()
  t.match(rates, {
    niShare: 0.15,
    niThresholdPence: 500_000,
    productiveHours: 1560,
    subsistencePencePerDay: 2000,
    hotelPencePerNight: { london: 16_000, elsewhere: 9000 },
    highCostArea: { inner: { share: 0.2, floorPence: 560_900, capPence: 846_600 } },
    realisation: {
      committed: { share: 0.368, row: 'BEN-01' },
      forecast: { share: 0.25, row: 'BEN-02' },
      'partly-implemented': { share: 0.5, row: 'BEN-03' },
      implemented: { share: 1, row: 'BEN-13' },
      'no-response': { share: 0, row: 'BEN-05' }
    },
    gradeCorrection: { 1: 0, 6: 0.4 },
    horizonYears: 1
  })
  t.equal(rates.afcPay.find(({ band, year }) => band === '7' && year === '2026/27')?.middlePence, 5_193_200)
})

t.test('a register without a row that the engine needs is refused, with each row by name', async (t) => {
  const { rows, ...head } = shippedRegister()
  for (const row of [...Object.values(numberRows), ...Object.values(tableRows)].map(({ row }) => row)) {
    const without = ratesOf({ ...head, rows: rows.filter(({ id }) => id !== row) }, '2026-06-15')
    t.match(without, { kind: 'not-enough' }, row)
    if (without.kind === 'not-enough')
      t.ok(
        without.faults.every((fault) => fault.includes(row)),
        without.faults.join()
      )
  }
})

t.test('an emptied value, a table of another kind and a row that points nowhere are named too', async (t) => {
  const { rows, ...head } = shippedRegister()
  const mileage = rows.find(({ id }) => id === 'TRV-02')?.table
  const changed = rows
    .filter(({ id }) => id !== 'BEN-01')
    .map((row) => (row.id === 'ONC-01' ? { ...row, state: 'ask' as const, central: null } : row))
    .map((row) => (row.id === 'PAY-01' ? { ...row, table: mileage } : row))
  t.same(ratesOf({ ...head, rows: changed }, '2026-06-15'), {
    kind: 'not-enough',
    faults: [
      'ONC-01: the engine needs a central value',
      'PAY-01: the engine needs a table of kind afc-pay',
      'BEN-13: no value in row BEN-01'
    ]
  })
})
