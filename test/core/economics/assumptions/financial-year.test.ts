import t from 'tap'
import { financialYear } from '../../../../src/core/economics/assumptions/financial-year.js'

t.test('a financial year begins on 1 April', async (t) => {
  const days = ['2026-03-31', '2026-04-01', '2026-12-31', '2099-06-01', '2100-03-31']
  t.same(days.map(financialYear), ['2025/26', '2026/27', '2026/27', '2099/00', '2099/00'])
})
