import t from 'tap'
import { findAssumption } from '../../../src/core/economics/assumptions/assumptions.js'
import { numberLedger } from '../../../src/core/business-case/number-ledger.js'
import { assumptionInWords, registerNumber } from '../../../src/core/business-case/register-numbers.js'
import { shippedRegister } from '../economics/worked-exchange.js'

const register = shippedRegister()

const words = [
  ['ONC-01', '15%'],
  ['ONC-02', '£5,000.00 a year'],
  ['HRS-01', '1,560 hours a year'],
  ['DIS-03', '1 year'],
  ['COV-02', '1'],
  ['BEN-01', '36.8%'],
  ['COV-01', 'asked of each exchange'],
  ['PAY-04', 'to be loaded locally'],
  ['TRV-02', '56p a mile to 3,500 miles, 21p a mile after'],
  ['TRV-03', 'London £160.00, elsewhere £90.00'],
  ['BEN-08', 'grades 1 to 6: 0%, 5%, 10%, 15%, 25%, 40%'],
  ['PAY-01', 'middle of each band, 2025/26 and 2026/27'],
  ['PAY-03', 'by grade'],
  ['HCA-01', 'by area'],
  ['BEN-13', 'by how far a benefit has come'],
  ['DIS-02', '1.5%']
] as const

for (const [id, shown] of words) {
  t.test(`${id} reads: ${shown}`, async (t) => {
    const row = findAssumption(register, id)
    t.ok(row !== undefined && assumptionInWords(row).startsWith(shown), row === undefined ? id : assumptionInWords(row))
  })
}

t.test('a row is one number however often it is used, and says that it is assumed', async (t) => {
  const ledger = numberLedger({ by: 'Coordinator', on: '2027-03-02' })
  t.same(
    [registerNumber(ledger, register, 'ADM-01'), registerNumber(ledger, register, 'ADM-01')],
    ['r-ADM-01', 'r-ADM-01']
  )
  t.match(ledger.records(), [
    { value: 6, source: { kind: 'register', row: 'ADM-01', version: register.version, basis: /\(assumed\)/ } }
  ])
  t.throws(() => registerNumber(ledger, register, 'NO-01'), RangeError)
})
