import fc from 'fast-check'
import t from 'tap'
import { designEffect, enlargedSample } from '../../../../src/core/statistics/planning/enlarged-sample.js'
import { near } from '../near.js'

t.test('groups of 20 that are somewhat alike nearly double the number', async (t) => {
  t.ok(near(designEffect(20, 0.05), 1.95) && near(designEffect(20, 0.05, 0.4), 2.11))
})

t.test('people who are no more alike than others, or come alone, need no more', async () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (size, share) => {
        return designEffect(size, 0, 2) === 1 && designEffect(1, share) === 1
      }
    )
  )
})

t.test('groups of 20 that are all alike are one person each', async (t) => {
  t.ok(near(designEffect(20, 1), 20))
})

t.test('rounding up happens once, at the end', async (t) => {
  t.equal(enlargedSample(64, { designEffect: 2.11 }), 136)
  t.equal(enlargedSample(64, { designEffect: 2.11, attrition: 0.2 }), 169)
  t.equal(enlargedSample(64, {}), 64)
})

t.test('a whole number stays what it is although decimals round', async (t) => {
  t.equal(enlargedSample(70, { attrition: 0.3 }), 100)
  t.equal(enlargedSample(50, { designEffect: 1.1 }), 55)
  t.equal(enlargedSample(10, { attrition: 0.01 }), 11)
})

t.test('of those asked enough stay, and one fewer would not do', async () => {
  const shares = fc.integer({ min: 0, max: 95 }).map((percent) => percent / 100)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), shares, (people, attrition) => {
      const asked = enlargedSample(people, { attrition })
      return asked * (1 - attrition) >= people - 1e-6 && (asked - 1) * (1 - attrition) < people
    })
  )
})

t.test('shares and sizes that cannot be are a mistake of the caller', async (t) => {
  for (const size of [0.5, 0, NaN, Infinity]) t.throws(() => designEffect(size, 0.1), RangeError)
  for (const share of [-0.1, 1.1, NaN]) t.throws(() => designEffect(20, share), RangeError)
  for (const variation of [-0.1, NaN, Infinity]) t.throws(() => designEffect(20, 0.1, variation), RangeError)
  for (const attrition of [1, -0.1, NaN]) t.throws(() => enlargedSample(10, { attrition }), RangeError)
  for (const effect of [0, -1, NaN]) t.throws(() => enlargedSample(10, { designEffect: effect }), RangeError)
  t.throws(() => enlargedSample(0, {}), RangeError)
})
