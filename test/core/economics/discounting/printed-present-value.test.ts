import t from 'tap'
import { yearlyFlows } from '../../../../src/core/economics/discounting/cash-flow.js'
import { atRate } from '../../../../src/core/economics/discounting/present-value.js'
import { printedPresentValue } from '../../../../src/core/economics/discounting/printed-present-value.js'

t.test('every figure is the one that somebody with a printed table would write down', async (t) => {
  t.same(printedPresentValue(yearlyFlows([6000, 6000, 4000], 1), atRate(0.08)), {
    factors: [0.9259, 0.8573, 0.7938],
    rows: [5555.4, 5143.8, 3175.2],
    total: 13_874.4
  })
})

t.test('halves go away from 0, on both sides', async (t) => {
  const rows = (amount: number) => printedPresentValue([{ years: 0, amount }], () => 1).rows
  t.same(
    [1.005, -1.005, 2.675, 0].map((amount) => rows(amount)[0]),
    [1.01, -1.01, 2.68, 0]
  )
})

t.test('nothing printed adds up to 0', async (t) => {
  t.same(printedPresentValue([], atRate(0.08)), { factors: [], rows: [], total: 0 })
})
