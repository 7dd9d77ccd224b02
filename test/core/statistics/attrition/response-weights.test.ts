import fc from 'fast-check'
import t from 'tap'
import { responseWeights, weightSummary } from '../../../../src/core/statistics/attrition/response-weights.js'
import { near } from '../near.js'

t.test('whoever answered against the odds counts for more', async (t) => {
  t.same(responseWeights([true, true, false, false], [0.25, 0.5, 0.9, 0]), [2, 1, null, null])
})

t.test('where chances are those of groups, weights have a mean of 1 and make up the groups', async () => {
  const groups = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9)), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(groups, (some) => {
      const responded = some.flatMap(([yes, no]) => [
        ...Array<boolean>(yes).fill(true),
        ...Array<boolean>(no).fill(false)
      ])
      const chances = some.flatMap(([yes, no]) => Array<number>(yes + no).fill(yes / (yes + no)))
      const weights = responseWeights(responded, chances).filter((weight) => weight !== null)
      return near(weightSummary(weights)?.mean ?? null, 1, 1e-12)
    })
  )
})

t.test('equal weights say as much as there are people, one heavy one as much as one', async (t) => {
  t.same(weightSummary([2, 2, 2]), { n: 3, min: 2, max: 2, mean: 2, effectiveSize: 3 })
  t.ok(near(weightSummary([1, 3])?.effectiveSize ?? null, 16 / 10))
  t.ok(near(weightSummary([1e300, 1, 1])?.effectiveSize ?? null, 1), 'however heavy')
  t.equal(weightSummary([]), null)
  t.same(responseWeights([], []), [])
})

t.test('chances that cannot be are a mistake of the caller', async (t) => {
  for (const chance of [0, -0.1, 1.1, NaN]) t.throws(() => responseWeights([true], [chance]), RangeError)
  t.throws(() => responseWeights([true], []), RangeError)
  t.throws(() => responseWeights([true], [0.5, 0.5]), RangeError)
})
