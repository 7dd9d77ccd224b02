import t from 'tap'
import { findAssumption } from '../../../../src/core/economics/assumptions/assumptions.js'
import { rebased } from '../../../../src/core/economics/prices/price-index.js'
import { near } from '../../statistics/near.js'
import { shippedRegister } from '../worked-exchange.js'

const row = findAssumption(shippedRegister(), 'DIS-05')
const shipped = row?.table?.kind === 'price-index' ? row.table.levels : {}

t.test('13,000 pounds of 2019 are 16,028 of 2024', async (t) => {
  const found = rebased(13_000, 2019, 2024, shipped)
  t.equal(found.kind, 'rebased')
  if (found.kind === 'rebased') t.equal(Math.round(found.amount), 16_028)
  if (found.kind === 'rebased')
    t.ok(Math.abs(found.factor - (row?.central ?? NaN)) < 5e-5, 'the row and its table agree')
})

t.test('there and back again is the same amount', async (t) => {
  const there = rebased(500, 1995, 2020, shipped)
  const back = there.kind === 'rebased' ? rebased(there.amount, 2020, 1995, shipped) : there
  t.ok(back.kind === 'rebased' && near(back.amount, 500))
})

t.test('a year that the index does not hold is named', async (t) => {
  t.same(rebased(500, 1950, 2050, shipped), { kind: 'no-index', years: [1950, 2050] })
  t.same(rebased(500, 2024, 2050, shipped), { kind: 'no-index', years: [2050] })
  t.same(rebased(500, 2023, 2024, { 2023: 0, 2024: 100 }), { kind: 'no-index', years: [2023] })
  t.same(rebased(500, 2050, 2050, shipped), { kind: 'rebased', factor: 1, amount: 500 }, 'nothing to convert')
})
