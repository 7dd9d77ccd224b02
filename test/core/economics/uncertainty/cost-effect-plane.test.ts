import fc from 'fast-check'
import t from 'tap'
import { costEffectPlane } from '../../../../src/core/economics/uncertainty/cost-effect-plane.js'
import { near } from '../../statistics/near.js'

t.test('the ratio is of the means, and each draw lies in one quarter', async (t) => {
  t.same(costEffectPlane([100, -50, 200, -10, 60], [2, 1, -1, -1, 4]), {
    kind: 'plane',
    draws: 5,
    meanCost: 60,
    meanEffect: 1,
    costPerEffect: 60,
    shares: { dearerBetter: 0.4, cheaperBetter: 0.2, dearerWorse: 0.2, cheaperWorse: 0.2 }
  })
})

t.test('no more effect is worse, no more cost is cheaper', async (t) => {
  t.match(costEffectPlane([5], [0]), { shares: { dearerWorse: 1 }, costPerEffect: null })
  t.match(costEffectPlane([0], [1]), { shares: { cheaperBetter: 1 }, costPerEffect: 0 })
  t.match(costEffectPlane([0], [0.1 + 0.2 - 0.3]), { shares: { cheaperWorse: 1 }, costPerEffect: null })
  t.same(costEffectPlane([], []), { kind: 'no-draws' })
})

t.test('the four shares add up to 1', async () => {
  const pair = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }))
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 40 }), (pairs) => {
      const plane = costEffectPlane(
        pairs.map(([cost]) => cost),
        pairs.map(([, effect]) => effect)
      )
      const shares = plane.kind === 'plane' ? Object.values(plane.shares) : []
      return near(
        shares.reduce((sum, share) => sum + share, 0),
        1
      )
    })
  )
})

t.test('costs without effects are the mistake of the caller', async (t) => {
  t.throws(() => costEffectPlane([1], []), RangeError)
  t.throws(() => costEffectPlane([NaN], [1]), RangeError)
  t.throws(() => costEffectPlane([1], [Infinity]), RangeError)
})
