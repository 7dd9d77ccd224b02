import t from 'tap'
import { modifiedRate } from '../../../../src/core/economics/rates-of-return/modified-rate.js'
import { near } from '../../statistics/near.js'

t.test('what comes back grows until the end, what is spent is borrowed', async (t) => {
  const found = modifiedRate([-1000, 300, 400, 700], 0.05, 0.08)
  const atEnd = 300 * 1.08 ** 2 + 400 * 1.08 + 700
  t.ok(found.kind === 'rate' && near(found.rate, (atEnd / 1000) ** (1 / 3) - 1))
  const later = modifiedRate([-1000, -500, 2000], 0.05, 0.08)
  t.ok(later.kind === 'rate' && near(later.rate, (2000 / (1000 + 500 / 1.05)) ** (1 / 2) - 1))
})

t.test('at the internal rate for both, it is the internal rate', async (t) => {
  const found = modifiedRate([-100, 60, 60], 0.1306623862918075, 0.1306623862918075)
  t.ok(found.kind === 'rate' && near(found.rate, 0.1306623862918075))
})

t.test('two turns of sign still have one rate', async (t) => {
  t.equal(modifiedRate([-1000, 2300, -1320], 0.1, 0.1).kind, 'rate')
})

t.test('without payments or without receipts there is none', async (t) => {
  for (const amounts of [[100, 200], [-100, -200], [0, 0], [], [5]]) {
    t.same(modifiedRate(amounts, 0.1, 0.1), { kind: 'none', why: 'one-signed' })
  }
  t.throws(() => modifiedRate([-1, 2], -1, 0.1), RangeError)
  t.throws(() => modifiedRate([-1, NaN], 0.1, 0.1), RangeError)
})
