import fc from 'fast-check'
import t from 'tap'
import { pairedPower, twoGroupPower } from '../../../../src/core/statistics/planning/mean-test-power.js'
import { pairedSampleSize, twoGroupSampleSize } from '../../../../src/core/statistics/planning/sample-size.js'

// R 4.2.2, pwr::pwr.t.test, rounded up.
const published = [
  { effect: 0.5, power: 0.9, paired: 44 },
  { effect: 0.3, power: 0.9, paired: 119 },
  { effect: 0.8, power: 0.9, paired: 19 },
  { effect: 0.5, power: 0.8, perGroup: 64 },
  { effect: 0.25, power: 0.8, perGroup: 253 },
  { effect: 1, power: 0.8, perGroup: 17 }
]

for (const { effect, power, paired, perGroup } of published) {
  t.test(`an effect of ${effect} at a power of ${power} needs as many people as R says`, async (t) => {
    if (paired !== undefined) t.equal(pairedSampleSize(effect, { power }), paired)
    if (perGroup !== undefined) t.equal(twoGroupSampleSize(effect, { power }), perGroup)
  })
}

t.test('one person fewer would not be enough', async () => {
  const effects = fc.double({ min: 0.05, max: 2, noNaN: true })
  const powers = fc.double({ min: 0.3, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(effects, powers, (effect, power) => {
      const pairs = pairedSampleSize(effect, { power }) ?? NaN
      const each = twoGroupSampleSize(-effect, { power }) ?? NaN
      return (
        pairedPower(effect, pairs) >= power &&
        (pairs === 2 || pairedPower(effect, pairs - 1) < power) &&
        twoGroupPower(effect, each, each) >= power &&
        (each === 2 || twoGroupPower(effect, each - 1, each - 1) < power)
      )
    }),
    { numRuns: 20 }
  )
})

t.test('for no effect no number is enough, unless chance alone is', async (t) => {
  t.equal(pairedSampleSize(0, { power: 0.8 }), null)
  t.equal(twoGroupSampleSize(0, { power: 0.8 }), null)
  t.equal(pairedSampleSize(0, { power: 0.04 }), 2)
})

t.test('a tiny effect needs very many, and the answer does not take for ever', async (t) => {
  t.equal(pairedSampleSize(1e-3, { power: 0.9 }), 10_507_422)
})

t.test('a power outside 0 to 1 is a mistake of the caller', async (t) => {
  for (const power of [0, 1, NaN]) {
    t.throws(() => pairedSampleSize(0.5, { power }), RangeError)
    t.throws(() => twoGroupSampleSize(0.5, { power }), RangeError)
  }
})
