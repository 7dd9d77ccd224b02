import fc from 'fast-check'
import t from 'tap'
import {
  pairedDetectableEffect,
  twoGroupDetectableEffect
} from '../../../../src/core/statistics/planning/detectable-effect.js'
import { pairedPower, twoGroupPower } from '../../../../src/core/statistics/planning/mean-test-power.js'
import { near } from '../near.js'

t.test('48 people can be expected to show 0.41 standard deviations', async (t) => {
  t.ok(near(pairedDetectableEffect(48, { power: 0.8 }), 0.412874003557995, 1e-9))
})

t.test('the effect found has the power wanted', async () => {
  const powers = fc.double({ min: 0.06, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 500 }), powers, (first, second, power) => {
      const paired = pairedDetectableEffect(first, { power })
      const between = twoGroupDetectableEffect(first, second, { power })
      return near(pairedPower(paired, first), power, 1e-9) && near(twoGroupPower(between, first, second), power, 1e-9)
    }),
    { numRuns: 12 }
  )
})

t.test('a power that chance alone has needs no effect', async (t) => {
  t.equal(pairedDetectableEffect(10, { power: 0.05, alpha: 0.06 }), 0)
})

t.test('two people at a strict level: only the enormous shows', async (t) => {
  const effect = pairedDetectableEffect(2, { power: 0.9, alpha: 1e-6 })
  t.ok(effect > 1e5 && effect < 1e6, `${effect}`)
})

t.test('people and powers that cannot be are a mistake of the caller', async (t) => {
  t.throws(() => pairedDetectableEffect(1, { power: 0.8 }), RangeError)
  t.throws(() => twoGroupDetectableEffect(10, 1, { power: 0.8 }), RangeError)
  for (const power of [0, 1, NaN]) t.throws(() => pairedDetectableEffect(10, { power }), RangeError)
})
