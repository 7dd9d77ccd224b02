import fc from 'fast-check'
import t from 'tap'
import { tornado, type VariedInput } from '../../../../src/core/economics/sensitivity/tornado.js'

const people: VariedInput = { id: 'people', low: 40, central: 60, high: 80 }
const worth: VariedInput = { id: 'worth', low: 1500, central: 2400, high: 3600 }
const fixed: VariedInput = { id: 'fixed', low: 25_000, central: 30_000, high: 42_000 }
const net = ({ people = NaN, worth = NaN, fixed = NaN }: Readonly<Record<string, number>>) => people * worth - fixed

t.test('one at a time, the largest swing first', async (t) => {
  const { central, rows } = tornado([fixed, people, worth], net)
  t.equal(central, 114_000)
  t.same(
    rows.map(({ id, netAtLow, netAtHigh, swing }) => [id, netAtLow, netAtHigh, swing]),
    [
      ['worth', 60_000, 186_000, 126_000],
      ['people', 66_000, 162_000, 96_000],
      ['fixed', 119_000, 102_000, 17_000]
    ]
  )
})

t.test('equal swings keep the order of the inputs, also where they are equal but for rounding', async (t) => {
  const inputs = ['b', 'a', 'c'].map((id) => ({ id, low: 0.1, central: 0.2, high: 0.3 }))
  const flat = ({ a = NaN, b = NaN, c = NaN }: Readonly<Record<string, number>>) => a + b - c
  t.same(
    tornado(inputs, flat).rows.map(({ id }) => id),
    ['b', 'a', 'c']
  )
  t.same(
    tornado(inputs.toReversed(), flat).rows.map(({ id }) => id),
    ['c', 'a', 'b']
  )
})

t.test('what does not matter swings by nothing, and nothing to vary is no mistake', async (t) => {
  const { rows } = tornado([{ id: 'idle', low: 0, central: 1, high: 2 }], () => 7)
  t.match(rows, [{ swing: 0, netAtLow: 7, netAtHigh: 7 }])
  t.same(
    tornado([], () => 7),
    { central: 7, rows: [] }
  )
})

t.test('rows come out largest first, whatever the order of the inputs', async () => {
  const input = fc.record({ low: fc.integer({ min: -9, max: 0 }), high: fc.integer({ min: 0, max: 9 }) })
  fc.assert(
    fc.property(fc.array(input, { maxLength: 6 }), (ranges) => {
      const inputs = ranges.map((range, index) => ({ ...range, id: `i${index}`, central: 0 }))
      const total = (values: Readonly<Record<string, number>>) =>
        Object.values(values).reduce((sum, one) => sum + one, 5)
      const { rows, central } = tornado(inputs, total)
      return (
        central === 5 &&
        rows.length === inputs.length &&
        rows.every(({ swing, low, high }) => swing === high - low) &&
        rows.every(({ swing }, index) => swing >= (rows[index + 1]?.swing ?? 0))
      )
    })
  )
})

t.test('an id twice, and what is no number, are the mistake of the caller', async (t) => {
  t.throws(() => tornado([people, people], () => 1), RangeError)
  t.throws(() => tornado([{ ...people, low: NaN }, worth, fixed], () => 1), RangeError)
  t.throws(() => tornado([{ ...people, high: Infinity }, worth, fixed], () => 1), RangeError)
  t.throws(() => tornado([people], net), RangeError, 'worth and fixed are not there')
})
