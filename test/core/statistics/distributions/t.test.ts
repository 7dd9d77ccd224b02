import fc from 'fast-check'
import t from 'tap'
import { normalLower } from '../../../../src/core/statistics/distributions/normal.js'
import { tLower, tQuantile, tTwoSided } from '../../../../src/core/statistics/distributions/t.js'
import { near } from '../near.js'

// t, df, two-sided p: the beta series with 340 digits (mpmath 1.3), rounded once.
const twoSided = [
  [1e-5, 9, 0.9999922393018227],
  [0.7, 1, 0.6111997755715705],
  [2, 3.3, 0.13095886443944948],
  [12, 30, 5.580185415199256e-13],
  [40, 199, 4.339458566929164e-97],
  [65, 500, 5.229630593519222e-246],
  [2, 1e6, 0.045500533851319205],
  [1e5, 2, 9.9999999985e-11]
] as const

t.test('p values keep their digits however small', async (t) => {
  for (const [value, df, p] of twoSided) {
    t.ok(near(tTwoSided(value, df), p, 3e-13), `t = ${value}, df = ${df}: ${tTwoSided(value, df)}`)
    t.ok(near(tLower(-value, df), p / 2, 3e-13))
  }
  t.same([tTwoSided(0, 5), tTwoSided(-Infinity, 5), tLower(0, 5), tLower(Infinity, 5)], [1, 0, 0.5, 1])
})

t.test('the multipliers every textbook prints', async (t) => {
  const printed = [[1, '12.706'], [2, '4.303'], [10, '2.228'], [49, '2.010'], [120, '1.980']] as const // prettier-ignore
  for (const [df, text] of printed) t.equal(tQuantile(0.975, df).toFixed(3), text)
  t.equal(tQuantile(0.5, 7), 0)
})

t.test('the quantile undoes the share, on both sides of 0, for any degrees of freedom', async () => {
  const df = fc.double({ min: -0.5, max: 6, noNaN: true }).map((power) => 10 ** power)
  const p = fc.double({ min: -30, max: -0.31, noNaN: true }).map((power) => 10 ** power)
  fc.assert(fc.property(p, df, (p, df) => near(tLower(tQuantile(p, df), df), p, 1e-9)))
  fc.assert(fc.property(p, df, (p, df) => p < 1e-3 || near(tQuantile(1 - p, df), -tQuantile(p, df), 1e-9)))
})

t.test('one degree of freedom is Cauchy, a million is normal', async () => {
  const value = fc.double({ min: -50, max: 50, noNaN: true })
  fc.assert(fc.property(value, (x) => near(tLower(x, 1), 0.5 + Math.atan(x) / Math.PI, 1e-10)))
  fc.assert(fc.property(value, (x) => Math.abs(tLower(x, 1e9) - normalLower(x)) < 1e-9))
})

t.test('impossible arguments are the mistake of the caller', async (t) => {
  t.throws(() => tLower(NaN, 3), RangeError)
  for (const df of [0, -2, NaN, Infinity]) t.throws(() => tTwoSided(1, df), RangeError)
  for (const p of [0, 1]) t.throws(() => tQuantile(p, 3), RangeError)
})
