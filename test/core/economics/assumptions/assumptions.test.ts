import t from 'tap'
import { findAssumption, isAssumed, readRegister } from '../../../../src/core/economics/assumptions/assumptions.js'
import { shippedDocument, shippedRegister } from '../worked-exchange.js'

const expectedIds = [
  ...ids('DIS', 6),
  ...ids('ONC', 6),
  ...ids('HRS', 4),
  ...ids('PAY', 7),
  ...ids('COV', 4),
  ...ids('TRV', 4),
  ...ids('ADM', 4),
  ...ids('FEE', 1),
  ...ids('OB', 3),
  ...ids('BEN', 12),
  ...ids('RET', 4),
  ...ids('VAL', 3),
  ...ids('ACT', 11)
]

t.test('the shipped register is sound and holds every default', async (t) => {
  const register = shippedRegister()
  t.same(
    expectedIds.filter((id) => findAssumption(register, id) === undefined),
    []
  )
})

t.test('rows whose licence forbids it ship without a single value', async (t) => {
  const { rows } = shippedRegister()
  const local = rows.filter(({ state }) => state === 'load-locally')
  t.same(
    local.map(({ id }) => id),
    ['PAY-04', 'PAY-05', 'PAY-06', 'ACT-09']
  )
  t.ok(local.every(({ low, central, high, table }) => low === null && central === null && high === null && !table))
  t.same(
    rows.filter(({ source }) => source.includes('Unit Costs')).map(({ id }) => id),
    local.map(({ id }) => id),
    'no other row rests on that source'
  )
})

t.test('a number that nobody read anywhere is called assumed', async (t) => {
  const register = shippedRegister()
  const assumed = register.rows.filter(isAssumed).map(({ id }) => id)
  const some = ['ADM-01', 'BEN-08', 'BEN-01', 'TRV-03', 'ONC-01']
  t.same(
    some.map((id) => assumed.includes(id)),
    [true, true, false, false, false]
  )
})

const faults: readonly (readonly [sentence: string, at: string, change: object, fault: RegExp])[] = [
  ['low above central', 'ONC-01', { low: 16 }, /^rows\[6\]\.low \(ONC-01\): Low is above central/],
  ['high below central', 'ONC-01', { high: 14 }, /^rows\[6\]\.high \(ONC-01\): High is below central/],
  ['low above high, where it is to be asked', 'COV-01', { low: 101 }, /\.low \(COV-01\): Low is above high/],
  [
    'a given row without a value',
    'ONC-01',
    { low: null, central: null, high: null },
    /\.central \(ONC-01\): A given row/
  ],
  ['nobody says how it was verified', 'ONC-01', { verified: [] }, /\.verified \(ONC-01\): Say how far/],
  ['values that may not be shipped', 'PAY-06', { central: 144 }, /\.central \(PAY-06\): A row to load locally/],
  ['a default where one must ask', 'COV-01', { central: 50 }, /\.central \(COV-01\): A row to be asked/],
  ['text for a number', 'ONC-01', { central: '15' }, /\.central \(ONC-01\): .*expected number/],
  ['a field nobody knows', 'ONC-01', { centre: 15 }, /\(ONC-01\): .*centre/],
  ['a pound sign in the unit', 'ONC-02', { unit: '£/yr' }, /\.unit \(ONC-02\): Write the unit in words/],
  ['an id twice', 'ONC-01', { id: 'ONC-02' }, /\.id \(ONC-02\): ONC-02 stands twice/],
  ['an id of no row', 'ONC-01', { id: '__proto__' }, /\.id \(__proto__\): Write the id/],
  ['a day that is none', 'ONC-01', { readOn: '2026-02-30' }, /\.readOn \(ONC-01\)/],
  ['a sign-off by nobody', 'ONC-01', { signedOff: { by: '', on: '2026-01-01' } }, /\.signedOff\.by \(ONC-01\)/]
]

for (const [sentence, id, change, fault] of faults) {
  t.test(`a register is refused: ${sentence}`, async (t) => {
    const { rows, ...head } = shippedRegister()
    const reading = readRegister({ ...head, rows: rows.map((row) => (row.id === id ? { ...row, ...change } : row)) })
    t.match(reading, { kind: 'faults' })
    if (reading.kind === 'faults')
      t.ok(
        reading.faults.some((text) => fault.test(text)),
        reading.faults.join('\n')
      )
  })
}

t.test('every fault is named at once, and what is no register is said to be none', async (t) => {
  const { rows, ...head } = shippedRegister()
  const worse = rows.map((row) => (row.id.startsWith('ONC') ? { ...row, low: 1e9 } : row))
  const reading = readRegister({ ...head, rows: worse })
  t.equal(reading.kind === 'faults' ? reading.faults.length : 0, 6)
  for (const nothing of [null, [], 'register', {}, { ...head, rows: [] }]) t.equal(readRegister(nothing).kind, 'faults')
  t.equal(readRegister(shippedDocument).kind, 'register')
})

function ids(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`)
}
