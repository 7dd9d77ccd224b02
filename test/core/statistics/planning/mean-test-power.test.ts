import fc from 'fast-check'
import t from 'tap'
import { tQuantile } from '../../../../src/core/statistics/distributions/t.js'
import { pairedPower, twoGroupPower } from '../../../../src/core/statistics/planning/mean-test-power.js'
import { near } from '../near.js'

// J. Cohen 1988, tables 2.3.5 and 2.4.1, whose entries are for two groups: n = 64 at d = 0.5 gives 0.80.
t.test('64 in each group have a power of 0.8 for half a standard deviation', async (t) => {
  t.ok(near(twoGroupPower(0.5, 64, 64), 0.8015, 1e-4))
  t.ok(twoGroupPower(0.5, 63, 63) < 0.8)
})

t.test('30 people measured twice have a power of 0.754 for half a standard deviation', async (t) => {
  t.ok(near(pairedPower(0.5, 30), 0.7539647157438514, 1e-9))
})

t.test('without an effect the power is the level', async (t) => {
  for (const alpha of [0.2, 0.05, 1e-3]) {
    for (const people of [2, 3, 30, 1e6]) t.ok(near(pairedPower(0, people, alpha), alpha, 1e-9))
    t.ok(near(twoGroupPower(0, 2, 50, alpha), alpha, 1e-9))
  }
})

t.test('an effect beyond all doubt is shown for sure, and never by more than that', async (t) => {
  for (const effect of [20, 1e6, 1e300]) t.equal(pairedPower(effect, 30), 1)
  t.ok(near(pairedPower(1e4, 2), 1, 1e-15), 'and does not take for ever')
  t.ok(pairedPower(80, 2, 0.02) < 1)
})

t.test('the shortcut for large effects is taken only where nothing is lost', async (t) => {
  for (const df of [1, 2, 10, 1000]) {
    const critical = tQuantile(0.975, df)
    const justBelow = (0.999 * (critical * (1 + 9 / Math.sqrt(df)) + 9)) / Math.sqrt(df + 1)
    t.ok(pairedPower(justBelow, df + 1) > 1 - 1e-14, `${df}`)
  }
})

t.test('a drop is as easily seen as a rise, and more people see more', async () => {
  const effects = fc.double({ min: 0.01, max: 3, noNaN: true })
  fc.assert(
    fc.property(effects, fc.integer({ min: 2, max: 400 }), (effect, people) => {
      const power = pairedPower(effect, people)
      const more = pairedPower(effect, people + 1)
      return near(pairedPower(-effect, people), power, 1e-9) && more >= power - 1e-12 && power <= 1 && power >= 0
    }),
    { numRuns: 40 }
  )
})

t.test('which group is called the first does not matter, and equal groups see most', async () => {
  const people = fc.integer({ min: 2, max: 60 })
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 2, noNaN: true }), people, people, (effect, first, second) => {
      const total = first + second
      const power = twoGroupPower(effect, first, second)
      const balanced = twoGroupPower(effect, Math.ceil(total / 2), Math.floor(total / 2))
      return near(twoGroupPower(effect, second, first), power, 1e-9) && power <= balanced + 1e-12
    }),
    { numRuns: 40 }
  )
})

t.test('plans that cannot be are a mistake of the caller', async (t) => {
  for (const people of [1, 0, 2.5, NaN]) t.throws(() => pairedPower(0.5, people), RangeError)
  t.throws(() => twoGroupPower(0.5, 1, 10), RangeError)
  t.throws(() => twoGroupPower(0.5, 10, 1), RangeError)
  for (const effect of [NaN, Infinity, -Infinity]) t.throws(() => pairedPower(effect, 10), RangeError)
  for (const alpha of [0, 1, NaN]) t.throws(() => pairedPower(0.5, 10, alpha), RangeError)
})
