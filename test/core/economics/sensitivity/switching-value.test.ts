import fc from 'fast-check'
import t from 'tap'
import { switchingValues } from '../../../../src/core/economics/sensitivity/switching-value.js'
import { tornado, type NetOf, type VariedInput } from '../../../../src/core/economics/sensitivity/tornado.js'
import { near } from '../../statistics/near.js'

const people: VariedInput = { id: 'people', low: 40, central: 60, high: 80 }
const fixed: VariedInput = { id: 'fixed', low: 25_000, central: 30_000, high: 42_000 }
const years: VariedInput = { id: 'years', low: 1, central: 2, high: 5 }
const net: NetOf = ({ people = NaN, fixed = NaN, years = 2 }) => people * 600 - fixed + 5000 / years - 2500

t.test('a straight line is followed beyond the range, and in percent of what it is now', async (t) => {
  const found = switching([people, fixed], net)
  t.match(found, [
    { id: 'people', value: 50, isWithinRange: true },
    { id: 'fixed', value: 36_000, isWithinRange: true }
  ])
  t.ok(near(found[1]?.percent ?? null, 20))
  t.match(switching([{ ...people, low: 55 }, fixed], net)[1], { id: 'people', value: 50, isWithinRange: false })
})

t.test('a curve is searched within the range alone', async (t) => {
  const poor: NetOf = (values) => net(values) - 6500
  const [row] = switching([years, { ...people, low: 60, high: 60 }, { ...fixed, low: 30_000, high: 30_000 }], poor)
  t.match(row, { id: 'years', isWithinRange: true })
  t.ok(near(row?.value ?? null, 5000 / 3000), `${row?.value ?? NaN}`)
  const poorer = switching([years], () => NaN * 0 || -1)
  t.match(poorer, [{ value: null, percent: null, isWithinRange: false }])
  const never = switching([years], ({ years = NaN }) => -1 / years)
  t.match(never, [{ value: null, isWithinRange: false }])
})

t.test('an input that changes nothing, or has no range, turns nothing', async (t) => {
  t.match(
    switching([people], () => 5),
    [{ value: null, percent: null, isWithinRange: false }]
  )
  t.match(switching([{ ...people, low: 60, high: 60 }], net2), [{ value: null, isWithinRange: false }])
})

t.test('put back, the net is 0', async () => {
  const amount = fc.integer({ min: 1, max: 900 })
  fc.assert(
    fc.property(amount, amount, amount, fc.boolean(), (slope, offset, width, isCurved) => {
      const netOf: NetOf = ({ x = NaN }) => (isCurved ? Math.sqrt(x) : x) * slope - offset
      const [row] = switching([{ id: 'x', low: 0, central: width / 3, high: width }], netOf)
      return row?.value == null || Math.abs(netOf({ x: row.value })) < 1e-6
    })
  )
})

const net2: NetOf = ({ people = NaN }) => people - 70

function switching(inputs: readonly VariedInput[], netOf: NetOf) {
  return switchingValues(tornado(inputs, netOf), netOf)
}
