import t from 'tap'
import { tornado } from '../../../../src/core/economics/sensitivity/tornado.js'
import { twoWayTable } from '../../../../src/core/economics/sensitivity/two-way-table.js'

const central = { hours: 2, rate: 30, fee: 100 }
const net = ({ hours = NaN, rate = NaN, fee = NaN }: Readonly<Record<string, number>>) => hours * rate - fee

t.test('one row for each value of the one, one column for each of the other', async (t) => {
  const table = twoWayTable({ id: 'hours', values: [0, 2, 4] }, { id: 'rate', values: [20, 30] }, central, net)
  t.same(table.nets, [
    [-100, -100],
    [-60, -40],
    [-20, 20]
  ])
})

t.test('its middle row and column are those of the tornado', async (t) => {
  const hours = { id: 'hours', low: 0, central: 2, high: 4 }
  const rate = { id: 'rate', low: 20, central: 30, high: 50 }
  const fee = { id: 'fee', low: 100, central: 100, high: 100 }
  const { rows, central: headline } = tornado([hours, rate, fee], net)
  const [first, second] = rows
  if (first === undefined || second === undefined) throw new Error('two rows')
  const across = { id: second.id, values: [second.low, second.central, second.high] }
  const { nets } = twoWayTable({ id: first.id, values: [first.low, first.central, first.high] }, across, central, net)
  t.same(nets[1], [second.netAtLow, headline, second.netAtHigh])
  t.same(
    nets.map((row) => row[1]),
    [first.netAtLow, headline, first.netAtHigh]
  )
})

t.test('one input twice, and one that is not there, are the mistake of the caller', async (t) => {
  const axis = { id: 'hours', values: [1] }
  t.throws(() => twoWayTable(axis, axis, central, net), RangeError)
  t.throws(() => twoWayTable(axis, { id: 'nights', values: [1] }, central, net), RangeError)
  t.throws(() => twoWayTable({ id: 'toString', values: [1] }, axis, central, net), RangeError)
})
