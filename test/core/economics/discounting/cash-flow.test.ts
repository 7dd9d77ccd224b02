import t from 'tap'
import { datedFlows, yearlyFlows } from '../../../../src/core/economics/discounting/cash-flow.js'

t.test('the conventions differ in when the first amount falls', async (t) => {
  const years = (firstYear?: number) => yearlyFlows([5, 6, 7], firstYear).map((flow) => flow.years)
  t.same(years(), [0, 1, 2])
  t.same(years(1), [1, 2, 3])
  t.same(yearlyFlows([]), [])
})

t.test('dated amounts stand so many 365ths of a year after the first', async (t) => {
  const flows = datedFlows([
    { on: '2008-02-28', amount: -10 },
    { on: '2008-03-01', amount: 4 },
    { on: '2009-02-28', amount: 7 },
    { on: '2008-02-27', amount: 1 }
  ])
  t.same(
    flows.map(({ years }) => years),
    [0, 2 / 365, 366 / 365, -1 / 365],
    'a leap day counts'
  )
  t.same(
    flows.map(({ amount }) => amount),
    [-10, 4, 7, 1]
  )
  t.same(datedFlows([]), [])
})

t.test('what is no date is the mistake of the caller', async (t) => {
  for (const on of ['2026-02-30', '15/06/2026', '', '2026-6-1']) {
    t.throws(() => datedFlows([{ on, amount: 1 }]), /Expected a date/, on)
  }
})
