import fc from 'fast-check'
import t from 'tap'
import { acceptability } from '../../../../src/core/economics/uncertainty/acceptability.js'

const costs = [
  [0, 0, 0, 0],
  [100, 200, 300, -50]
]
const effects = [
  [0, 0, 0, 0],
  [1, 1, 2, 0.5]
]

t.test('a tie does not count for the newcomer', async (t) => {
  const curve = acceptability({ costs, effects }, [0, 100, 150, 250])
  t.same(
    curve.map((choice) => choice.kind === 'choice' && choice.shareBest[1]),
    [0.25, 0.25, 0.5, 1]
  )
})

t.test('the frontier follows the option with the highest mean', async (t) => {
  const curve = acceptability({ costs, effects }, [0, 250])
  t.match(curve, [
    { value: 0, best: 0, shareBestOfBest: 0.75 },
    { value: 250, best: 1, shareBestOfBest: 1 }
  ])
})

t.test('adding the same to all options changes nothing', async () => {
  const value = fc.integer({ min: 0, max: 400 })
  const shift = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -5, max: 5 }))
  fc.assert(
    fc.property(value, shift, (value, [cost, effect]) => {
      const moved = {
        costs: costs.map((draws) => draws.map((one) => one + cost)),
        effects: effects.map((draws) => draws.map((one) => one + effect))
      }
      const [here, there] = [acceptability({ costs, effects }, [value]), acceptability(moved, [value])]
      return JSON.stringify(shares(here)) === JSON.stringify(shares(there))
    })
  )
})

t.test('no draws', async (t) => {
  t.same(acceptability({ costs: [[], []], effects: [[], []] }, [5]), [{ value: 5, kind: 'no-draws' }])
})

t.test('costs without effects are the mistake of the caller', async (t) => {
  t.throws(() => acceptability({ costs, effects: [[0, 0, 0, 0]] }, [1]), RangeError)
  t.throws(() => acceptability({ costs, effects: [[0, 0, 0, 0], [1]] }, [1]), RangeError)
  t.throws(() => acceptability({ costs, effects }, [NaN]), RangeError)
})

function shares(curve: ReturnType<typeof acceptability>): readonly unknown[] {
  return curve.map((choice) => (choice.kind === 'choice' ? choice.shareBest : null))
}
